"""The base of all callbacks."""


class Callback:
    """Something that is told what happens during `fit` and the like.

    A subclass overrides the methods it needs. `logs` are dictionaries of
    Python floats; what the end of an epoch gets ends up in the history.

    Events come in this order: `on_train_begin`; for each epoch
    `on_epoch_begin`, for each batch `on_train_batch_begin` and
    `on_train_batch_end`, then the validation's `on_test_begin`,
    `on_test_batch_begin`, `on_test_batch_end` and `on_test_end`, and
    `on_epoch_end`; at last `on_train_end`.

    Examples:
        >>> class Note(Callback):
        ...     def on_epoch_end(self, epoch, logs=None):
        ...         print(epoch, logs)
        >>> Note().on_epoch_end(0, {"loss": 0.5})
        0 {'loss': 0.5}
    """

    def __init__(self):
        self.params = None
        self._model = None

    @property
    def model(self):
        """The model that is trained, evaluated or asked to predict."""
        return self._model

    def set_params(self, params):
        """Take the number of epochs and steps, and `verbose`."""
        self.params = params

    def set_model(self, model):
        """Take the model."""
        self._model = model

    def on_batch_begin(self, batch, logs=None):
        """Do something before a training batch."""

    def on_batch_end(self, batch, logs=None):
        """Do something after a training batch."""

    def on_epoch_begin(self, epoch, logs=None):
        """Do something before an epoch."""

    def on_epoch_end(self, epoch, logs=None):
        """Do something after an epoch and its validation."""

    def on_train_batch_begin(self, batch, logs=None):
        """Do something before a training batch."""
        self.on_batch_begin(batch, logs=logs)

    def on_train_batch_end(self, batch, logs=None):
        """Do something after a training batch."""
        self.on_batch_end(batch, logs=logs)

    def on_test_batch_begin(self, batch, logs=None):
        """Do something before a batch of evaluation."""

    def on_test_batch_end(self, batch, logs=None):
        """Do something after a batch of evaluation."""

    def on_predict_batch_begin(self, batch, logs=None):
        """Do something before a batch of prediction."""

    def on_predict_batch_end(self, batch, logs=None):
        """Do something after a batch of prediction."""

    def on_train_begin(self, logs=None):
        """Do something before training."""

    def on_train_end(self, logs=None):
        """Do something after training."""

    def on_test_begin(self, logs=None):
        """Do something before evaluation."""

    def on_test_end(self, logs=None):
        """Do something after evaluation."""

    def on_predict_begin(self, logs=None):
        """Do something before prediction."""

    def on_predict_end(self, logs=None):
        """Do something after prediction."""
