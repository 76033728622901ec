"""What the notes of a meeting say of each proposal."""

import re
from collections.abc import Iterator, Sequence

# The lines that the template begins with; they are no discussion.
_NAME = r"\[?`?([0-9]{8}-[a-z0-9-]+)"
_PROPOSAL = re.compile(rf"Proposal\s+{_NAME}.*")
_DECISION = re.compile(rf"\s*[-*]\s+\**[Dd]ecision\**\s*:\**\s*{_NAME}.*")
_TASK = re.compile(r"\s*[-*+]\s+\[[ xX]\]\s.*")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LONGEST = 4000


def read_sections(text: str) -> dict[str, str]:
    """Return what the notes say under the heading of each proposal.

    A section belongs to the proposal that it names with `Proposal [NAME]` or
    in a decision; where nobody wrote more than that, it is left out, and so
    is what names several.
    """
    found: dict[str, str] = {}
    for lines in _sections(_COMMENT.sub("", text).splitlines()):
        names, said = _divide(lines)
        if len(names) == 1 and said:
            name = names.pop()
            found[name] = f"{found.get(name, '')}\n\n{said}".strip()[:_LONGEST]
    return found


def _divide(lines: Sequence[str]) -> tuple[set[str], str]:
    """Return the proposals that a section names, and what people wrote."""
    names, said = set(), []
    fenced = False
    for line in lines:
        fenced = fenced != line.lstrip().startswith("```")
        match = _PROPOSAL.match(line) or _DECISION.match(line)
        if match and not fenced:
            names.add(match[1])
        elif fenced or not _TASK.fullmatch(line):
            said.append(line)
    return names, "\n".join(said).strip()


def _sections(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines under each heading below the title, without it."""
    held: list[str] | None = None
    fenced = False
    for line in lines:
        fenced = fenced != line.lstrip().startswith("```")
        if line.startswith("#") and not fenced:
            if held is not None:
                yield held
            held = [] if line.startswith("##") else None
        elif held is not None:
            held.append(line)
    if held is not None:
        yield held


def as_quotation(text: str) -> str:
    """Return `text` as a quotation in Markdown, without HTML."""
    plain = text.replace("<", "&lt;")
    return "\n".join(f"> {line}".rstrip() for line in plain.splitlines())
