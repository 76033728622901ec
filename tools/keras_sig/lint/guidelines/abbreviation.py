"""Names are spelled out."""

from collections.abc import Iterator, Mapping

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.new_names import NewName, new_names
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
    "hp": "hyperparameters",
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
    "repr": "representation",
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
# What else a word means where a name begins with it and goes on.
FIRST: Mapping[str, str] = {"val": "validation"}
VERBS: Mapping[str, str] = {"init": "initialize"}
FIX = "call it `{}`; only `dim` and `num` are short"


def check(document: Document) -> Iterator[Finding]:
    """Find shortened words in new names."""
    for new in new_names(document):
        full = _in_full(new)
        if full != new.name:
            yield document.at(
                new.line,
                f"Expected words in full. Received: `{new.name}`.",
                FIX.format(full),
                new.column,
            )


def _in_full(new: NewName) -> str:
    """Return a name with all its words spelled out."""
    first, *rest = new.name.split("_")
    usual = WORDS.get(first, first)
    if rest:
        usual = (FIRST if new.is_argument else VERBS).get(first, usual)
    return "_".join([usual, *(WORDS.get(part, part) for part in rest)])


RULE = Rule("guide-abbreviation", "Names are spelled out.", check, "guidelines")
