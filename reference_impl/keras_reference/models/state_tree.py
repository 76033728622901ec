"""All that a model remembers, as nested dictionaries."""

import warnings

import tensorflow as tf

from keras_reference.core.naming import variable_path

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

        Variables that are not in it stay. Paths of no variable of this model
        are left out, with a warning: what the user did not name, such as the
        generators of seeds, has another number in every model.

        Args:
            state_tree: Nest of dictionaries.

        Raises:
            ValueError: A group in it is unknown.
        """
        known = self._variables_by_path()
        changes, unknown = [], []
        for group, values in state_tree.items():
            if group not in known:
                raise ValueError(
                    f"`state_tree` must have keys among {', '.join(known)}. "
                    f"Received: {group!r}."
                )
            for path, value in _leaves(values, ""):
                if path in known[group]:
                    changes.append((known[group][path], value))
                else:
                    unknown.append(f"{group}: {path}")
        if unknown:
            warnings.warn(
                f"'{self.name}' has no variables of these paths, their values "
                f"were not used: {', '.join(unknown)}.",
                stacklevel=2,
            )
        for variable, value in changes:
            variable.assign(tf.cast(value, variable.dtype))

    def _variables_by_path(self) -> dict:
        optimizer = self.optimizer
        return {
            "trainable_variables": _by_path(self.trainable_variables),
            "non_trainable_variables": _by_path(self.non_trainable_variables),
            "optimizer_variables": _by_path(
                optimizer.variables if optimizer else []
            ),
            "metrics_variables": _by_path(self.metrics_variables),
        }


def _by_path(variables: list) -> dict:
    named: dict = {}
    for variable in variables:
        path = variable_path(variable)
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
