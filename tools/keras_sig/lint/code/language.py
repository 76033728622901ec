"""The language of code has its usual name."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding
from keras_sig.model.rfc_fence import Fence

USUAL = {
    **dict.fromkeys(
        ["py", "py3", "python2", "python3", "ipython", "{python}", "{.python}"],
        "python",
    ),
    "tml": "toml",
    "golang": "go",
    "js": "javascript",
    "yml": "yaml",
}


def check(document: Document) -> Iterator[Finding]:
    """Find other names and other cases of a language."""
    for fence in document.rfc.fences:
        written = fence.language
        usual = USUAL.get(written.lower(), written.lower())
        if written != usual:
            yield document.at(
                fence.line,
                f"Expected the language {usual!r}. Received: {written!r}.",
                f"write ```{usual}: the tools know it under that name",
                tag_column(document, fence),
                len(written),
                usual,
            )


def tag_column(document: Document, fence: Fence) -> int:
    """Return the column of the language behind an opening fence."""
    line = document.rfc.lines[fence.line - 1]
    return max(line.find(fence.language, fence.indent), 0) + 1


RULE = Rule("code-language", "A language has its usual name.", check)
