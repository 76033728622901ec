"""The training loop."""

import numpy as np
import tensorflow as tf

from keras_reference.callbacks.callback_list import CallbackList, python_values
from keras_reference.trainers.earlier_names import EarlierNames
from keras_reference.trainers.epochs import Epochs
from keras_reference.trainers.loop_arguments import (
    is_due,
    number_of_epochs,
    verbosity,
)
from keras_reference.trainers.make_batches import (
    make_batches,
    make_validation,
    split_batches,
)
from keras_reference.trainers.on_batch import OnBatch
from keras_reference.trainers.several_steps import in_groups, steps_at_once
from keras_reference.trainers.stateless_loss import StatelessLoss

# What a callback sets to end a loop.
_STOPS = {
    "train": "stop_training",
    "test": "stop_evaluating",
    "predict": "stop_predicting",
}


class Trainer(EarlierNames, StatelessLoss, OnBatch):
    """What makes a layer a model: `fit`, `evaluate` and `predict`.

    The loop over batches is `_run`; it knows nothing of what a step does,
    which `Steps` says. `fit`, `evaluate` and `predict` say what comes before
    and after.
    """

    def fit(
        self,
        x=None,
        y=None,
        batch_size=None,
        epochs=1,
        verbose="auto",
        callbacks=None,
        validation_split=0.0,
        validation_data=None,
        shuffle=True,
        class_weight=None,
        sample_weight=None,
        initial_epoch=0,
        steps_per_epoch=None,
        validation_steps=None,
        validation_batch_size=None,
        validation_freq=1,
    ):
        """Train the model.

        Args:
            x: Array or nest of arrays, or what yields batches: a
                `tf.data.Dataset`, a `PyDataset`, a PyTorch `DataLoader` or a
                generator.
            y: Array or nest of arrays; `None` where `x` holds the targets.
            batch_size: Integer; when `None` 32, or what `steps_per_epoch`
                batches of arrays have.
            epochs: Integer, the number of the last epoch.
            verbose: 0 for nothing, 1 for a progress bar, 2 for a line for
                each epoch; `"auto"` is 1 on a terminal or in a notebook.
            callbacks: List of callbacks.
            validation_split: Float, the share of the last samples that are
                not trained on but evaluated after each epoch.
            validation_data: Tuple of `x`, `y` and perhaps `sample_weight`, or
                a dataset, evaluated after each epoch.
            shuffle: Boolean, whether arrays, or the batches of a `PyDataset`,
                are shuffled in each epoch; `"batch"` shuffles batches of
                arrays.
            class_weight: Dictionary from classes to weights.
            sample_weight: Array, one weight for each sample.
            initial_epoch: Integer, the number of epochs done before.
            steps_per_epoch: Integer, the number of batches in an epoch.
            validation_steps: Integer, the number of batches of validation.
            validation_batch_size: Integer; `batch_size` when `None`.
            validation_freq: Integer, every how many epochs to validate, or a
                list of epochs, counted from 1.

        Returns:
            History, whose `history` has the loss and metrics of each epoch.

        Raises:
            ValueError: The model is not compiled, or arguments do not fit.

        Examples:
            >>> from keras_reference.layers import Dense
            >>> from keras_reference.models import Sequential
            >>> model = Sequential([Dense(1, kernel_initializer="zeros")])
            >>> model.compile("sgd", "mse")
            >>> history = model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
            >>> history.history
            {'loss': [1.0]}
        """
        self._check_compiled("fit")
        epochs = number_of_epochs(epochs)
        batches = make_batches(
            x, y, sample_weight, batch_size, shuffle, class_weight
        )
        if validation_split and validation_data is None:
            batches, validation_data = split_batches(
                batches, validation_split, class_weight
            )
        batches = Epochs(batches, steps_per_epoch)
        size = validation_batch_size or batch_size
        validation = make_validation(validation_data, size, validation_steps)
        self._build_for(batches)
        callbacks = self._callbacks(
            callbacks, verbose, batches.steps, epochs, add_history=True
        )
        self.stop_training = False
        self.history = callbacks.history
        # `BackupAndRestore` may say that some epochs were done before.
        self._initial_epoch = initial_epoch
        logs = {}
        callbacks.on_train_begin()
        for epoch in range(self._initial_epoch, epochs):
            due = validation if is_due(epoch, validation_freq) else None
            logs = self._train_epoch(epoch, batches, due, callbacks)
            if self.stop_training:
                break
        self._finalize_weights()
        callbacks.on_train_end(logs)
        return callbacks.history

    def _build_for(self, batches: Epochs) -> None:
        """Make the weights: callbacks may look at them from the beginning."""
        batch = None if self.built else batches.peek()
        if batch is not None:
            self._make_variables("train", batch)

    def _finalize_weights(self) -> None:
        """Give the weights the values that their optimizer has for the end."""
        if self.optimizer is not None:
            self.optimizer.finalize_variable_values(self.trainable_weights)

    def _train_epoch(
        self, epoch: int, batches: Epochs, validation, callbacks: CallbackList
    ) -> dict:
        """Train on all batches, evaluate, and return the epoch's logs."""
        self.reset_metrics()
        callbacks.on_epoch_begin(epoch)
        logs = self._run("train", batches, callbacks)
        if validation is not None:
            results = self._evaluate(validation, callbacks)
            logs |= {f"val_{name}": results[name] for name in results}
            logs = dict(sorted(logs.items()))
        callbacks.on_epoch_end(epoch, logs)
        return logs

    def evaluate(
        self,
        x=None,
        y=None,
        batch_size=None,
        verbose="auto",
        sample_weight=None,
        steps=None,
        callbacks=None,
        return_dict=False,
        **kwargs,
    ):
        """Return the loss and the metrics on some data.

        Args:
            x: Array or nest of arrays, `tf.data.Dataset` or generator.
            y: Array or nest of arrays; `None` where `x` holds the targets.
            batch_size: Integer; 32 when `None`.
            verbose: As in `fit`.
            sample_weight: Array, one weight for each sample.
            steps: Integer, the number of batches; all when `None`.
            callbacks: List of callbacks.
            return_dict: Boolean, whether a dictionary is returned.
            **kwargs: None is known; here for the error message.

        Returns:
            Float, or list of floats, the loss first; or a dictionary.

        Raises:
            ValueError: The model is not compiled, or arguments do not fit.

        Examples:
            >>> from keras_reference.layers import Dense
            >>> from keras_reference.models import Sequential
            >>> model = Sequential([Dense(1, kernel_initializer="zeros")])
            >>> model.compile("sgd", "mse")
            >>> model.evaluate(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
            1.0
        """
        self._check_compiled("evaluate")
        if kwargs:
            raise ValueError(
                f"`evaluate` has no such arguments. Received: {kwargs}."
            )
        batches = Epochs(make_batches(x, y, sample_weight, batch_size), steps)
        callbacks = self._callbacks(callbacks, verbose, batches.steps)
        logs = self._evaluate(batches, callbacks)
        return logs if return_dict else self._in_order(logs)

    def _evaluate(self, batches: Epochs, callbacks: CallbackList) -> dict:
        self.stop_evaluating = False
        callbacks.on_test_begin()
        self.reset_metrics()
        logs = self._run("test", batches, callbacks)
        callbacks.on_test_end(logs)
        return logs

    def predict(
        self, x, batch_size=None, verbose="auto", steps=None, callbacks=None
    ):
        """Return the outputs for some inputs.

        Args:
            x: Array or nest of arrays, `tf.data.Dataset` or generator.
            batch_size: Integer; 32 when `None`.
            verbose: As in `fit`.
            steps: Integer, the number of batches; all when `None`.
            callbacks: List of callbacks.

        Returns:
            Array, or nest of arrays with the structure of the outputs.

        Raises:
            ValueError: Arguments do not fit.

        Examples:
            >>> from keras_reference.layers import Dense
            >>> from keras_reference.models import Sequential
            >>> model = Sequential([Dense(1, kernel_initializer="ones")])
            >>> model.predict(np.ones((2, 3)), verbose=0).tolist()
            [[3.0], [3.0]]
        """
        batches = Epochs(make_batches(x, batch_size=batch_size), steps)
        callbacks = self._callbacks(callbacks, verbose, batches.steps)
        outputs = []
        self.stop_predicting = False
        callbacks.on_predict_begin()
        self._run("predict", batches, callbacks, outputs.append)
        callbacks.on_predict_end()
        return tf.nest.map_structure(_joined, *outputs)

    def _run(
        self, mode: str, batches: Epochs, callbacks: CallbackList, keep=None
    ) -> dict:
        """Run one step for each batch; return the last results as floats.

        With `steps_per_execution` a "batch" is a tuple of them, numbered by
        its first where it begins and by its last where it ends.
        """
        begin = getattr(callbacks, f"on_{mode}_batch_begin")
        end = getattr(callbacks, f"on_{mode}_batch_end")
        size = steps_at_once(self.steps_per_execution, mode, callbacks)
        function = self._function_for(mode, size)
        step, results = 0, {}
        for batch in batches if size == 1 else in_groups(batches, size):
            begin(step)
            results = function(batch)
            step += size
            if keep is not None:
                keep(results)
                results = {"outputs": results}
            end(step - 1, results)
            if getattr(self, _STOPS[mode]):
                break
        if mode == "train" and step == 0:
            self.stop_training = True
        if keep is not None or (mode == "train" and step == 0):
            return {}
        results = python_values(results or self.get_metrics_result())
        return dict(sorted(results.items()))

    def _callbacks(
        self, callbacks, verbose, steps, epochs=1, add_history=False
    ) -> CallbackList:
        """Return the callbacks of one call of `fit`, `evaluate`, `predict`."""
        verbose = verbosity(verbose)
        if isinstance(callbacks, CallbackList):
            return callbacks
        return CallbackList(
            callbacks,
            add_history=add_history,
            add_progbar=verbose != 0,
            model=self,
            verbose=verbose,
            epochs=epochs,
            steps=steps,
        )


def _joined(*batches: tf.Tensor) -> np.ndarray:
    """Return the outputs of all batches as one array."""
    arrays = [batch.numpy() for batch in batches]
    return arrays[0] if len(arrays) == 1 else np.concatenate(arrays)
