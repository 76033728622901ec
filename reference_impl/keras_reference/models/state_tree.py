"""All that a model remembers, as nested dictionaries."""

import tensorflow as tf

_FORMATS = ("backend_tensor", "numpy_array")


class StateTree:
    """`get_state_tree` and `set_state_tree`, as methods."""

    def get_state_tree(self, value_format="backend_tensor"):
        """Return the variables by the parts of their paths.

        Args:
            value_format: `"backend_tensor"` for the variables themselves,
                `"numpy_array"` for their values.

        Returns:
            Dictionary of `trainable_variables`, `non_trainable_variables`,
            `optimizer_variables` and `metrics_variables`, each a nest of
            dictionaries.

        Raises:
            ValueError: `value_format` is something else.

        Examples:
            >>> from keras_reference.layers import Dense, Input
            >>> from keras_reference.models import Sequential
            >>> model = Sequential([Input((2,)), Dense(1, name="d")], name="m")
            >>> tree = model.get_state_tree("numpy_array")
            >>> tree["trainable_variables"]["m"]["d"]["bias"].tolist()
            [0.0]
        """
        if value_format not in _FORMATS:
            raise ValueError(
                f"`value_format` must be one of {', '.join(_FORMATS)}. "
                f"Received: value_format={value_format!r}."
            )
        tree: dict = {}
        for group, variables in self._variables_by_path().items():
            tree[group] = {}
            for path, variable in variables.items():
                *parents, last = path.split("/")
                inner = tree[group]
                for name in parents:
                    inner = inner.setdefault(name, {})
                is_array = value_format == "numpy_array"
                inner[last] = variable.numpy() if is_array else variable
        return tree

    def set_state_tree(self, state_tree):
        """Set variables to the values in a tree of `get_state_tree`.

        Args:
            state_tree: Nest of dictionaries; what is not in it stays.

        Raises:
            ValueError: A name in it is unknown.
        """
        known = self._variables_by_path()
        changes = []
        for group, values in state_tree.items():
            if group not in known:
                raise ValueError(
                    f"`state_tree` must have keys among {', '.join(known)}. "
                    f"Received: {group!r}."
                )
            for path, value in _leaves(values, ""):
                if path not in known[group]:
                    raise ValueError(
                        f"`{group}` of '{self.name}' must have paths among "
                        f"{', '.join(known[group])}. Received: {path!r}."
                    )
                changes.append((known[group][path], value))
        for variable, value in changes:
            variable.assign(tf.cast(value, variable.dtype))

    def _variables_by_path(self) -> dict:
        optimizer = self.optimizer
        return {
            "trainable_variables": _by_path(self.trainable_variables, ""),
            "non_trainable_variables": _by_path(
                self.non_trainable_variables, ""
            ),
            "optimizer_variables": _by_path(
                optimizer.variables, f"{optimizer.name}/"
            )
            if optimizer
            else {},
            "metrics_variables": {
                path: variable
                for metric in self.metrics
                for path, variable in _by_path(
                    metric.variables, f"{metric.name}/"
                ).items()
            },
        }


def _by_path(variables: list, prefix: str) -> dict:
    named: dict = {}
    for variable in variables:
        name = variable.name.split(":")[0]
        path = getattr(variable, "path", prefix + name)
        count, free = 0, path
        while free in named:
            count += 1
            free = f"{path}_{count}"
        named[free] = variable
    return named


def _leaves(tree, path: str):
    if not isinstance(tree, dict):
        yield path, tree
        return
    for name, inner in tree.items():
        yield from _leaves(inner, f"{path}/{name}".lstrip("/"))
