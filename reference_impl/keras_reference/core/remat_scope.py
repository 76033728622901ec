"""Which layers are computed again for their gradient."""

from keras_reference.core.call_scope import current

MODES = ("full", "activations", "larger_than", "list_of_layers", None)


class RematScope:
    """A block of code whose layers are computed again for their gradient.

    It counts for the layers that are made inside. They compute the same; what
    they would keep for the gradient is computed a second time instead, which
    takes less memory and more time. Of two scopes the inner one counts.

    Args:
        mode: String, which layers: `"full"`, all; `"activations"`, none, but
            the function `activation` of each layer that has one;
            `"larger_than"`, those whose output has more elements than
            `output_size_threshold`; `"list_of_layers"`, those named. `None`
            for no layer.
        output_size_threshold: Integer, elements of an output; an axis whose
            size is not known counts as 1.
        layer_names: List of strings, names of layers; empty when `None`.

    Raises:
        ValueError: `mode` is unknown, or `layer_names` is a string.

    Examples:
        >>> from keras_reference.layers import Dense
        >>> with RematScope(mode="list_of_layers", layer_names=["wide"]):
        ...     wide, narrow = Dense(1000, name="wide"), Dense(1)
    """

    def __init__(
        self, mode="full", output_size_threshold=1024, layer_names=None
    ):
        if mode not in MODES:
            raise ValueError(
                f"`mode` must be one of {', '.join(map(repr, MODES))}. "
                f"Received: mode={mode!r}."
            )
        if isinstance(layer_names, str):
            raise ValueError(
                "`layer_names` must be a list of names. Received: "
                f"layer_names={layer_names!r}. Write [{layer_names!r}]."
            )
        self.mode = mode
        self.output_size_threshold = output_size_threshold
        self.layer_names = layer_names or []

    def __enter__(self):
        self._outer, current.remat = current.remat, self
        return self

    def __exit__(self, *exception):
        current.remat = self._outer
