"""Matching what users give for each output with the outputs."""

import tensorflow as tf


def output_names(names: list | None, y_pred) -> list:
    """Return one name for each output of a model.

    Args:
        names: List of strings of a functional model, or `None`.
        y_pred: What the model returned.

    Returns:
        List of strings.

    Examples:
        >>> output_names(None, {"b": 1, "a": 2})
        ['a', 'b']
    """
    if isinstance(y_pred, dict):
        return sorted(y_pred)
    count = len(tf.nest.flatten(y_pred))
    if names is not None and len(names) == count:
        return list(names)
    return [f"output_{i}" for i in range(count)]


def by_output(argument: str, given, names: list, shared=False) -> list:
    """Return one item for each output.

    Args:
        argument: String, what the items are, for the message.
        given: One item, a list, or a dictionary by output name.
        names: List of the outputs' names.
        shared: Boolean, whether one item stands for all outputs.

    Returns:
        List as long as `names`, `None` for what a dictionary lacks.

    Raises:
        ValueError: A name is unknown, or the number of items is wrong.

    Examples:
        >>> by_output("loss", {"b": "mse"}, ["a", "b"])
        [None, 'mse']
        >>> by_output("loss", "mse", ["a", "b"], shared=True)
        ['mse', 'mse']
    """
    if isinstance(given, dict):
        unknown = [name for name in given if name not in names]
        if unknown:
            raise ValueError(
                f"`{argument}` by name must use the outputs' names {names}. "
                f"Received: {unknown}."
            )
        return [given.get(name) for name in names]
    if isinstance(given, (list, tuple)):
        items = list(given)
    elif shared or len(names) == 1:
        items = [given] * len(names)
    else:
        items = [given]
    if len(items) != len(names):
        raise ValueError(
            f"`{argument}` must have one item for each output {names}. "
            f"Received: {len(items)} items."
        )
    return items
