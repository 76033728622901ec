"""A number at the end of a name is set off by an underscore."""

import re
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.new_names import new_names
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

# Two letters at least: `l1`, `x2` and `p0` are terms of art.
SUFFIX = re.compile(r"((?:[a-z0-9]+_)*[a-z]{2,})([0-9]+)\Z")
# Where the number belongs to the word, as in mathematics or in a dtype.
TERMS = re.compile(
    r"(?:.*_)?(?:atan|arctan|base|bfloat|exp|float|fp|int|log|md|rot|sha|top|"
    r"uint|utf|[a-z]l)[0-9]+\Z"
)


def check(document: Document) -> Iterator[Finding]:
    """Find names such as `alpha1`."""
    for new in new_names(document):
        match = SUFFIX.match(new.name)
        if match and not TERMS.match(new.name):
            yield document.at(
                new.line,
                f"Expected an underscore before the number. "
                f"Received: `{new.name}`.",
                f"call it `{match[1]}_{match[2]}`",
                new.column,
            )


RULE = Rule(
    "guide-numeric-suffix",
    "A number at the end has an underscore.",
    check,
    "guidelines",
)
