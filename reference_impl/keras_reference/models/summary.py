"""The table that `Model.summary` prints."""

import re
import shutil

import tensorflow as tf

from keras_reference.core.node import node_of
from keras_reference.layers.layer import Layer
from keras_reference.models.text_table import text_table

_HEADERS = (
    *("Layer (type)", "Output Shape", "Param #", "Connected to", "Trainable"),
)
# Where columns end, as shares of the line: for a chain, and for a graph.
_ENDS = ((0.45, 0.80, 1.0), (0.30, 0.56, 0.74, 1.0))


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
        line_length: Integer, the width; what is useful and fits into the
            terminal when `None`.
        positions: List of floats, where each column ends as a share of the
            line, the last one 1; or of integers, taken as shares of the last.
        print_fn: Function called with the whole text; `print` when `None`.
        expand_nested: Boolean, whether layers inside of layers are listed.
        show_trainable: Boolean, whether a column says what is trained.
        layer_range: Pair of regular expressions, which the start of the names
            of the first and the last layer listed match.

    Raises:
        ValueError: `positions` has another length than there are columns, or
            a name in `layer_range` is unknown.
    """
    rows = [
        row
        for operation in _in_range(_listed(model), layer_range)
        for row in _rows(operation, model, expand_nested, depth=0)
    ]
    is_graph = model._function is not None and not _is_chain(model)
    columns = [0, 1, 2] + [3] * is_graph + [4] * show_trainable
    if line_length is None:
        useful = 88 + 20 * is_graph + 12 * show_trainable
        # COLUMNS, or the terminal's width, less a margin.
        line_length = min(useful, shutil.get_terminal_size().columns - 4)
    if positions is None:
        positions = _ENDS[is_graph]
        if show_trainable:
            positions = [*[0.9 * end for end in positions], 1.0]
    if len(positions) != len(columns):
        raise ValueError(
            f"`positions` must have one end for each of {len(columns)} "
            f"columns. Received: positions={positions}."
        )
    header = [_HEADERS[i] for i in columns]
    body = [[row[i] for i in columns] for row in rows]
    justify = "".join("<<><^"[i] for i in columns)
    lines = [f'Model: "{model.name}"']
    lines += text_table(header, body, _widths(line_length, positions), justify)
    lines.extend(_totals(model))
    (print_fn or print)("\n".join(lines) + "\n")


def _widths(line_length: int, positions) -> list:
    """Return the widths of cells that fill the line with their borders."""
    ends = [int(line_length * end / positions[-1]) for end in positions]
    widths = [b - a for a, b in zip([0, *ends], ends, strict=False)]
    # A border and two spaces each, and the last border.
    widths[-2] -= 1
    return [max(width - 3, 1) for width in widths]


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
    found = [
        [i for i, name in enumerate(names) if re.match(pattern, name)]
        for pattern in layer_range
    ]
    if len(found) != 2 or not all(found):
        raise ValueError(
            f"`layer_range` must name two of {names}. "
            f"Received: layer_range={layer_range}."
        )
    ends = found[0][0], found[1][-1]
    return operations[min(ends) : max(ends) + 1]


def _rows(operation, model, expand_nested: bool, depth: int):
    """Yield the cells of an operation and, if asked, of layers inside."""
    kind = type(operation).__name__
    if not isinstance(operation, Layer):
        words = operation.function.__name__.strip("_").split("_")
        kind = "".join(word.capitalize() for word in words)
    yield (
        f"{'   ' * depth}{'└ ' * (depth > 0)}{operation.name} ({kind})",
        _output_shape(operation),
        _parameters(operation),
        _connections(operation, model),
        _trained(operation),
    )
    if expand_nested:
        for layer in getattr(operation, "layers", []):
            yield from _rows(layer, model, expand_nested, depth + 1)


def _trained(operation) -> str:
    if not getattr(operation, "weights", None):
        return "-"
    return "Y" if operation.trainable else "N"


def _output_shape(operation) -> str:
    if operation._inbound_nodes:
        outputs = tf.nest.flatten(operation._inbound_nodes[0].outputs)
        shapes = [output.shape for output in outputs]
    elif getattr(operation, "_build_shape", None):
        shape = operation.compute_output_shape(operation._build_shape)
        shapes = [shape]
    else:
        return "?"
    texts = [f"({', '.join(map(str, shape))})" for shape in shapes]
    return texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"


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
