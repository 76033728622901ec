import pytest

RULE = "image-place"
FIX = "put a copy into rfcs/20261120-fast/; the site shows no others"


@pytest.mark.parametrize(
    "target", ["20261120-fast/a.png", "./20261120-fast/b/a.png"]
)
def test_an_image_of_the_proposal_passes(check, target):
    assert check(RULE, f"![Time]({target})") == []


@pytest.mark.parametrize(
    ("target", "received"),
    [
        ("https://a.test/x.png", "one of a.test"),
        ("data:image/png;base64,AA", "one of data"),
        ("images/a.png", "'images/a.png'"),
        ("20261120-fast/../a.png", "'20261120-fast/../a.png'"),
        ("http://[", "no address"),
    ],
)
def test_other_images_are_found(check, target, received):
    assert check(RULE, f"![Time]({target})") == [
        f"36:9 Expected an image in 20261120-fast/. Received: {received}. "
        f"-> {FIX}"
    ]


def test_links_are_ignored(check):
    assert check(RULE, "[Time](https://a.test/x.png)") == []
