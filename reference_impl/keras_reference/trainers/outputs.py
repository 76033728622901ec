"""Matching what users give for each output with the outputs."""

import tensorflow as tf


def output_names(names: list | None, y_pred) -> list:
    """Return one name for each output of a model.

    An output inside of a nest has the path to it as its name.

    Args:
        names: List of strings of a functional model, or `None`.
        y_pred: What the model returned.

    Returns:
        List of strings, in the order of `tf.nest.flatten`.

    Examples:
        >>> output_names(None, {"b": 1, "a": 2})
        ['a', 'b']
        >>> output_names(None, {"b": [1, 2], "a": {"c": 3}})
        ['a/c', 'b/0', 'b/1']
        >>> output_names(None, [1, {"b": 2}])
        ['0', '1/b']
    """
    if isinstance(y_pred, dict) or _is_nested(y_pred):
        return _paths(y_pred)
    count = len(tf.nest.flatten(y_pred))
    if names is not None and len(names) == count:
        return list(names)
    return [f"output_{i}" for i in range(count)]


def own_names(names, y_pred):
    """Return what outputs are called, where it is more than their place.

    Args:
        names: List of strings of a functional model, or `None`.
        y_pred: What the model returned.

    Returns:
        List of strings or `None`, in the order of `tf.nest.flatten`.

    Examples:
        >>> own_names(None, {"a": 1}), own_names(None, [1, 2])
        (['a'], [None, None])
        >>> own_names(["dense", "dense_1"], {"a": [1, 2]})
        ['dense', 'dense_1']
    """
    count = len(tf.nest.flatten(y_pred))
    if _has_keys_alone(y_pred):
        return output_names(names, y_pred)
    if names is not None and len(names) == count:
        return list(names)
    return [None] * count


def _has_keys_alone(y_pred) -> bool:
    """Return whether outputs are in dictionaries, and in no list."""
    return isinstance(y_pred, dict) and all(
        _has_keys_alone(item)
        for item in y_pred.values()
        if isinstance(item, (dict, list, tuple))
    )


def _is_nested(y_pred) -> bool:
    """Return whether there are nests among the outputs."""
    items = y_pred.values() if isinstance(y_pred, dict) else y_pred
    return isinstance(y_pred, (dict, list, tuple)) and any(
        isinstance(item, (dict, list, tuple)) for item in items
    )


def _paths(nest) -> list:
    nest = nest if isinstance(nest, dict) else dict(enumerate(nest))
    paths = []
    for key in sorted(nest):
        item = nest[key]
        if isinstance(item, (list, tuple)):
            item = dict(enumerate(item))
        inner = _paths(item) if isinstance(item, dict) else [""]
        paths += [f"{key}/{path}" if path else str(key) for path in inner]
    return paths


def by_output(argument: str, given, names: list, shared=False) -> list:
    """Return one item for each output.

    Args:
        argument: String, what the items are, for the message.
        given: One item, a list, or a dictionary by output name, or by the
            first part of it and then its rest.
        names: List of the outputs' names.
        shared: Boolean, whether one item stands for all outputs.

    Returns:
        List as long as `names`, `None` for what a dictionary lacks.

    Raises:
        ValueError: A name is unknown, or the number of items is wrong.

    Examples:
        >>> by_output("loss", {"b": "mse"}, ["a", "b"])
        [None, 'mse']
        >>> by_output("loss", {"b": {"c": "mse"}}, ["a", "b/c"])
        [None, 'mse']
        >>> by_output("loss", "mse", ["a", "b"], shared=True)
        ['mse', 'mse']
    """
    if isinstance(given, dict):
        if names == ["output_0"] and len(given) == 1:
            # An output without a name takes any.
            return list(given.values())
        starts = {name.partition("/")[0] for name in names}
        unknown = [n for n in given if n not in names and n not in starts]
        if unknown:
            raise ValueError(
                f"`{argument}` by name must use the outputs' names {names}. "
                f"Received: {unknown}."
            )
        return [_at(given, name) for name in names]
    if isinstance(given, (list, tuple)):
        starts = {name.partition("/")[0] for name in names}
        if starts == {str(i) for i in range(len(given))}:
            return [_at(given, name) for name in names]
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


def _at(given, path: str):
    """Return what a nest has at a path; `None` where it has nothing."""
    start, _, rest = path.partition("/")
    if not isinstance(given, (dict, list, tuple)):
        return given
    if isinstance(given, (list, tuple)):
        item = given[int(start)]
    else:
        item = given.get(path, given.get(start))
        rest = "" if path in given else rest
    return _at(item, rest) if rest and item is not None else item
