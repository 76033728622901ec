"""No proposal is there twice."""

from collections.abc import Iterator

from keras_sig.lint.cross_file.ours import ours
from keras_sig.lint.document import Document
from keras_sig.lint.proposals import Proposal
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


@ours
def check(document: Document) -> Iterator[Finding]:
    """Find the title, or the name but for the date, of another proposal."""
    own = Proposal.of(document.rfc)
    related = set(_related(document, own))
    same = document.proposals.by_title.get(own.plain_title, [])
    named = document.proposals.by_short_name.get(own.short_name, [])
    for what, others in (("title", same), ("name", named)):
        for other in others:
            if other.name in related:
                continue
            related.add(other.name)
            yield document.at(
                document.title_line,
                f"Expected a {what} of its own. Received: that of {other}.",
                "say what is different; if it takes the other's place, say "
                "so in the row Obsoletes",
            )


def _related(document: Document, own: Proposal) -> Iterator[str]:
    """Yield names of proposals that are this one, before or after it."""
    yield own.name
    for _, old in document.proposals.obsoleted(own.obsoletes):
        if old:
            yield old.name
    for new in document.proposals.successors.get(own.name, []):
        yield new.name


RULE = Rule("cross-title", "No proposal is there twice.", check)
