import pytest

RULE = "cross-title"
DOCUMENT = "# {}\n\n| Status | Proposed |\n|-|-|\n"
FIX = (
    "say what is different; if it takes the other's place, say so in the row "
    "Obsoletes"
)


def test_a_title_of_its_own_passes(check):
    assert check(RULE, document=DOCUMENT.format("Slow layers, again")) == []


@pytest.mark.parametrize("title", ["Slow layers", "`Slow` LAYERS!"])
def test_the_title_of_another_proposal_is_found(check, title):
    assert check(RULE, document=DOCUMENT.format(title)) == [
        f"1:1 Expected a title of its own. Received: that of 20261001-slow. "
        f"-> {FIX}"
    ]


def test_the_name_of_another_proposal_is_found(check):
    assert check(RULE, name="20261120-slow.md") == [
        f"1:1 Expected a name of its own. Received: that of 20261001-slow. "
        f"-> {FIX}"
    ]


def test_one_that_takes_the_place_of_the_other_is_ignored(check):
    text = DOCUMENT.format("Slow layers") + "| Obsoletes | 20261001-slow |\n"
    assert check(RULE, document=text) == []


def test_the_title_of_an_imported_proposal_is_found(check):
    assert check(RULE, document=DOCUMENT.format("Three layers")) == [
        "1:1 Expected a title of its own. Received: that of 2019-01-01-three "
        f"of community. -> {FIX}"
    ]


def test_the_name_of_an_imported_proposal_is_found(check):
    (found,) = check(RULE, name="20261120-three.md")
    assert "a name of its own. Received: that of 2019-01-01-three" in found
