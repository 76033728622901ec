"""A function as a loss."""

from keras_reference.losses.loss import Loss
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)


class LossFunctionWrapper(Loss):
    """Makes a loss of a function of targets and predictions.

    Args:
        fn: Callable `fn(y_true, y_pred, **kwargs)` that returns one value per
            sample.
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss; None for the name of the function.
        dtype: String, type to compute in; None for the default float type.
        **kwargs: More arguments for `fn`.

    Examples:
        >>> loss = LossFunctionWrapper(lambda y_true, y_pred: y_pred - y_true)
        >>> loss([1.0, 2.0], [2.0, 5.0]).numpy()
        np.float32(2.0)
    """

    def __init__(
        self,
        fn,
        reduction="sum_over_batch_size",
        name=None,
        dtype=None,
        **kwargs,
    ):
        name = name or getattr(fn, "__name__", None)
        super().__init__(name=name, reduction=reduction, dtype=dtype)
        self.fn = fn
        self._fn_kwargs = kwargs
        # To be read, as `loss.alpha`, whatever the function is.
        vars(self).update(kwargs)

    def call(self, y_true, y_pred):
        """Return one value per sample."""
        return self.fn(y_true, y_pred, **self._fn_kwargs)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        config = super().get_config()
        if type(self) is LossFunctionWrapper:
            config["fn"] = serialize_keras_object(self.fn)
        return {**config, **serialize_keras_object(self._fn_kwargs)}

    @classmethod
    def from_config(cls, config):
        """Build a loss from `get_config`."""
        from keras_reference.losses.identifiers import LOSSES

        config = dict(config)
        if "fn" in config:
            config["fn"] = deserialize_keras_object(
                config["fn"], module_objects=LOSSES
            )
        return cls(**config)
