import pytest

RULE = "code-language"


@pytest.mark.parametrize("tag", ["python", "pycon", "c++", "toml", ""])
def test_usual_names_pass(check, tag):
    assert check(RULE, f"```{tag}\nx\n```") == []


@pytest.mark.parametrize(
    ("tag", "usual"),
    [("py", "python"), ("Python", "python"), ("C++", "c++"), ("JSON", "json")],
)
def test_other_names_are_found(check, tag, usual):
    assert check(RULE, f"  ~~~ {tag} example\n  x\n  ~~~") == [
        f"36:7 Expected the language {usual!r}. Received: {tag!r}. -> write "
        f"```{usual}: the tools know it under that name"
    ]


def test_indented_code_is_ignored(check):
    assert check(RULE, "Text.\n\n    ```py") == []
