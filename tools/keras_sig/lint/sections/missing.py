"""The sections that reviewers look for are there."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.nearest import nearest
from keras_sig.lint.rule import Rule
from keras_sig.lint.sections.expected import EXPECTED, find_expected
from keras_sig.model.finding import Finding
from keras_sig.model.rfc_section import Section

# How words begin that only a heading for the same purpose has.
WORDS = {
    "Objective": ("objective",),
    "Motivation": ("motivation",),
    "User Benefit": ("benefit",),
    "Design Proposal": ("design", "proposal"),
    "Compatibility": ("compatib",),
    "Alternatives Considered": ("alternative",),
    "Questions and Discussion Topics": ("question", "discussion"),
}
DEEPEST, MOST_WORDS = 3, 5
ALIKE = 0.8


def check(document: Document) -> Iterator[Finding]:
    """Find sections that are missing; near headings are named."""
    found = find_expected(document.rfc)
    own = {section.line for section in found.values()}
    header = document.rfc.rows[0].line
    others = [
        section
        for section in document.rfc.sections
        if section.line > header and section.line not in own
    ]
    for index, name in enumerate(EXPECTED):
        if name in found:
            continue
        near = _near(name, others)
        place = f"behind `## {EXPECTED[index - 1]}`" if index else "first"
        yield document.at(
            near.line if near else document.title_line,
            f"Expected a section `## {name}`. "
            f"Received: {repr(_written(near)) if near else 'none'}.",
            _mend(name, near)
            if near
            else f"add it {place}; templates/rfc.md says what goes into it",
        )


def _near(name: str, sections: list[Section]) -> Section | None:
    """Return the heading that was most likely meant: the highest, first."""
    for section in sections:
        if section.title.casefold().strip(" :.") == name.casefold():
            return section
    titles = [section.title for section in sections]
    alike = nearest(name, titles, alike=ALIKE)
    near = [
        section
        for section in sections
        if section.title in alike
        or (section.level <= DEEPEST and _has_word(name, section.title))
    ]
    return min(near, key=lambda section: section.level, default=None)


def _has_word(name: str, title: str) -> bool:
    words = title.casefold().split()
    return len(words) <= MOST_WORDS and any(
        word.startswith(WORDS[name]) for word in words
    )


def _written(section: Section) -> str:
    return f"{'#' * section.level} {section.title}"


def _mend(name: str, near: Section) -> str:
    if near.title.casefold().strip(" :.") == name.casefold():
        return f"write `## {name}`: a section of the second level"
    return f"rename that heading to `## {name}`, or divide its section"


RULE = Rule("section-missing", "The expected sections are there.", check)
