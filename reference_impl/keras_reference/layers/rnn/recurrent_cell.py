"""The base of the cells that this package has."""

import tensorflow as tf

from keras_reference import (
    activations,
    constraints,
    initializers,
    regularizers,
)
from keras_reference.layers.check_arguments import check_positive
from keras_reference.layers.rnn.two_halves import TwoHalves


class RecurrentCell(TwoHalves):
    """A cell with a kernel for its inputs and one for its first state.

    Args:
        units: Positive integer, the size of a state.
        activation: Name or function applied to what enters the state.
        use_bias: Boolean, whether a vector is added.
        kernel_initializer: Makes the kernel for the inputs.
        recurrent_initializer: Makes the kernel for the state.
        bias_initializer: Makes the vector.
        kernel_regularizer: Function of the kernel that returns a loss.
        recurrent_regularizer: Function of the recurrent kernel, likewise.
        bias_regularizer: Function of the vector, likewise.
        kernel_constraint: Function applied to the kernel after each update.
        recurrent_constraint: Function of the recurrent kernel, likewise.
        bias_constraint: Function of the vector, likewise.
        dropout: Float in `[0, 1]`, fraction of the inputs dropped.
        recurrent_dropout: Float in `[0, 1]`, fraction of the state dropped.
        seed: Integer, start of the random numbers; drawn when `None`.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.
    """

    # How many blocks of `units` columns the kernels have.
    gates = 1

    def __init__(
        self,
        units,
        activation,
        use_bias,
        kernel_initializer,
        recurrent_initializer,
        bias_initializer,
        kernel_regularizer,
        recurrent_regularizer,
        bias_regularizer,
        kernel_constraint,
        recurrent_constraint,
        bias_constraint,
        dropout,
        recurrent_dropout,
        seed,
        **kwargs,
    ):
        check_positive(units=units)
        super().__init__(dropout, recurrent_dropout, seed, **kwargs)
        self.units = units
        self.activation = activations.get(activation)
        self.use_bias = use_bias
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.recurrent_initializer = initializers.get(recurrent_initializer)
        self.bias_initializer = initializers.get(bias_initializer)
        self.kernel_regularizer = regularizers.get(kernel_regularizer)
        self.recurrent_regularizer = regularizers.get(recurrent_regularizer)
        self.bias_regularizer = regularizers.get(bias_regularizer)
        self.kernel_constraint = constraints.get(kernel_constraint)
        self.recurrent_constraint = constraints.get(recurrent_constraint)
        self.bias_constraint = constraints.get(bias_constraint)
        self.state_size = units
        self.output_size = units

    def build(self, input_shape):
        if input_shape[-1] is None:
            raise ValueError(
                "The last axis of the input must have a size. "
                f"Received: input_shape={input_shape}."
            )
        shape, recurrent_shape = self._kernel_shapes(input_shape)
        self._input_shape = (input_shape[-1],)
        self._state_shape = (self.units,)
        self.kernel = self.add_weight(
            shape,
            self.kernel_initializer,
            regularizer=self.kernel_regularizer,
            constraint=self.kernel_constraint,
            name="kernel",
        )
        self.recurrent_kernel = self.add_weight(
            recurrent_shape,
            self.recurrent_initializer,
            regularizer=self.recurrent_regularizer,
            constraint=self.recurrent_constraint,
            name="recurrent_kernel",
        )
        self.bias = self._add_bias() if self.use_bias else None

    def _kernel_shapes(self, input_shape) -> tuple:
        columns = self.gates * self.units
        return (input_shape[-1], columns), (self.units, columns)

    def _add_bias(self):
        return self.add_weight(
            self._bias_shape(),
            self._initialize_bias,
            regularizer=self.bias_regularizer,
            constraint=self.bias_constraint,
            name="bias",
        )

    def _bias_shape(self) -> tuple:
        return (self.gates * self.units,)

    def _initialize_bias(self, shape, dtype):
        return self.bias_initializer(shape, dtype)

    def project(self, inputs):
        """Return what the inputs add to every gate, before activation.

        Args:
            inputs: Tensor of shape `(batch_size, ..., input_dim)`.

        Returns:
            Tensor of shape `(batch_size, ..., gates * units)`.
        """
        if not inputs.dtype.is_floating:
            inputs = tf.cast(inputs, self.compute_dtype)
        if inputs.shape.rank == 2:
            # In a loop, XLA knows no gradient of the other one.
            projected = tf.matmul(inputs, self.kernel)
        else:
            projected = tf.tensordot(inputs, self.kernel, axes=1)
        bias = self._input_bias()
        return projected if bias is None else projected + bias

    def _input_bias(self):
        return self.bias

    def recur(self, state, masks=None, gates=slice(None)):
        """Return what the state adds to gates, before activation.

        Args:
            state: Tensor of shape `(batch_size, units)`.
            masks: List of a tensor for each gate, or `None`.
            gates: Slice, the gates that are meant.

        Returns:
            Tensor of shape `(batch_size, gates * units)`.
        """
        if masks is None and gates == slice(None):
            return tf.matmul(state, self.recurrent_kernel)
        kernels = tf.split(self.recurrent_kernel, self.gates, axis=1)[gates]
        if masks is None:
            return tf.matmul(state, tf.concat(kernels, axis=1))
        products = [
            tf.matmul(state * mask, kernel)
            for mask, kernel in zip(masks[gates], kernels, strict=True)
        ]
        return tf.concat(products, axis=1)

    def get_initial_state(self, batch_size=None):
        """Return states of zeros.

        Args:
            batch_size: Integer or scalar tensor.

        Returns:
            List of tensors of shape `(batch_size, units)`.
        """
        return [
            tf.zeros([batch_size, size], self.compute_dtype)
            for size in tf.nest.flatten(self.state_size)
        ]

    def get_config(self):
        return {
            **super().get_config(),
            "units": self.units,
            "activation": activations.serialize(self.activation),
            "use_bias": self.use_bias,
            **{
                name: family.serialize(getattr(self, name))
                for name, family in _SERIALIZED.items()
            },
        }


_SERIALIZED = {
    "kernel_initializer": initializers,
    "recurrent_initializer": initializers,
    "bias_initializer": initializers,
    "kernel_regularizer": regularizers,
    "recurrent_regularizer": regularizers,
    "bias_regularizer": regularizers,
    "kernel_constraint": constraints,
    "recurrent_constraint": constraints,
    "bias_constraint": constraints,
}
