"""Losses that layers add to that of the model."""

import tensorflow as tf

from keras_reference.core.call_scope import current
from keras_reference.core.nests import unique


class LossCollector:
    """What collects losses while it is called, its own and of layers inside.

    Expects `_losses`, `_losing_layers`, `_walk_layers` and the weights.
    """

    def add_loss(self, loss):
        """Add a loss that depends on the inputs of the current call.

        Args:
            loss: Scalar tensor, or a list of them.
        """
        if current.postponed is not None:
            current.postponed.extend((self, x) for x in tf.nest.flatten(loss))
            return
        collector = current.stateless
        if collector is not None and collector.collect_losses:
            collector.losses.extend(tf.nest.flatten(loss))
        root = current.scope.outermost.layer if current.scope else self
        if self not in root._losing_layers:
            # The first of this call; others are those of another model's.
            self._losses.clear()
            root._losing_layers.append(self)
        self._losses.extend(tf.nest.flatten(loss))
        self._opens_scope = True

    def _regularize_activity(self, outputs) -> None:
        for output in tf.nest.flatten(outputs):
            batch_size = tf.cast(tf.shape(output)[0], output.dtype)
            self.add_loss(self.activity_regularizer(output) / batch_size)

    def _forget_losses(self) -> None:
        for layer in self._losing_layers:
            layer._losses.clear()
        self._losing_layers.clear()

    @property
    def losses(self):
        """List of scalar tensors: those of `add_loss`, then regularizers'."""
        layers = unique(self._walk_layers())
        return [loss for layer in layers for loss in layer._losses] + [
            weight.regularizer(weight)
            for weight in self.trainable_weights
            if getattr(weight, "regularizer", None) is not None
        ]
