"""A dense layer whose product is an equation."""

import tensorflow as tf

from keras_reference import (
    activations,
    constraints,
    initializers,
    regularizers,
)
from keras_reference.layers.check_arguments import refuse_unsupported
from keras_reference.layers.core.einsum_equation import EinsumEquation
from keras_reference.layers.layer import Layer


class EinsumDense(Layer):
    """Multiply by a tensor, sum over axes, add a tensor, activate.

    `output = activation(einsum(equation, input, kernel) + bias)`

    Args:
        equation: String such as `"abc,cd->abd"`, with a letter for each axis
            of the input, the kernel and the output. `...` at the same end of
            input and output stands for any further axes.
        output_shape: Integer or tuple, the sizes of the output's last axes, all
            but that of the batch; `None` where the input says them.
        activation: Name or function applied last; nothing when `None`.
        bias_axes: String, the axes of the output that the bias has; none is
            added when `None`.
        kernel_initializer: Name, function or object that makes the kernel.
        bias_initializer: Name, function or object that makes the bias.
        kernel_regularizer: Function of the kernel that returns a loss.
        bias_regularizer: Function of the bias that returns a loss.
        kernel_constraint: Function applied to the kernel after each update.
        bias_constraint: Function applied to the bias after each update.
        lora_rank: Only `None` is supported.
        lora_alpha: Only `None` is supported.
        gptq_unpacked_column_size: Only `None` is supported.
        quantization_config: Only `None` is supported.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Input shape:
        As the equation says, the batch first.

    Output shape:
        As the equation and `output_shape` say.

    Raises:
        ValueError: The equation, the shapes and the axes of the bias do not
            fit each other, or an argument that is not supported was given.

    Examples:
        >>> layer = EinsumDense("abc,cde->abde", (None, 2, 5), bias_axes="de")
        >>> tuple(layer(tf.ones((1, 4, 3))).shape)
        (1, 4, 2, 5)
        >>> [tuple(weight.shape) for weight in layer.weights]
        [(3, 2, 5), (2, 5)]
    """

    def __init__(
        self,
        equation,
        output_shape,
        activation=None,
        bias_axes=None,
        kernel_initializer="glorot_uniform",
        bias_initializer="zeros",
        kernel_regularizer=None,
        bias_regularizer=None,
        kernel_constraint=None,
        bias_constraint=None,
        lora_rank=None,
        lora_alpha=None,
        gptq_unpacked_column_size=None,
        quantization_config=None,
        **kwargs,
    ):
        refuse_unsupported(
            lora_rank=lora_rank,
            lora_alpha=lora_alpha,
            gptq_unpacked_column_size=gptq_unpacked_column_size,
            quantization_config=quantization_config,
        )
        super().__init__(**kwargs)
        self.quantization_config = None
        self.equation = equation
        self._parsed = EinsumEquation(equation)
        if isinstance(output_shape, int):
            output_shape = (output_shape,)
        self.partial_output_shape = tuple(output_shape)
        self.activation = activations.get(activation)
        self.bias_axes = bias_axes
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.bias_initializer = initializers.get(bias_initializer)
        self.kernel_regularizer = regularizers.get(kernel_regularizer)
        self.bias_regularizer = regularizers.get(bias_regularizer)
        self.kernel_constraint = constraints.get(kernel_constraint)
        self.bias_constraint = constraints.get(bias_constraint)
        for axis in bias_axes or "":
            if axis not in self._parsed.outputs:
                raise ValueError(
                    "`bias_axes` must be axes of the output, "
                    f"'{self._parsed.outputs}'. "
                    f"Received: bias_axes={bias_axes!r}."
                )

    def build(self, input_shape):
        sizes = self._parsed.sizes(input_shape, self.partial_output_shape)
        shape = tuple(sizes.get(axis) for axis in self._parsed.kernel)
        if None in shape:
            raise ValueError(
                "Every axis of the kernel must have a size. Received: "
                f"{self._parsed.kernel!r} of shape={shape}, from "
                f"input_shape={tuple(input_shape)} and "
                f"output_shape={self.partial_output_shape}."
            )
        self.kernel = self.add_weight(
            shape,
            self.kernel_initializer,
            regularizer=self.kernel_regularizer,
            constraint=self.kernel_constraint,
            name="kernel",
        )
        self.bias = None
        if self.bias_axes:
            self.bias = self.add_weight(
                self._bias_shape(input_shape, sizes),
                self.bias_initializer,
                regularizer=self.bias_regularizer,
                constraint=self.bias_constraint,
                name="bias",
            )

    def _bias_shape(self, input_shape: tuple, sizes: dict) -> tuple:
        """Return sizes of the axes of the bias, and ones between and after."""
        axes = self._parsed.outputs
        first = min(axes.index(axis) for axis in self.bias_axes)
        shape = [
            sizes[axis] if axis in self.bias_axes else 1
            for axis in axes[first:]
        ]
        if not self._parsed.dots_first:
            shape += [1] * (len(input_shape) - len(self._parsed.inputs))
        return tuple(shape)

    def call(self, inputs, training=None):
        if not inputs.dtype.is_floating:
            inputs = tf.cast(inputs, self.compute_dtype)
        count = self._parsed.contracted
        if count is not None:
            # A product of two matrices, faster than a general sum.
            outputs = tf.tensordot(inputs, self.kernel, axes=count)
        else:
            outputs = tf.einsum(self.equation, inputs, self.kernel)
        if self.bias is not None:
            outputs = tf.add(outputs, self.bias)
        return self.activation(outputs)

    def compute_output_shape(self, input_shape):
        return self._parsed.output_shape(input_shape, self.partial_output_shape)

    def get_config(self):
        return {
            **super().get_config(),
            "equation": self.equation,
            "output_shape": self.partial_output_shape,
            "activation": activations.serialize(self.activation),
            "bias_axes": self.bias_axes,
            "kernel_initializer": initializers.serialize(
                self.kernel_initializer
            ),
            "bias_initializer": initializers.serialize(self.bias_initializer),
            "kernel_regularizer": regularizers.serialize(
                self.kernel_regularizer
            ),
            "bias_regularizer": regularizers.serialize(self.bias_regularizer),
            "activity_regularizer": regularizers.serialize(
                self.activity_regularizer
            ),
            "kernel_constraint": constraints.serialize(self.kernel_constraint),
            "bias_constraint": constraints.serialize(self.bias_constraint),
            "quantization_config": None,
        }
