"""Data that is made batch by batch, in Python."""


class PyDataset:
    """A sequence of batches that `fit` may load ahead.

    A subclass implements `__getitem__(index)`, which returns one batch, and
    `__len__`, the number of batches; or, for data without an end, the
    property `num_batches`, which is then `None`.

    With `shuffle=True`, `fit` shuffles the order of the batches. With more
    than one worker, batches are loaded ahead, but come in order.

    Args:
        workers: Integer, how many threads or processes load batches. With one
            and no `use_multiprocessing`, the caller's thread does.
        use_multiprocessing: Boolean, whether workers are processes. They are
            started as Python starts processes on the platform; where it forks
            them, they should not call TensorFlow.
        max_queue_size: Integer, how many batches are loaded ahead at most.

    Examples:
        >>> import numpy as np
        >>> class Squares(PyDataset):
        ...     def __len__(self):
        ...         return 3
        ...
        ...     def __getitem__(self, index):
        ...         x = np.full((2, 1), float(index))
        ...         return x, x**2
        >>> from keras_reference.layers import Dense
        >>> from keras_reference.models import Sequential
        >>> model = Sequential([Dense(1, kernel_initializer="ones")])
        >>> model.predict(Squares(), verbose=0).ravel().tolist()
        [0.0, 0.0, 1.0, 1.0, 2.0, 2.0]
    """

    # What holds for a subclass that does not call `super().__init__`.
    workers = 1
    use_multiprocessing = False
    max_queue_size = 10

    def __init__(self, workers=1, use_multiprocessing=False, max_queue_size=10):
        self.workers = workers
        self.use_multiprocessing = use_multiprocessing
        self.max_queue_size = max_queue_size

    def __getitem__(self, index):
        """Return a batch.

        Args:
            index: Integer, the place of the batch.

        Returns:
            `(x,)`, `(x, y)`, `(x, y, sample_weight)`, or `x` alone.
        """
        raise NotImplementedError(
            f"{type(self).__name__} must have a `__getitem__` method. "
            f"Received: index={index} without one."
        )

    @property
    def num_batches(self):
        """Integer, the number of batches; `None` where they do not end."""
        if not hasattr(self, "__len__"):
            raise NotImplementedError(
                f"{type(self).__name__} must have a `__len__` method or a "
                "property `num_batches`. Received: neither."
            )
        return len(self)

    def on_epoch_begin(self):
        """Do something before each pass over the data; nothing here."""

    def on_epoch_end(self):
        """Do something after each pass over the data; nothing here."""
