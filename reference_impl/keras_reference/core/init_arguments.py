"""What an object was made with."""

import inspect


def given_arguments(made):
    """Return the arguments of `__init__`, with defaults, by name.

    Args:
        made: Object whose `_init_arguments` are those of the call of its
            class, as a tuple and a dictionary.

    Returns:
        Dictionary.

    Raises:
        NotImplementedError: Some were given that have no name.

    Examples:
        >>> class Box:
        ...     def __init__(self, width, height=1): ...
        >>> box = Box(3)
        >>> box._init_arguments = (3,), {}
        >>> given_arguments(box)
        {'width': 3, 'height': 1}
    """
    args, kwargs = made._init_arguments
    bound = inspect.signature(type(made)).bind(*args, **kwargs)
    bound.apply_defaults()
    given = {}
    for name, parameter in bound.signature.parameters.items():
        if parameter.kind is parameter.VAR_KEYWORD:
            given.update(bound.arguments[name])
        elif parameter.kind is not parameter.VAR_POSITIONAL:
            given[name] = bound.arguments[name]
        elif bound.arguments[name]:
            raise NotImplementedError(
                f"`{type(made).__name__}` takes *{name}, so it must have a "
                f"`get_config` of its own. Received: {bound.arguments[name]}."
            )
    return given
