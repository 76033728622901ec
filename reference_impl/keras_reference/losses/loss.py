"""What all losses share."""

import numpy as np
import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.computation_dtype import computation_dtype
from keras_reference.core.find_identifier import find_identifier
from keras_reference.core.masks import mask_of
from keras_reference.core.naming import snake_case
from keras_reference.losses.reduce_weighted import (
    REDUCTIONS,
    align_mask,
    reduce_weighted,
)


class Loss:
    """Measures how far predictions are from targets.

    A subclass implements `call(y_true, y_pred)`, which returns one value per
    sample; calling the loss weighs and reduces these values.

    Args:
        name: String, name of the loss; None for the name of the class.
        reduction: String or None, how the values become the loss. One of
            `"sum_over_batch_size"` and `"mean"` (their sum over their
            number), `"sum"`, `"mean_with_sample_weight"` (their sum over the
            sum of weights), `"none"` and None (the values themselves).
        dtype: String, type to compute in; None for the default float type.

    Call arguments:
        y_true: Targets, of shape `(batch_size, ...)`, or a dictionary or
            list of them.
        y_pred: Predictions, of shape `(batch_size, ...)`, or a dictionary or
            list of them; where they carry a mask, what is masked out does
            not count.
        sample_weight: One weight for each sample, or None.

    Returns:
        Scalar tensor, or one value per sample without reduction.

    Raises:
        ValueError: If `reduction` is unknown.

    Examples:
        >>> class LargestError(Loss):
        ...     def call(self, y_true, y_pred):
        ...         return tf.reduce_max(tf.abs(y_pred - y_true), axis=-1)
        >>> LargestError()([[0, 0], [0, 0]], [[1, 2], [0, 4]]).numpy()
        np.float32(3.0)
    """

    #: Whether targets are class numbers, which a float type could round.
    _integer_targets = False

    def __init__(self, name=None, reduction="sum_over_batch_size", dtype=None):
        if reduction not in REDUCTIONS:
            known = {str(key): key for key in REDUCTIONS}
            find_identifier(str(reduction), known, "reduction")
        self.name = name or snake_case(type(self).__name__)
        self.reduction = reduction
        self._dtype = computation_dtype(dtype)

    @property
    def dtype(self):
        """Name of the type that the loss computes in."""
        return self._dtype

    def __call__(self, y_true, y_pred, sample_weight=None):
        """Return the weighted and reduced loss."""
        mask = mask_of(y_pred)
        y_pred = self._cast(y_pred)
        if not self._integer_targets:
            y_true = self._cast(y_true)
        values = self.call(y_true, y_pred)
        own_mask = self._mask(y_true)
        if mask is None:
            mask = own_mask
        elif own_mask is not None:
            mask = tf.logical_and(
                align_mask(mask, values), align_mask(own_mask, values)
            )
        return reduce_weighted(values, sample_weight, mask, self.reduction)

    def call(self, y_true, y_pred):
        """Return one value per sample.

        Args:
            y_true: Tensor, the targets.
            y_pred: Tensor, the predictions.

        Returns:
            Tensor of shape `(batch_size, ...)`.
        """
        raise NotImplementedError(
            "`call` must be implemented by a subclass. Received: an instance "
            f"of {type(self).__name__}. Define `call(self, y_true, y_pred)`."
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        config = {"name": self.name, "reduction": self.reduction}
        # Not the default, which a subclass may not take as an argument.
        if self.dtype != floatx():
            config["dtype"] = self.dtype
        return config

    @classmethod
    def from_config(cls, config):
        """Build a loss from `get_config`."""
        return cls(**config)

    def _cast(self, values):
        if isinstance(values, dict):
            return {key: self._cast(values[key]) for key in values}
        if _has_arrays(values):
            return [self._cast(value) for value in values]
        return cast_exactly(values, self._dtype)

    def _mask(self, y_true):
        return None


def _has_arrays(values) -> bool:
    """Return whether there are several tensors, not nested numbers."""
    return isinstance(values, (list, tuple)) and any(
        (tf.is_tensor(value) or isinstance(value, np.ndarray))
        and len(value.shape) > 0
        for value in values
    )
