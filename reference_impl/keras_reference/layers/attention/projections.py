"""The projections of an attention layer with heads."""

import string

from keras_reference import constraints, initializers, regularizers
from keras_reference.initializers.initializer import Initializer
from keras_reference.layers.core.einsum_dense import EinsumDense

_FAMILIES = {
    "kernel_initializer": initializers,
    "bias_initializer": initializers,
    "kernel_regularizer": regularizers,
    "bias_regularizer": regularizers,
    "activity_regularizer": regularizers,
    "kernel_constraint": constraints,
    "bias_constraint": constraints,
}


class Projections:
    """Makes projections with the same settings.

    Args:
        use_bias: Boolean, whether they add a vector.
        dtype: DTypePolicy.
        *makers: What makes, regularizes and constrains their weights, in the
            order of the attention layers' arguments.
    """

    def __init__(self, use_bias, dtype, *makers):
        self.use_bias = use_bias
        self.dtype = dtype
        self.makers = {
            name: family.get(maker)
            for (name, family), maker in zip(
                _FAMILIES.items(), makers, strict=True
            )
        }

    def to_heads(self, name, shape, heads, size):
        """Return a layer from features to heads.

        Args:
            name: String, the name of the layer.
            shape: Tuple, the shape of its input.
            heads: Integer, the number of heads.
            size: Integer, the size of a head.

        Returns:
            Layer, built.
        """
        axes = string.ascii_lowercase[: len(shape) - 1]
        layer = EinsumDense(
            f"{axes}x,xyz->{axes}yz",
            (*shape[1:-1], heads, size),
            bias_axes="yz" if self.use_bias else None,
            **self._arguments(name),
        )
        layer.build(shape)
        return layer

    def from_heads(self, name, shape, sizes):
        """Return a layer from heads to features.

        Args:
            name: String, the name of the layer.
            shape: Tuple, the shape of its input.
            sizes: Tuple, the sizes of the axes of the features.

        Returns:
            Layer, built.
        """
        axes = string.ascii_lowercase[: len(shape) - 2]
        features = string.ascii_uppercase[: len(sizes)]
        layer = EinsumDense(
            f"{axes}yz,yz{features}->{axes}{features}",
            (*shape[1:-2], *sizes),
            bias_axes=features if self.use_bias else None,
            **self._arguments(name),
        )
        layer.build(shape)
        return layer

    def _arguments(self, name: str) -> dict:
        makers = {key: _anew(maker) for key, maker in self.makers.items()}
        return {**makers, "name": name, "dtype": self.dtype}

    def get_config(self):
        """Return what makes the weights, as an attention layer's arguments.

        Returns:
            Dictionary.
        """
        return {
            name: family.serialize(self.makers[name])
            for name, family in _FAMILIES.items()
        }


def _anew(maker):
    """Return a copy of an initializer, which draws other values."""
    if isinstance(maker, Initializer):
        return type(maker).from_config(maker.get_config())
    return maker
