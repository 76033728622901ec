"""The table that `Model.summary` prints."""

import shutil

import tensorflow as tf

from keras_reference.core.node import node_of
from keras_reference.layers.layer import Layer

_HEADERS = ("Layer (type)", "Output Shape", "Param #", "Connected to", "Train")


def print_summary(
    model,
    line_length=None,
    positions=None,
    print_fn=None,
    expand_nested=False,
    show_trainable=False,
    layer_range=None,
):
    """Print a table of the layers of a model.

    Args:
        model: Model.
        line_length: Integer, the width; the terminal's, at most 80, when
            `None`.
        positions: Only `None` is supported: columns are as wide as needed.
        print_fn: Function called with the whole text; `print` when `None`.
        expand_nested: Boolean, whether layers inside of layers are listed.
        show_trainable: Boolean, whether a column says what is trained.
        layer_range: Pair of names, the first and the last layer listed.

    Raises:
        ValueError: `positions` is given, or a name in `layer_range` unknown.
    """
    if positions is not None:
        raise ValueError(
            "`positions` is not supported and must be None. "
            f"Received: positions={positions}."
        )
    width = line_length or min(shutil.get_terminal_size((80, 24)).columns, 80)
    rows = [
        row
        for operation in _in_range(_listed(model), layer_range)
        for row in _rows(operation, model, expand_nested, depth=0)
    ]
    columns = [0, 1, 2]
    if model._function is not None and not _is_chain(model):
        columns.append(3)
    if show_trainable:
        columns.append(4)
    header = [_HEADERS[i] for i in columns]
    body = [[row[i] for i in columns] for row in rows]
    lines = [f'Model: "{model.name}"', *_table(header, body, width)]
    lines.extend(_totals(model))
    (print_fn or print)("\n".join(lines))


def _listed(model) -> list:
    """Return the operations that have a row."""
    if model._function is None or model._is_list:
        return model.layers
    return model._function.operations


def _is_chain(model) -> bool:
    """Return whether the layers follow each other, as in `Sequential`."""
    nodes = _nodes(model)
    used = [id(tensor) for node in nodes for tensor in node.inputs]
    called = {id(node.operation) for node in nodes}
    return model._is_list or (
        len(used) == len(set(used)) == len(nodes) == len(called)
    )


def _nodes(model) -> list:
    return model._function.nodes


def _in_range(operations: list, layer_range) -> list:
    if layer_range is None:
        return operations
    names = [operation.name for operation in operations]
    for name in layer_range:
        if name not in names:
            raise ValueError(
                f"`layer_range` must name two of {names}. "
                f"Received: layer_range={layer_range}."
            )
    first, last = (names.index(name) for name in layer_range)
    return operations[first : last + 1]


def _rows(operation, model, expand_nested: bool, depth: int):
    """Yield the cells of an operation and, if asked, of layers inside."""
    kind = type(operation).__name__
    if not isinstance(operation, Layer):
        words = operation.function.__name__.strip("_").split("_")
        kind = "".join(word.capitalize() for word in words)
    yield (
        f"{'    ' * depth}{operation.name} ({kind})",
        _output_shape(operation),
        _parameters(operation),
        _connections(operation, model),
        "Y" if getattr(operation, "trainable_weights", None) else "-",
    )
    if expand_nested:
        for layer in getattr(operation, "layers", []):
            yield from _rows(layer, model, expand_nested, depth + 1)


def _output_shape(operation) -> str:
    if not operation._inbound_nodes:
        shape = getattr(operation, "_build_shape", None)
        return str(operation.compute_output_shape(shape)) if shape else "?"
    outputs = tf.nest.flatten(operation._inbound_nodes[0].outputs)
    return ", ".join(str(output.shape) for output in outputs)


def _parameters(operation) -> str:
    if not isinstance(operation, Layer):
        return "0"
    if not operation.built:
        return "0 (unbuilt)"
    return f"{operation.count_params():,}"


def _connections(operation, model) -> str:
    if model._function is None:
        return "-"
    inside = {id(node) for node in _nodes(model)}
    names = []
    for node in operation._inbound_nodes:
        if id(node) in inside:
            for tensor in node.inputs:
                source, _, index = tensor._keras_history
                place = source._inbound_nodes.index(node_of(tensor))
                names.append(f"{source.name}[{place}][{index}]")
    return ", ".join(names) or "-"


def _table(header: list, body: list, width: int) -> list:
    """Return the lines of a table with borders, cells cut to fit."""
    wide = [max(len(r[i]) for r in [header, *body]) for i in range(len(header))]
    excess = sum(wide) + 3 * len(wide) + 1 - width
    while excess > 0 and max(wide) > 12:
        wide[wide.index(max(wide))] -= 1
        excess -= 1
    while excess < 0:
        wide[0] += 1
        excess += 1

    def line(left: str, middle: str, right: str, fill: str) -> str:
        return left + middle.join(fill * (w + 2) for w in wide) + right

    def row(cells: list, bar: str) -> str:
        texts = [
            f" {_cut(cell, w):>{w}} " if i == 2 else f" {_cut(cell, w):<{w}} "
            for i, (cell, w) in enumerate(zip(cells, wide, strict=True))
        ]
        return bar + bar.join(texts) + bar

    lines = [line("┏", "┳", "┓", "━"), row(header, "┃")]
    lines.append(line("┡", "╇", "┩", "━"))
    for i, cells in enumerate(body):
        if i:
            lines.append(line("├", "┼", "┤", "─"))
        lines.append(row(cells, "│"))
    return [*lines, line("└", "┴", "┘", "─")]


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def _totals(model) -> list:
    trainable = _size(model.trainable_weights)
    frozen = _size(model.non_trainable_weights)
    total = (trainable[0] + frozen[0], trainable[1] + frozen[1])
    parts = [
        ("Total", total),
        ("Trainable", trainable),
        ("Non-trainable", frozen),
    ]
    if model.optimizer is not None and model.optimizer.built:
        optimizer = _size(model.optimizer.variables)
        parts.append(("Optimizer", optimizer))
        parts[0] = ("Total", (total[0] + optimizer[0], total[1] + optimizer[1]))
    return [
        f" {name} params: {count:,} ({_bytes(size)})"
        for name, (count, size) in parts
    ]


def _size(weights: list) -> tuple:
    """Return how many numbers some weights hold, and how many bytes."""
    counts = [weight.shape.num_elements() for weight in weights]
    sizes = [weight.dtype.size for weight in weights]
    return sum(counts), sum(
        count * size for count, size in zip(counts, sizes, strict=True)
    )


def _bytes(size: int) -> str:
    number = float(size)
    for unit in ("B", "KB", "MB", "GB"):
        if number < 1024 or unit == "GB":
            break
        number /= 1024
    return f"{number:.2f} {unit}"
