"""The weights of a layer, by the names that definitions use."""

from typing import Any


def find_weight(layer: Any, name: str) -> Any:
    """Return the weight that `name` stands for, or None if there is none.

    It is the public attribute of that name. A weight of a layer inside is
    called by its path below the layer, with `_` for `/`: the weight at
    `lstm/lstm_cell/kernel` of the layer `lstm` is `lstm_cell_kernel`. Where
    weights have no path, as in Keras 2, their names are paths.
    """
    found = getattr(layer, name, None)
    if found is not None:
        return found
    for weight in getattr(layer, "weights", ()):
        if _place(weight) == name:
            return weight
    return None


def weight_expression(layer: Any, variable: str, name: str) -> str:
    """Return source text for the weight that `name` stands for.

    Args:
        layer: The layer.
        variable: String, the name of the layer in the source text.
        name: String, the name of the weight in the definition.
    """
    if getattr(layer, name, None) is not None:
        return f"{variable}.{name}"
    places = list(map(_place, layer.weights))
    if name not in places:
        return f"{variable}.{name}"
    return f"{variable}.weights[{places.index(name)}]"


def weight_places(layer: Any) -> list[str]:
    """Return the names that definitions have for the weights of a layer.

    Where a weight has no path, its name stands for it.
    """
    return [
        _place(weight) or str(getattr(weight, "name", "?"))
        for weight in getattr(layer, "weights", ())
    ]


def _place(weight: Any) -> str:
    """Return the path of a weight below its layer, with `_` for `/`."""
    # A name of Keras 2: `lstm/lstm_cell/kernel:0`.
    path = getattr(weight, "path", None) or getattr(weight, "name", "")
    return str(path).partition(":")[0].partition("/")[2].replace("/", "_")
