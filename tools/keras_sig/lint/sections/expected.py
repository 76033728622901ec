"""The sections that every proposal has, in this order."""

from keras_sig.model.rfc import Rfc
from keras_sig.model.rfc_section import Section

EXPECTED = (
    "Objective",
    "Motivation",
    "User Benefit",
    "Design Proposal",
    "Compatibility",
    "Alternatives Considered",
    "Questions and Discussion Topics",
)


def find_expected(rfc: Rfc) -> dict[str, Section]:
    """Return the expected sections that are there, in their own order."""
    names = {name.casefold(): name for name in EXPECTED}
    found: dict[str, Section] = {}
    for section in rfc.sections:
        name = names.get(section.title.casefold().strip(" :."))
        if name and section.level <= 2:
            found.setdefault(name, section)
    return found
