"""What a proposal is about, in a few lines of plain text."""

import textwrap

from keras_sig.model.rfc import Rfc

HEADINGS = ("objective", "summary", "abstract", "motivation")
_LONGEST = 600


def summary_of(rfc: Rfc) -> str:
    """Return the first paragraph that says what the proposal wants."""
    for heading in HEADINGS:
        for section in rfc.sections:
            if section.title.lower().startswith(heading):
                below = section.line - 1 + section.height
                paragraph = _first_paragraph(rfc.lines[below:])
                if paragraph:
                    return textwrap.fill(paragraph, 76)
    return "See the proposal."


def _first_paragraph(lines: list[str]) -> str:
    words: list[str] = []
    for line in lines:
        if line.lstrip().startswith(("#", "```", "|", "<!--")):
            break
        if not line.strip() and words:
            break
        words += line.split()
    text = " ".join(words)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."
