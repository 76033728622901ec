"""The densely connected layer."""

import tensorflow as tf

from keras_reference import (
    activations,
    constraints,
    initializers,
    regularizers,
)
from keras_reference.core.input_spec import InputSpec
from keras_reference.layers.layer import Layer


class Dense(Layer):
    """Multiply by a matrix along the last axis, add a vector, activate.

    `output = activation(matmul(input, kernel) + bias)`

    Args:
        units: Positive integer, the size of the output's last axis.
        activation: Name or function applied last; nothing when `None`.
        use_bias: Boolean, whether a vector is added.
        kernel_initializer: Name, function or object that makes the matrix.
        bias_initializer: Name, function or object that makes the vector.
        kernel_regularizer: Function of the matrix that returns a loss.
        bias_regularizer: Function of the vector that returns a loss.
        activity_regularizer: Function of the output that returns a loss.
        kernel_constraint: Function applied to the matrix after each update.
        bias_constraint: Function applied to the vector after each update.
        lora_rank: Only `None` is supported.
        lora_alpha: Only `None` is supported.
        quantization_config: Only `None` is supported.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Input shape:
        `(batch_size, ..., input_dim)`

    Output shape:
        `(batch_size, ..., units)`

    Raises:
        ValueError: `units` is not a positive integer, or an argument that is
            not supported was given.

    Examples:
        >>> layer = Dense(2, kernel_initializer="ones")
        >>> layer(tf.constant([[1.0, 2.0, 3.0]])).numpy().tolist()
        [[6.0, 6.0]]
        >>> [tuple(weight.shape) for weight in layer.weights]
        [(3, 2), (2,)]
    """

    def __init__(
        self,
        units,
        activation=None,
        use_bias=True,
        kernel_initializer="glorot_uniform",
        bias_initializer="zeros",
        kernel_regularizer=None,
        bias_regularizer=None,
        activity_regularizer=None,
        kernel_constraint=None,
        bias_constraint=None,
        lora_rank=None,
        lora_alpha=None,
        quantization_config=None,
        **kwargs,
    ):
        if not isinstance(units, int) or isinstance(units, bool) or units < 1:
            raise ValueError(
                f"`units` must be a positive integer. Received: units={units}."
            )
        for name, value in (
            ("lora_rank", lora_rank),
            ("lora_alpha", lora_alpha),
            ("quantization_config", quantization_config),
        ):
            if value is not None:
                raise ValueError(
                    f"`{name}` is not supported and must be None. "
                    f"Received: {name}={value!r}."
                )
        super().__init__(activity_regularizer=activity_regularizer, **kwargs)
        self.quantization_config = None
        self.units = units
        self.activation = activations.get(activation)
        self.use_bias = use_bias
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.bias_initializer = initializers.get(bias_initializer)
        self.kernel_regularizer = regularizers.get(kernel_regularizer)
        self.bias_regularizer = regularizers.get(bias_regularizer)
        self.kernel_constraint = constraints.get(kernel_constraint)
        self.bias_constraint = constraints.get(bias_constraint)
        self.input_spec = InputSpec(min_ndim=2)
        self.supports_masking = True

    def build(self, input_shape):
        input_dim = input_shape[-1]
        if input_dim is None:
            raise ValueError(
                "The last axis of the input must have a size. "
                f"Received: input_shape={input_shape}."
            )
        self.kernel = self.add_weight(
            name="kernel",
            shape=(input_dim, self.units),
            initializer=self.kernel_initializer,
            regularizer=self.kernel_regularizer,
            constraint=self.kernel_constraint,
        )
        self.bias = None
        if self.use_bias:
            self.bias = self.add_weight(
                name="bias",
                shape=(self.units,),
                initializer=self.bias_initializer,
                regularizer=self.bias_regularizer,
                constraint=self.bias_constraint,
            )
        self.input_spec = InputSpec(min_ndim=2, axes={-1: input_dim})

    def call(self, inputs):
        if not inputs.dtype.is_floating:
            inputs = tf.cast(inputs, self.compute_dtype)
        # A matrix product of tensors with more axes would be a loop of small
        # products; `tensordot` makes it a single one.
        if inputs.shape.rank == 2:
            outputs = tf.matmul(inputs, self.kernel)
        else:
            outputs = tf.tensordot(inputs, self.kernel, axes=1)
        if self.bias is not None:
            outputs = tf.add(outputs, self.bias)
        return self.activation(outputs)

    def compute_output_shape(self, input_shape):
        return (*input_shape[:-1], self.units)

    def get_config(self):
        return {
            **super().get_config(),
            "units": self.units,
            "activation": activations.serialize(self.activation),
            "use_bias": self.use_bias,
            "kernel_initializer": initializers.serialize(
                self.kernel_initializer
            ),
            "bias_initializer": initializers.serialize(self.bias_initializer),
            "kernel_regularizer": regularizers.serialize(
                self.kernel_regularizer
            ),
            "bias_regularizer": regularizers.serialize(self.bias_regularizer),
            "kernel_constraint": constraints.serialize(self.kernel_constraint),
            "bias_constraint": constraints.serialize(self.bias_constraint),
            "quantization_config": None,
        }
