"""Names are spelled out."""

from collections.abc import Iterator, Mapping

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.new_names import new_names
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

# Only what nobody writes for anything else; `dim` and `num` are words here.
WORDS: Mapping[str, str] = {
    "act": "activation",
    "arr": "array",
    "attn": "attention",
    "avg": "average",
    "bn": "batch_normalization",
    "btch": "batch",
    "cfg": "config",
    "coef": "coefficient",
    "coeff": "coefficient",
    "ctx": "context",
    "dec": "decoder",
    "decl": "declaration",
    "dest": "destination",
    "dst": "destination",
    "emb": "embedding",
    "enc": "encoder",
    "eps": "epsilon",
    "feat": "feature",
    "feats": "features",
    "filt": "filter",
    "fn": "function",
    "freq": "frequency",
    "func": "function",
    "grad": "gradient",
    "grads": "gradients",
    "hid": "hidden",
    "idx": "index",
    "img": "image",
    "imgs": "images",
    "init": "initializer",
    "inp": "inputs",
    "iter": "iterations",
    "lr": "learning_rate",
    "msk": "mask",
    "msg": "message",
    "mult": "multiplier",
    "multip": "multiplier",
    "norm_fn": "normalization",
    "opt": "optimizer",
    "param": "parameter",
    "params": "parameters",
    "pos": "position",
    "prob": "probability",
    "probs": "probabilities",
    "ptr": "pointer",
    "reg": "regularizer",
    "regul": "regularizer",
    "seq": "sequence",
    "seqs": "sequences",
    "src": "source",
    "thresh": "threshold",
    "tgt": "target",
    "tmp": "temporary",
    "val": "value",
    "vals": "values",
    "vec": "vector",
    "wd": "weight_decay",
    "wt": "weight",
    "wts": "weights",
}
FIX = "call it `{}`; only `dim` and `num` are short"


def check(document: Document) -> Iterator[Finding]:
    """Find shortened words in new names."""
    for name, line, column in new_names(document):
        yield from _check(document, name, line, column)


def _check(
    document: Document, name: str, line: int, column: int
) -> Iterator[Finding]:
    parts = name.split("_")
    full = "_".join(WORDS.get(part, part) for part in parts)
    if full != name:
        yield document.at(
            line,
            f"Expected words in full. Received: `{name}`.",
            FIX.format(full),
            column,
        )


RULE = Rule("guide-abbreviation", "Names are spelled out.", check, "guidelines")
