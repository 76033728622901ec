"""Whether a model's optimizer scales its loss."""

from keras_reference import optimizers


def scale_where_needed(optimizer, dtype_policy, auto_scale_loss):
    """Return the optimizer; for float16, one that scales the loss around it.

    Args:
        optimizer: Name, configuration, optimizer or None.
        dtype_policy: DTypePolicy of the model.
        auto_scale_loss: Boolean, whether to look at the policy at all.

    Returns:
        What was given, or a `LossScaleOptimizer`.

    Examples:
        >>> from keras_reference.dtype_policies import DTypePolicy
        >>> policy = DTypePolicy("mixed_float16")
        >>> type(scale_where_needed("sgd", policy, True)).__name__
        'LossScaleOptimizer'
    """
    needed = auto_scale_loss and dtype_policy.name == "mixed_float16"
    optimizer = optimizers.get(optimizer) if needed else optimizer
    if not needed or optimizer is None:
        return optimizer
    if isinstance(optimizer, optimizers.LossScaleOptimizer):
        return optimizer
    return optimizers.LossScaleOptimizer(optimizer, name="loss_scale_optimizer")
