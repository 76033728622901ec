"""What the symbol of a page is, and so how it is called.

| The page has | The symbol is | A case calls |
| --- | --- | --- |
| `def` as signature | a function | `f(**inputs, **params, **call)` |
| a definition `result` | a metric | `update_state(**inputs)`, `result()` |
| a definition `update_step` | an optimizer | `apply_gradients(...)` |
| a definition `moments`, or `call(shape, ...)` | an initializer | `f(**call)` |
| a definition `call(y_true, y_pred)` | a loss | `f(**inputs, **call)` |
| `class MaxNorm(Constraint)` | a constraint, called as a loss | the same |
| `class L2(Regularizer)` | a regularizer, called as a loss | the same |
| `class Decay(LearningRateSchedule)` | a schedule, likewise | the same |
| any other class | a layer | `f(first input, **others, **call)` |

Where a class page has no definition its bases decide, then its module:
`class Mean(Metric)` and everything in `keras.metrics` are metrics.
"""

import inspect
from enum import Enum

from keras_spec.definition import Definitions, entry_name
from keras_spec.page import Page


class Role(Enum):
    """How the symbol of a page is made and called."""

    FUNCTION = "function"
    LAYER = "layer"
    LOSS = "loss"
    METRIC = "metric"
    OPTIMIZER = "optimizer"
    INITIALIZER = "initializer"


BASES = {
    "Loss": Role.LOSS,
    "Constraint": Role.LOSS,
    "Regularizer": Role.LOSS,
    "LearningRateSchedule": Role.LOSS,
    "Metric": Role.METRIC,
    "Optimizer": Role.OPTIMIZER,
    "Initializer": Role.INITIALIZER,
}
MODULES = {
    "keras.losses": Role.LOSS,
    "keras.metrics": Role.METRIC,
    "keras.optimizers": Role.OPTIMIZER,
    "keras.initializers": Role.INITIALIZER,
}
ENTRIES = {
    "result": Role.METRIC,
    "update_step": Role.OPTIMIZER,
    "moments": Role.INITIALIZER,
}


def role_of(page: Page, definitions: Definitions) -> Role:
    """Return the role of the page's symbol; see the table above."""
    signature = page.signature
    if signature is None or signature.kind != "class":
        return Role.FUNCTION
    for base in signature.bases:
        if base.rsplit(".", 1)[-1] in BASES:
            return BASES[base.rsplit(".", 1)[-1]]
    module = page.symbol.rsplit(".", 1)[0]
    if page.definition is None or module in MODULES:
        return MODULES.get(module, Role.LAYER)
    if entry_name(page) in ENTRIES:
        return ENTRIES[entry_name(page)]
    entry = definitions.entry(page.symbol)
    names = list(inspect.signature(entry).parameters) if entry else []
    if names[:1] == ["shape"]:
        return Role.INITIALIZER
    return Role.LOSS if names[:1] == ["y_true"] else Role.LAYER
