"""Classes are nouns in capitals, functions and arguments snake case."""

import re
from collections.abc import Iterator, Mapping

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import Surface, read_surfaces
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

NOUNS: Mapping[str, str] = {
    "Activate": "Activation",
    "Attend": "Attention",
    "Augment": "Augmentation",
    "Bin": "Discretization",
    "Convolve": "Convolution",
    "Decode": "Decoder",
    "Discretize": "Discretization",
    "Embed": "Embedding",
    "Encode": "Encoder",
    "Hash": "Hashing",
    "Mask": "Masking",
    "Normalize": "Normalization",
    "Pad": "Padding",
    "Pool": "Pooling",
    "Project": "Projection",
    "Quantize": "Quantization",
    "Regularize": "Regularization",
    "Rescale": "Rescaling",
    "Resize": "Resizing",
    "Tokenize": "Tokenizer",
    "Upsample": "UpSampling",
    "Vectorize": "Vectorization",
}
WORD = re.compile(r"[A-Z][a-z]*")


def check(document: Document) -> Iterator[Finding]:
    """Find verbs as classes, and names in the wrong case."""
    for surface in read_surfaces(document):
        if surface.new and (fix := _fix(surface)):
            yield document.at(
                surface.line,
                f"Expected a {_expected(surface)}. Received: `{surface.name}`.",
                f"call it `{fix}`",
                surface.column,
            )
        for argument in surface.arguments:
            lower = snake_case(argument.name)
            if argument.new and lower != argument.name:
                yield document.at(
                    argument.line,
                    f"Expected an argument in snake case. "
                    f"Received: `{argument.name}`.",
                    f"call it `{lower}`",
                    argument.column,
                )


def _expected(surface: Surface) -> str:
    if surface.kind == "class":
        return "class named by a noun, each word with a capital"
    return f"{surface.kind} in snake case"


def _fix(surface: Surface) -> str:
    name = surface.name
    if surface.kind != "class":
        lower = snake_case(name)
        return "" if lower == name else lower
    if "_" in name or not name[0].isupper():
        words = [w[:1].upper() + w[1:] for w in name.split("_")]
        return "".join(words)
    first = WORD.match(name)
    if surface.is_layer and first and first[0] in NOUNS:
        noun = NOUNS[first[0]]
        return f"{name[first.end() :]}{noun}"
    return ""


def snake_case(name: str) -> str:
    """Return `name` in lower case, an underscore before each capital."""
    lower = re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name).lower()
    return lower or name


RULE = Rule(
    "guide-noun-and-case",
    "Classes are nouns; functions and arguments snake case.",
    check,
    "guidelines",
)
