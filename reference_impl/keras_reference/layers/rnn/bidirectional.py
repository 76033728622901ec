"""A recurrent layer that runs in both directions."""

import tensorflow as tf

from keras_reference.layers.layer import Layer
from keras_reference.saving.serialization import serialize_keras_object

_MERGES = {
    "sum": lambda forward, backward: forward + backward,
    "mul": lambda forward, backward: forward * backward,
    "ave": lambda forward, backward: (forward + backward) / 2,
    "concat": lambda forward, backward: tf.concat([forward, backward], -1),
    None: lambda forward, backward: (forward, backward),
}
_SHARED = ("return_sequences", "return_state", "stateful")
_NEEDED = ("go_backwards", "zero_output_for_mask", *_SHARED)


class Bidirectional(Layer):
    """Run a recurrent layer forwards, another backwards, and merge them.

    The outputs of the second are turned round, so that both belong to the
    same times. Outputs of times that a mask leaves out are zero.

    Reference:
        Schuster and Paliwal, "Bidirectional Recurrent Neural Networks", 1997.

    Args:
        layer: Recurrent layer, which is copied.
        merge_mode: String, how outputs become one: `"sum"`, `"mul"`, `"ave"`
            or `"concat"`; `None` to return both.
        weights: List of arrays, the first weights.
        backward_layer: Recurrent layer for the other direction; a copy of
            `layer` when `None`.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Call arguments:
        sequences: Tensor of shape `(batch_size, timesteps, ...)`.
        initial_state: List of tensors, the states of the first layer, then
            those of the second.
        mask: Tensor of booleans of shape `(batch_size, timesteps)`.
        training: Boolean, handed to both layers.

    Input shape:
        `(batch_size, timesteps, ...)`

    Output shape:
        That of the layers, twice as long along the last axis where outputs
        are concatenated; with `return_state` a tuple of it and of the states.

    Raises:
        ValueError: `merge_mode` is unknown, `layer` is no recurrent layer, or
            the two layers do not fit each other.

    Examples:
        >>> from keras_reference.layers import LSTM
        >>> layer = Bidirectional(LSTM(3, return_sequences=True))
        >>> tuple(layer(tf.ones((2, 4, 5))).shape)
        (2, 4, 6)
    """

    def __init__(
        self,
        layer,
        merge_mode="concat",
        weights=None,
        backward_layer=None,
        **kwargs,
    ):
        if merge_mode not in _MERGES:
            raise ValueError(
                "`merge_mode` must be 'sum', 'mul', 'ave', 'concat' or None. "
                f"Received: merge_mode={merge_mode!r}."
            )
        for candidate in (layer, backward_layer or layer):
            _check_recurrent(candidate)
        super().__init__(**kwargs)
        name = layer.name.removeprefix("forward_")
        self.forward_layer = _copy(layer, f"forward_{name}")
        if backward_layer is None:
            backwards = not layer.go_backwards
            backward_layer = _copy(
                layer, f"backward_{name}", go_backwards=backwards
            )
        self.backward_layer = backward_layer
        _check_pair(self.forward_layer, backward_layer)
        self.merge_mode = merge_mode
        self.return_sequences = layer.return_sequences
        self.return_state = layer.return_state
        self.stateful = layer.stateful
        self.supports_masking = True
        self.input_spec = layer.input_spec
        self._first_weights = weights
        for layer in (self.forward_layer, self.backward_layer):
            # What came before is another time in each direction.
            layer.zero_output_for_mask |= self.return_sequences

    @property
    def states(self):
        """List of variables, the states that stateful layers keep."""
        if not self.forward_layer.states:
            return None
        return [*self.forward_layer.states, *self.backward_layer.states]

    def build(self, sequences_shape, initial_state_shape=None):
        for layer in (self.forward_layer, self.backward_layer):
            if not layer.built:
                layer.build(sequences_shape)
        if self._first_weights is not None:
            self.set_weights(self._first_weights)

    def call(self, sequences, initial_state=None, mask=None, training=None):
        first, second = self._halves_of(initial_state)
        forward = self.forward_layer(
            sequences, initial_state=first, mask=mask, training=training
        )
        backward = self.backward_layer(
            sequences, initial_state=second, mask=mask, training=training
        )
        states = []
        if self.return_state:
            forward, *states = forward
            backward, *backward_states = backward
            states += backward_states
        if self.return_sequences:
            backward = tf.reverse(backward, [1])
        merged = _MERGES[self.merge_mode](
            tf.cast(forward, self.compute_dtype),
            tf.cast(backward, self.compute_dtype),
        )
        if not self.return_state:
            return merged
        outputs = merged if self.merge_mode is None else (merged,)
        return (*outputs, *states)

    def _halves_of(self, initial_state) -> tuple:
        """Return the states of the first layer, and those of the second."""
        if initial_state is None:
            return None, None
        states = list(initial_state)
        half, rest = divmod(len(states), 2)
        if rest:
            raise ValueError(
                "`initial_state` must have the states of both layers. "
                f"Received: initial_state of {len(states)} tensors."
            )
        return states[:half], states[half:]

    def compute_output_shape(self, sequences_shape, initial_state_shape=None):
        first = self.forward_layer.compute_output_shape(sequences_shape)
        second = self.backward_layer.compute_output_shape(sequences_shape)
        states = ()
        if self.return_state:
            first, *states = first
            second, *second_states = second
            states += second_states
        if self.merge_mode == "concat":
            first = (*first[:-1], first[-1] + second[-1])
        outputs = (first, second) if self.merge_mode is None else (first,)
        return (*outputs, *states) if len(outputs) + len(states) > 1 else first

    def compute_mask(self, inputs, previous_mask):
        mask = previous_mask if self.return_sequences else None
        count = 2 if self.merge_mode is None else 1
        if not self.return_state:
            return (mask, mask) if count == 2 else mask
        sizes = (
            self.forward_layer.state_size,
            self.backward_layer.state_size,
        )
        return [*[mask] * count, *[None for _ in tf.nest.flatten(sizes)]]

    def reset_state(self):
        """Start the next batch of stateful layers anew."""
        self.forward_layer.reset_state()
        self.backward_layer.reset_state()

    def reset_states(self):
        """Start the next batch of stateful layers anew."""
        self.reset_state()

    def get_config(self):
        return {
            **super().get_config(),
            "merge_mode": self.merge_mode,
            "layer": serialize_keras_object(self.forward_layer),
            "backward_layer": serialize_keras_object(self.backward_layer),
        }


def _copy(layer, name: str, **changes):
    return type(layer).from_config(
        {**layer.get_config(), "name": name, **changes}
    )


def _check_recurrent(layer) -> None:
    if not isinstance(layer, Layer) or not all(
        hasattr(layer, name) for name in _NEEDED
    ):
        raise ValueError(
            "`layer` must be a recurrent layer, such as LSTM. "
            f"Received: layer={layer!r}."
        )


def _check_pair(forward, backward) -> None:
    if forward.go_backwards == backward.go_backwards:
        raise ValueError(
            "One of the two layers must go backwards. Received: "
            f"go_backwards={forward.go_backwards} for both."
        )
    for name in _SHARED:
        first, second = getattr(forward, name), getattr(backward, name)
        if first != second:
            raise ValueError(
                f"Both layers must have the same `{name}`. "
                f"Received: {name}={first} and {name}={second}."
            )
