import pytest

RULE = "naming-title-text"
DOCUMENT = "{}\n\n| Status | Proposed |\n|-|-|\n"
FIX = "remove emphasis, the full stop at the end and the word RFC"


@pytest.mark.parametrize(
    "title",
    ["# Faster layers", "# A `relu` with *any* slope", "# And so on..."],
)
def test_plain_text_passes(check, title):
    assert check(RULE, document=DOCUMENT.format(title)) == []


@pytest.mark.parametrize(
    "title",
    ["**Faster layers**", "_Faster_", "Faster layers.", "RFC: Faster layers"],
)
def test_other_titles_are_found(check, title):
    assert check(RULE, document=DOCUMENT.format(f"# {title}")) == [
        f"1:3 Expected a title of plain text. Received: {title!r}. -> {FIX}"
    ]


@pytest.mark.parametrize(
    "title", ["Title", "**RFC title**", "<The title of your proposal>"]
)
def test_the_title_of_a_template_is_found(check, title):
    assert check(RULE, document=DOCUMENT.format(f"# {title}")) == [
        "1:3 Expected a title that says what is proposed. "
        f"Received: {title!r}. -> name the thing that is new, as "
        "`Layers that start faster`"
    ]


def test_a_title_about_titles_passes(check):
    assert check(RULE, document=DOCUMENT.format("# The title of a plot")) == []


def test_a_long_title_is_shown_with_its_end(check):
    title = "Layers that " + "very " * 12 + "soon start."
    (found,) = check(RULE, document=DOCUMENT.format(f"# {title}"))
    assert "Received: 'Layers that very " in found
    assert "... very soon start.'. -> " in found


def test_an_underlined_title_is_looked_at_too(check):
    (found,) = check(RULE, document=DOCUMENT.format("**Faster**\n====="))
    assert found.startswith("1:1 ")


def test_other_headings_are_ignored(check):
    assert check(RULE, "### **Bold.**") == []
