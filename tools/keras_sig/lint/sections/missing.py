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
    nowhere = []
    for name in EXPECTED:
        near = None if name in found else _near(name, others)
        if near:
            yield document.at(
                near.line,
                f"Expected a section `## {name}`. "
                f"Received: {_written(near)!r}.",
                _mend(name, near),
            )
        elif name not in found:
            nowhere.append(name)
    if nowhere:
        yield _nowhere(document, nowhere)


def _nowhere(document: Document, names: list[str]) -> Finding:
    """Return one finding about all sections that nothing stands for."""
    many = len(names) > 1
    return document.at(
        document.title_line,
        f"Expected {'the sections' if many else 'a section'} "
        f"{', '.join(f'`## {name}`' for name in names)}. Received: none.",
        f"add {'them' if many else 'it'} in the order of templates/rfc.md, "
        f"which says what goes into {'each' if many else 'it'}",
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
