"""Files that TensorBoard shows."""

import pathlib

import numpy as np
import tensorflow as tf

from keras_reference.callbacks.callback import Callback

_BUCKETS = 30
# Members of `DataClass` in TensorFlow's protocol buffer `summary.proto`.
_SCALAR, _TENSOR = 1, 2


class TensorBoard(Callback):
    """Write the logs, and histograms of weights, for TensorBoard.

    Below `log_dir`, `train` has `epoch_loss` and the like for each epoch, the
    learning rate as `epoch_learning_rate` and, with `update_freq`, `batch_loss`
    and the like; `validation` has `epoch_loss` and the like of the validation,
    and `evaluation_loss_vs_iterations` for each evaluation. TensorBoard itself
    is not needed for writing.

    Args:
        log_dir: String or path, a folder.
        histogram_freq: Integer, every how many epochs the weights are written;
            0 for never.
        write_graph: Boolean, whether the graph of a model whose inputs are
            known is written.
        write_images: Only `False` is supported.
        write_steps_per_second: Only `False` is supported.
        update_freq: `"epoch"`, `"batch"` or an integer, every how many batches
            the logs are written.
        profile_batch: Only 0 is supported: no profile.
        embeddings_freq: Only 0 is supported.
        embeddings_metadata: Only `None` is supported.

    Raises:
        ValueError: An argument is not supported.

    Examples:
        >>> import tempfile
        >>> from keras_reference.layers import Dense
        >>> from keras_reference.models import Sequential
        >>> model = Sequential([Dense(1)])
        >>> model.compile("sgd", "mse")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     history = model.fit(
        ...         *(np.zeros((4, 2)), np.zeros((4, 1))),
        ...         verbose=0,
        ...         callbacks=[TensorBoard(folder)],
        ...     )
        ...     [file.name for file in pathlib.Path(folder).iterdir()]
        ['train']
    """

    def __init__(
        self,
        log_dir="logs",
        histogram_freq=0,
        write_graph=True,
        write_images=False,
        write_steps_per_second=False,
        update_freq="epoch",
        profile_batch=0,
        embeddings_freq=0,
        embeddings_metadata=None,
    ):
        super().__init__()
        refused = {
            "write_images": write_images,
            "write_steps_per_second": write_steps_per_second,
            "profile_batch": profile_batch,
            "embeddings_freq": embeddings_freq,
            "embeddings_metadata": embeddings_metadata,
        }
        for name, value in refused.items():
            if value:
                raise ValueError(
                    f"`{name}` is not supported. Received: {name}={value!r}. "
                    "Leave it out."
                )
        self.log_dir = pathlib.Path(log_dir)
        self.histogram_freq = histogram_freq
        self.write_graph = write_graph
        self.update_freq = 1 if update_freq == "batch" else update_freq
        self._writers = {}
        self._batches = 0

    def on_train_begin(self, logs=None):
        """Write the graph."""
        self._batches = 0
        if self.write_graph and self.model.inputs:
            call = tf.function(lambda inputs: self.model(inputs))
            specs = [
                tf.TensorSpec(tensor.shape, tensor.dtype)
                for tensor in self.model.inputs
            ]
            traced = call.get_concrete_function(
                specs[0] if len(specs) == 1 else specs
            )
            with self._writer("train").as_default():
                tf.summary.graph(traced.graph)

    def on_train_batch_end(self, batch, logs=None):
        """Write the logs, if it is time."""
        self._batches += 1
        every = self.update_freq
        if every != "epoch" and self._batches % every == 0:
            named = _with_prefix("batch_", logs)
            self._write("train", named, self._batches - 1)

    def on_test_end(self, logs=None):
        """Write the logs of an evaluation."""
        named = {
            f"evaluation_{name}_vs_iterations": value
            for name, value in (logs or {}).items()
        }
        step = int(self.model.optimizer.iterations)
        self._write("validation", named, step)

    def on_epoch_end(self, epoch, logs=None):
        """Write the logs and the weights."""
        logs = logs or {}
        val = {n[4:]: v for n, v in logs.items() if n.startswith("val_")}
        train = {n: v for n, v in logs.items() if not n.startswith("val_")}
        train["learning_rate"] = float(self.model.optimizer.learning_rate)
        self._write("train", _with_prefix("epoch_", train), epoch)
        self._write("validation", _with_prefix("epoch_", val), epoch)
        if self.histogram_freq and epoch % self.histogram_freq == 0:
            with self._writer("train").as_default():
                for weight in self.model.weights:
                    name = f"{weight.path}/histogram"
                    write_histogram(name, weight.numpy(), epoch)

    def on_train_end(self, logs=None):
        """Close the files."""
        for writer in self._writers.values():
            writer.close()
        self._writers = {}

    def _writer(self, run: str):
        if run not in self._writers:
            self._writers[run] = tf.summary.create_file_writer(
                str(self.log_dir / run)
            )
        return self._writers[run]

    def _write(self, run: str, values: dict, step: int) -> None:
        if values:
            with self._writer(run).as_default():
                for name, value in values.items():
                    write_scalar(name, value, step)


def write_scalar(name, value, step):
    """Write a number, as TensorBoard's scalars are.

    Args:
        name: String.
        value: Float.
        step: Integer.
    """
    metadata = _metadata("scalars", _SCALAR)
    tf.summary.write(name, np.float32(value), step, metadata)


def write_histogram(name, values, step):
    """Write how values spread, as TensorBoard's histograms are.

    Args:
        name: String.
        values: Array.
        step: Integer.
    """
    counts, edges = np.histogram(values.astype("float64"), _BUCKETS)
    buckets = np.stack([edges[:-1], edges[1:], counts], axis=1)
    metadata = _metadata("histograms", _TENSOR)
    tf.summary.write(name, buckets, step, metadata)


def _metadata(plugin: str, data_class: int):
    metadata = tf.compat.v1.SummaryMetadata()
    metadata.plugin_data.plugin_name = plugin
    metadata.data_class = data_class
    return metadata


def _with_prefix(prefix: str, logs: dict | None) -> dict:
    return {prefix + name: value for name, value in (logs or {}).items()}
