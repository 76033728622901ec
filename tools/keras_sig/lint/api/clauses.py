"""What a symbol promises is written as clauses."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find symbols with a signature or a definition and no clause."""
    for page in document.symbols:
        roles = {item.fence.role for item in page.items}
        if "clause" not in roles and roles & {"signature", "definition"}:
            name = page.symbol.removeprefix("keras.")
            yield document.at(
                page.line,
                f"Expected a clause for {page.symbol}. Received: none.",
                f"say in one sentence what holds, then ```toml clause "
                f"{name}/value",
            )


RULE = Rule("api-clauses", "A changed symbol has clauses.", check)
