"""Gradients and the variables that they belong to."""

import warnings


def without_missing(grads, variables):
    """Leave out variables without a gradient.

    Args:
        grads: List of tensors and None.
        variables: List of `tf.Variable` in the same order.

    Returns:
        Both lists without those entries.

    Raises:
        ValueError: If there is no gradient at all.

    Examples:
        >>> import tensorflow as tf
        >>> variable = tf.Variable(1.0)
        >>> grads, variables = without_missing([2.0], [variable])
        >>> grads
        [2.0]
    """
    missing = [
        getattr(variable, "path", variable.name)
        for gradient, variable in zip(grads, variables, strict=True)
        if gradient is None
    ]
    if len(missing) == len(variables):
        raise ValueError(
            "At least one variable must have a gradient. Received: none for "
            f"{missing}. Check that the loss depends on the variables."
        )
    if not missing:
        return list(grads), variables
    warnings.warn(
        f"These variables have no gradient and stay as they are: {missing}. "
        "Check that the loss depends on them.",
        stacklevel=4,
    )
    pairs = [
        (gradient, variable)
        for gradient, variable in zip(grads, variables, strict=True)
        if gradient is not None
    ]
    return [g for g, _ in pairs], [v for _, v in pairs]
