"""A rule of the linter."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from keras_sig.lint.document import Document
from keras_sig.model.finding import Finding

Check = Callable[[Document], Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """One thing that is checked, with its page in `site/rules/`.

    Args:
        id: String, in kebab case; never reused for another thing.
        summary: String, one line.
        check: Function from a document to its findings. It need not set
            `rule`.
        step: String, the step of `sig rfc check` that runs it.
    """

    id: str
    summary: str
    check: Check
    step: str = "lint"
