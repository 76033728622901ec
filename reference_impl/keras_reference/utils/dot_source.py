"""Models as graphs in the DOT language."""

import json

import tensorflow as tf

from keras_reference import activations


def dot_source(
    model,
    show_shapes=False,
    show_dtype=False,
    show_layer_names=True,
    rankdir="TB",
    expand_nested=False,
    dpi=200,
    show_layer_activations=False,
    show_trainable=False,
    splines="ortho",
):
    """Return a drawing of a model, as text that Graphviz understands.

    Args:
        model: Model that is built.
        show_shapes: Boolean, whether boxes tell shapes.
        show_dtype: Boolean, whether boxes tell types.
        show_layer_names: Boolean, whether boxes tell names.
        rankdir: String, `"TB"` from top to bottom or `"LR"` from left to
            right.
        expand_nested: Boolean, whether models inside are drawn as graphs.
        dpi: Integer, dots of an image for an inch.
        show_layer_activations: Boolean, whether boxes tell activations.
        show_trainable: Boolean, whether boxes tell what is trained.
        splines: String, the kind of lines: `"ortho"`, `"curved"` and so on.

    Returns:
        String.

    Raises:
        ValueError: The model is not built.

    Examples:
        >>> from keras_reference import Input, Sequential
        >>> from keras_reference.layers import Dense
        >>> model = Sequential([Input((2,), name="x"), Dense(1, name="head")])
        >>> print(dot_source(model))
        digraph {
          graph [dpi=200 rankdir="TB" splines="ortho"]
          node [fontname="Helvetica" shape="box"]
          "x" [label="x (InputLayer)"]
          "head" [label="head (Dense)"]
          "x" -> "head"
        }
    """
    if not model.built:
        raise ValueError(
            f"Only a model that is built can be drawn. Received: '{model.name}'"
            ", not built. Call it, or its `build` method, first."
        )
    shown = {
        "names": show_layer_names,
        "activations": show_layer_activations,
        "types": show_dtype,
        "shapes": show_shapes,
        "trainable": show_trainable,
    }
    lines = [
        f"graph [dpi={dpi} rankdir={_quoted(rankdir)} "
        f"splines={_quoted(splines)}]",
        'node [fontname="Helvetica" shape="box"]',
        *_graph(model, "", expand_nested, shown),
    ]
    return "\n".join(["digraph {", *(f"  {line}" for line in lines), "}"])


def _graph(model, prefix: str, expand: bool, shown: dict) -> list:
    """Return the lines for what is inside a model, boxes first."""
    function = _function(model)
    if function is None:
        return [_box(model, prefix, shown)]
    lines = []
    for operation in function.operations:
        if expand and _function(operation) is not None:
            inner = f"{prefix}{operation.name}/"
            lines.append(f"subgraph {_quoted('cluster_' + inner)} {{")
            lines.append(f"  label={_quoted(operation.name)}")
            body = _graph(operation, inner, expand, shown)
            lines.extend(f"  {line}" for line in body)
            lines.append("}")
        else:
            lines.append(_box(operation, prefix, shown))
    for node in function.nodes:
        for tensor in node.inputs:
            starts = _ends(tensor._keras_history[0], prefix, expand, "outputs")
            stops = _ends(node.operation, prefix, expand, "inputs")
            lines.extend(
                f"{_quoted(start)} -> {_quoted(stop)}"
                for start in starts
                for stop in stops
            )
    return lines


def _function(operation):
    """Return the graph of a model, `None` for anything else."""
    if getattr(operation, "inputs", None) is None:
        return None
    return operation._graph("inputs")


def _ends(operation, prefix: str, expand: bool, side: str) -> list:
    """Return the boxes at one side of an operation: its own, or inner ones."""
    if not expand or _function(operation) is None:
        return [prefix + operation.name]
    inner = f"{prefix}{operation.name}/"
    return [
        name
        for tensor in getattr(operation, side)
        for name in _ends(tensor._keras_history[0], inner, expand, side)
    ]


def _box(operation, prefix: str, shown: dict) -> str:
    place = _quoted(prefix + operation.name)
    return f"{place} [label={_quoted(chr(10).join(_label(operation, shown)))}]"


def _label(operation, shown: dict) -> list:
    kind = type(operation).__name__
    if hasattr(operation, "function") and kind == "FunctionOperation":
        kind = operation.function.__name__.strip("_")
    lines = [f"{operation.name} ({kind})" if shown["names"] else kind]
    activation = getattr(operation, "activation", None)
    if shown["activations"] and activation is not None:
        lines.append(f"activation: {activations.serialize(activation)}")
    node = next(iter(operation._inbound_nodes), None)
    outputs = tf.nest.flatten(node.outputs) if node else []
    if shown["types"]:
        lines.append(f"type: {_listed(x.dtype for x in outputs)}")
    if shown["shapes"] and node and node.inputs:
        lines.append(f"input: {_listed(x.shape for x in node.inputs)}")
    if shown["shapes"]:
        lines.append(f"output: {_listed(x.shape for x in outputs)}")
    if shown["trainable"] and getattr(operation, "weights", None):
        lines.append("trained" if operation.trainable else "frozen")
    return lines


def _listed(values) -> str:
    return ", ".join(map(str, values)) or "?"


def _quoted(text: str) -> str:
    # Strings of JSON are strings of DOT.
    return json.dumps(text, ensure_ascii=False)
