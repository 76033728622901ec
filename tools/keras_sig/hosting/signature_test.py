"""Who may send events."""

import pytest

from keras_sig.hosting.signature import is_signed, read_secret, sign
from keras_sig.model.errors import SigError

SECRET = b"It's a Secret to Everybody"
BODY = b"Hello, World!"
# The values that GitHub's documentation gives to test an implementation with.
EXPECTED = (
    "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
)


def test_the_signature_is_the_one_that_github_makes():
    assert sign(SECRET, BODY) == EXPECTED
    assert is_signed(SECRET, BODY, EXPECTED)


@pytest.mark.parametrize(
    "given",
    [
        "",
        "sha256=",
        EXPECTED[:-1],
        EXPECTED.upper(),
        EXPECTED.removeprefix("sha256="),
        "sha1=2ab2ab2ab2ab2ab2ab2ab2ab2ab2ab2ab2ab2ab2",
        "sha256=\u00e9",
        "sha256=\udcff",
    ],
)
def test_every_other_is_none(given):
    assert not is_signed(SECRET, BODY, given)


def test_a_body_that_was_changed_is_not_signed():
    assert not is_signed(SECRET, BODY + b" ", EXPECTED)


def test_another_secret_is_not_the_secret():
    assert not is_signed(SECRET + b"!", BODY, EXPECTED)


def test_the_secret_comes_from_the_environment():
    assert read_secret({"SIG_WEBHOOK_SECRET": "x" * 16}) == b"x" * 16


@pytest.mark.parametrize(
    "environment, received",
    [
        ({}, "none"),
        ({"SIG_WEBHOOK_SECRET": ""}, "none"),
        ({"SIG_WEBHOOK_SECRET": "opensesame"}, "10 bytes"),
    ],
)
def test_a_secret_that_could_be_guessed_is_refused(environment, received):
    with pytest.raises(SigError) as caught:
        read_secret(environment)
    assert f"Received: {received}. Fix: make one with" in str(caught.value)
    assert "opensesame" not in str(caught.value)
