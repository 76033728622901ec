"""Names in front of the names of what is made inside."""

from keras_reference.core.call_scope import current, path_of


class name_scope:
    """A context in which paths of variables and layers start with a name.

    Args:
        name: String without `/`.
        **kwargs: None is known; here for the error message.

    Raises:
        ValueError: `name` is not a string, or holds `/`.

    Examples:
        >>> from keras_reference.core.variable import Variable
        >>> with name_scope("encoder"):
        ...     with name_scope("first"):
        ...         rate = Variable(0.5, name="rate")
        >>> rate.path
        'encoder/first/rate'
    """

    def __init__(self, name, **kwargs):
        if kwargs or not isinstance(name, str) or "/" in name:
            raise ValueError(
                "`name` must be a string without `/`, and the only argument. "
                f"Received: name={name!r}, {kwargs}."
            )
        self.name = name

    def __enter__(self):
        self.path = path_of(self.name)
        self.scope = current.scope
        self.outer, current.names = current.names, self
        return self

    def __exit__(self, *exception):
        current.names = self.outer
