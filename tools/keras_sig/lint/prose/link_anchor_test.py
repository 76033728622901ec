import pytest

from keras_sig.lint.prose.link_anchor import slug_of

RULE = "link-anchor"


@pytest.mark.parametrize(
    "body",
    ["[a](#design-proposal)", "[a](#Design-Proposal)",
     "[a](#cost-1)\n\n### Cost\n\nx\n\n### Cost\n\ny",
     '<a id="here"></a> [a](#here)'],
)  # fmt: skip
def test_anchors_that_are_there_pass(check, body):
    assert check(RULE, body) == []


def test_an_anchor_that_is_not_there_is_found(check):
    assert check(RULE, "See [it](#the-design-proposal).") == [
        "36:10 Expected the anchor of a heading. Received: "
        "'#the-design-proposal'. -> use #design-proposal"
    ]


def test_anchors_of_other_files_are_ignored(check):
    assert check(RULE, "[a](other.md#gone) [b](https://a.test/#gone)") == []


def test_a_slug_is_that_of_forges():
    assert slug_of("What's new in `keras.ops`?") == "whats-new-in-kerasops"
