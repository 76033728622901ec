"""Named values that can be frozen."""

import json


class Config:
    """A dictionary of named values, which are attributes as well.

    Args:
        **kwargs: The first values.

    Examples:
        >>> config = Config(learning_rate=0.1)
        >>> config.momentum = 0.9
        >>> config["learning_rate"], config.as_dict()
        (0.1, {'learning_rate': 0.1, 'momentum': 0.9})
        >>> config.freeze()
        >>> config.frozen
        True
    """

    def __init__(self, **kwargs):
        # Past `__setattr__`, for which every attribute is a value.
        vars(self).update(_values=dict(kwargs), _frozen=False)

    def _check_thawed(self) -> None:
        if self._frozen:
            raise ValueError(
                "A frozen config must not change. "
                f"Received: a change of {self!r}. Call `unfreeze()` first."
            )

    def __getattr__(self, name):
        # Only for what is no attribute; `_values` is none while copying.
        values = vars(self).get("_values", {})
        if name not in values:
            raise AttributeError(
                "A value must have been set before it is read. "
                f"Received: name={name!r}. Known: {list(values)}."
            )
        return values[name]

    def __setattr__(self, name, value):
        self[name] = value

    def __delattr__(self, name):
        del self[name]

    def __getitem__(self, name):
        return self._values[name]

    def __setitem__(self, name, value):
        self._check_thawed()
        self._values[name] = value

    def __delitem__(self, name):
        self._check_thawed()
        del self._values[name]

    def __contains__(self, name):
        return name in self._values

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    def __eq__(self, other):
        return isinstance(other, Config) and self._values == other._values

    __hash__ = None

    def __repr__(self):
        return f"<Config {self._values}>"

    @property
    def frozen(self):
        """Boolean, whether values can be set."""
        return self._frozen

    def freeze(self):
        """Refuse changes from now on."""
        vars(self)["_frozen"] = True

    def unfreeze(self):
        """Allow changes again."""
        vars(self)["_frozen"] = False

    def keys(self):
        """Return the names."""
        return self._values.keys()

    def values(self):
        """Return the values."""
        return self._values.values()

    def items(self):
        """Return pairs of names and values."""
        return self._values.items()

    def get(self, keyname, value=None):
        """Return what has a name, or `value` where nothing has."""
        return self._values.get(keyname, value)

    def pop(self, *args):
        """Take a value out and return it.

        Args:
            *args: The name, and what is returned where there is none.
        """
        self._check_thawed()
        return self._values.pop(*args)

    def update(self, *args, **kwargs):
        """Set several values, as the method of a dictionary does.

        Args:
            *args: Dictionary or pairs of names and values.
            **kwargs: Values by name.
        """
        self._check_thawed()
        self._values.update(*args, **kwargs)

    def as_dict(self):
        """Return the values as a dictionary of their own."""
        return dict(self._values)

    def to_json(self):
        """Return the values as JSON text."""
        return json.dumps(self._values)
