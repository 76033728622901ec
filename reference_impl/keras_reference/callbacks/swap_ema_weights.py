"""Evaluating with averages of the weights."""

from keras_reference.callbacks.callback import Callback


class SwapEMAWeights(Callback):
    """Put the optimizer's averages in place of the weights for a time.

    They are in the model during evaluation and prediction, and at the end of
    training for good. The optimizer must have been made with `use_ema=True`.

    Args:
        swap_on_epoch: Boolean, whether they are there at the end of each epoch
            too, for callbacks that come later, such as `ModelCheckpoint`.

    Raises:
        ValueError: The optimizer keeps no averages.

    Examples:
        >>> import numpy as np
        >>> from keras_reference.layers import Dense
        >>> from keras_reference.models import Sequential
        >>> from keras_reference.optimizers import SGD
        >>> model = Sequential(
        ...     [Dense(1, use_bias=False, kernel_initializer="zeros")]
        ... )
        >>> model.compile(SGD(0.5, use_ema=True, ema_momentum=0.5), "mse")
        >>> x = y = np.ones((1, 1))
        >>> history = model.fit(
        ...     x, y, epochs=2, verbose=0, callbacks=[SwapEMAWeights()]
        ... )
        >>> model.get_weights()[0].item()
        1.0
    """

    def __init__(self, swap_on_epoch=False):
        super().__init__()
        self.swap_on_epoch = swap_on_epoch
        self._averages_in_model = False

    def on_epoch_begin(self, epoch, logs=None):
        """Put the weights back."""
        if self._averages_in_model:
            self._swap()

    def on_epoch_end(self, epoch, logs=None):
        """Put the averages in place, at the end of training for good."""
        if not self.swap_on_epoch:
            return
        self._swap()
        is_last = epoch == self.params["epochs"] - 1
        if is_last or self.model.stop_training:
            # `fit` ends with putting averages in place of weights.
            for weight, average in self._pairs():
                average.assign(weight)
            self._averages_in_model = False

    def on_test_begin(self, logs=None):
        """Put the averages in place."""
        self._swap()

    def on_test_end(self, logs=None):
        """Put the weights back."""
        self._swap()

    def on_predict_begin(self, logs=None):
        """Put the averages in place."""
        self._swap()

    def on_predict_end(self, logs=None):
        """Put the weights back."""
        self._swap()

    def _swap(self) -> None:
        """Exchange weights and averages."""
        for weight, average in self._pairs():
            value = weight.numpy()
            weight.assign(average)
            average.assign(value)
        self._averages_in_model = not self._averages_in_model

    def _pairs(self) -> list:
        """Return the trained weights with their averages."""
        optimizer = self.model.optimizer
        # The averages of a `LossScaleOptimizer` are those of the one inside.
        optimizer = getattr(optimizer, "inner_optimizer", optimizer)
        use_ema = getattr(optimizer, "use_ema", None)
        if not use_ema:
            raise ValueError(
                "`SwapEMAWeights` needs an optimizer with `use_ema=True`. "
                f"Received: use_ema={use_ema}."
            )
        if not optimizer.built:
            raise ValueError(
                "`SwapEMAWeights` needs an optimizer that has averages. "
                f"Received: '{optimizer.name}', which made no step yet."
            )
        return list(
            zip(
                optimizer._trainable_variables, optimizer._averages, strict=True
            )
        )
