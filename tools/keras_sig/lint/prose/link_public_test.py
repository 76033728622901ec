import pytest

RULE = "link-public"


@pytest.mark.parametrize(
    "target",
    ["https://keras.io", "a.md", "#a", "mailto:a@x.test", "https://10.org/",
     "http://[", "http://[2001:db8::1]/"],
)  # fmt: skip
def test_public_places_pass(check, target):
    assert check(RULE, f"See [it]({target}).") == []


@pytest.mark.parametrize(
    ("target", "host"),
    [
        ("http://go/relu", "go"),
        ("http://localhost:8000/x", "localhost"),
        ("https://docs.corp.google.com/x", "docs.corp.google.com"),
        ("http://192.168.0.1/", "192.168.0.1"),
        ("http://[::1]/", "::1"),
        ("file:///home/a.md", "file:"),
    ],
)
def test_private_places_are_found(check, target, host):
    assert check(RULE, f"See [it]({target}).") == [
        "36:10 Expected a place that everybody can reach. Received: "
        f"{host!r}. -> copy what matters into the proposal, or link a public "
        "page"
    ]


def test_code_is_ignored(check):
    assert check(RULE, "`[it](http://go/x)`") == []
