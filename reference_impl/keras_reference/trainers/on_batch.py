"""Steps called with one batch, without the loop."""

import tensorflow as tf

from keras_reference.callbacks.callback_list import python_values
from keras_reference.trainers.arrays import as_array
from keras_reference.trainers.make_batches import make_batches
from keras_reference.trainers.steps import Steps


class OnBatch(Steps):
    """`train_on_batch`, `test_on_batch` and `predict_on_batch`."""

    def train_on_batch(
        self,
        x,
        y=None,
        sample_weight=None,
        class_weight=None,
        return_dict=False,
    ):
        """Train on one batch.

        Args:
            x: Array or nest of arrays.
            y: Array or nest of arrays.
            sample_weight: Array, one weight for each sample.
            class_weight: Dictionary from classes to weights.
            return_dict: Boolean, whether a dictionary is returned.

        Returns:
            Float, or list of floats, the loss first; or a dictionary.

        Examples:
            >>> from keras_reference.layers import Dense
            >>> from keras_reference.models import Sequential
            >>> model = Sequential([Dense(1, kernel_initializer="zeros")])
            >>> model.compile("sgd", "mse")
            >>> model.train_on_batch(tf.ones((2, 3)), tf.ones((2, 1)))
            1.0
        """
        self._check_compiled("train_on_batch")
        self.reset_metrics()
        batch = _whole(x, y, sample_weight, class_weight)
        logs = python_values(self._function_for("train")(batch))
        return logs if return_dict else self._in_order(logs)

    def test_on_batch(self, x, y=None, sample_weight=None, return_dict=False):
        """Evaluate one batch.

        Args:
            x: Array or nest of arrays.
            y: Array or nest of arrays.
            sample_weight: Array, one weight for each sample.
            return_dict: Boolean, whether a dictionary is returned.

        Returns:
            Float, or list of floats, the loss first; or a dictionary.

        Examples:
            >>> from keras_reference.layers import Dense
            >>> from keras_reference.models import Sequential
            >>> model = Sequential([Dense(1, kernel_initializer="ones")])
            >>> model.compile("sgd", "mse")
            >>> model.test_on_batch(tf.ones((2, 3)), tf.ones((2, 1)))
            4.0
        """
        self._check_compiled("test_on_batch")
        self.reset_metrics()
        batch = _whole(x, y, sample_weight, None)
        logs = python_values(self._function_for("test")(batch))
        return logs if return_dict else self._in_order(logs)

    def predict_on_batch(self, x):
        """Return the outputs for one batch.

        Args:
            x: Array or nest of arrays.

        Returns:
            Array or nest of arrays.

        Examples:
            >>> from keras_reference.layers import Flatten
            >>> from keras_reference.models import Sequential
            >>> Sequential([Flatten()]).predict_on_batch(
            ...     tf.ones((1, 2, 2))
            ... ).tolist()
            [[1.0, 1.0, 1.0, 1.0]]
        """
        outputs = self._function_for("predict")(_whole(x))
        return tf.nest.map_structure(lambda tensor: tensor.numpy(), outputs)

    def _in_order(self, logs: dict):
        """Return the values of `logs` in the order of the metrics.

        The loss is first. What is called differently than its metric comes
        last, sorted: what a step added, and all metrics where outputs are
        several. Metrics of one name, as the losses of outputs without names
        may have, are as many values. One value comes alone.
        """
        metrics = [
            part
            for metric in self.metrics
            for part in getattr(metric, "metrics", [metric])
        ]
        names = [metric.name for metric in metrics if metric.name in logs]
        names += [name for name in sorted(logs) if name not in names]
        values = [logs[name] for name in names]
        return values[0] if len(values) == 1 else values


def _whole(x, y=None, sample_weight=None, class_weight=None):
    """Return arrays as one batch of tensors."""
    size = as_array(tf.nest.flatten(x)[0]).shape[0]
    return next(
        iter(make_batches(x, y, sample_weight, size, False, class_weight))
    )
