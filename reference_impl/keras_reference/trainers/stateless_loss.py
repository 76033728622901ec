"""The loss of a model as a function of its variables."""

from keras_reference.core.stateless_scope import StatelessScope
from keras_reference.layers.stateless import mapping_of


class StatelessLoss:
    """`stateless_compute_loss`, beside `stateless_call` of layers."""

    def stateless_compute_loss(
        self,
        trainable_variables,
        non_trainable_variables,
        metrics_variables,
        x=None,
        y=None,
        y_pred=None,
        sample_weight=None,
        training=True,
    ):
        """Call `compute_loss` with other values of variables, changing none.

        Args:
            trainable_variables: List of tensors, for those of the model.
            non_trainable_variables: List of tensors, likewise.
            metrics_variables: List of tensors, for those of its metrics.
            x: Features.
            y: Targets.
            y_pred: Outputs for `x`.
            sample_weight: Tensor, one weight for each sample.
            training: Boolean, whether this is part of training.

        Returns:
            Tuple of the loss, and a tuple of three lists: the values that all
            variables would have after the call.

        Raises:
            ValueError: A list has another length.
        """
        lists = {
            "trainable_variables": self.trainable_variables,
            "non_trainable_variables": self.non_trainable_variables,
            "metrics_variables": self.metrics_variables,
        }
        given = (
            trainable_variables,
            non_trainable_variables,
            metrics_variables,
        )
        mapping = []
        for (name, variables), values in zip(lists.items(), given, strict=True):
            mapping += mapping_of(name, variables, values)
        with StatelessScope(mapping) as scope:
            loss = self._loss_of(x, y, y_pred, sample_weight, training)
        return loss, tuple(
            [scope.get_current_value(variable) for variable in variables]
            for variables in lists.values()
        )
