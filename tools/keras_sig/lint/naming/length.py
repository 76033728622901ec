"""Titles and file names can be read in a list."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.proposals import DATED
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

# What `git log` shows of a commit, and what `sig rfc new` makes of a title.
LONGEST_TITLE, LONGEST_NAME = 72, 50


def check(document: Document) -> Iterator[Finding]:
    """Find a title and a name of more characters than a list shows."""
    tops = [s for s in document.rfc.sections[:1] if s.level == 1]
    name = DATED.sub("", document.rfc.name, 1)
    for what, text, most in (
        *(("title", section.title, LONGEST_TITLE) for section in tops),
        ("name behind the date", name, LONGEST_NAME),
    ):
        if len(text) > most:
            yield document.at(
                document.title_line,
                f"Expected a {what} of at most {most} characters. "
                f"Received: {len(text):,}, {text[:most]!r}...",
                "shorten it: the objective has room for the rest",
            )


RULE = Rule("naming-length", "Title and name fit into a list.", check)
