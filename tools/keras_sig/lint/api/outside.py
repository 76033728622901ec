"""Normative blocks stand in the section of a symbol."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

NORMATIVE = {
    ("toml", "page"),
    ("python", "signature"),
    ("python", "definition"),
    ("toml", "clause"),
    ("toml", "retired"),
}


def check(document: Document) -> Iterator[Finding]:
    """Find normative blocks that no symbol would get."""
    if document.read[1]:
        return
    inside = {i.fence.line for page in document.symbols for i in page.items}
    for fence in document.rfc.fences:
        pair = (fence.language, fence.role)
        if pair in NORMATIVE and fence.line not in inside:
            yield document.at(
                fence.line,
                "Expected the block in the section of a symbol, at the left "
                f"margin. Received: ```{' '.join(pair)} elsewhere.",
                "put it below a heading such as `### keras.ops.relu`",
                fence.indent + 1,
            )


RULE = Rule("api-outside", "Normative blocks belong to a symbol.", check)
