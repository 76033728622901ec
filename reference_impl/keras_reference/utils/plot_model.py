"""Drawings of models."""

import pathlib
import shutil
import subprocess

from keras_reference.saving.atomic_file import atomic_file
from keras_reference.utils.dot_source import dot_source


def model_to_dot(
    model,
    show_shapes=False,
    show_dtype=False,
    show_layer_names=True,
    rankdir="TB",
    expand_nested=False,
    dpi=200,
    subgraph=False,
    show_layer_activations=False,
    show_trainable=False,
    splines="ortho",
    **kwargs,
):
    """Return a drawing of a model, as a graph of the package pydot.

    Args:
        model: Model that is built.
        show_shapes: Boolean, whether boxes tell shapes.
        show_dtype: Boolean, whether boxes tell types.
        show_layer_names: Boolean, whether boxes tell names.
        rankdir: String, `"TB"` or `"LR"`, where the drawing goes.
        expand_nested: Boolean, whether models inside are drawn as graphs.
        dpi: Integer, dots of an image for an inch.
        subgraph: Only `False` is supported.
        show_layer_activations: Boolean, whether boxes tell activations.
        show_trainable: Boolean, whether boxes tell what is trained.
        splines: String, the kind of lines.
        **kwargs: None is known; here for the error message.

    Returns:
        `pydot.Dot`.

    Raises:
        ImportError: pydot is not installed.
        ValueError: The model is not built, or an argument is unknown.
    """
    if kwargs or subgraph:
        raise ValueError(
            "A model is drawn as a graph of its own, without further "
            f"arguments. Received: subgraph={subgraph}, {kwargs}."
        )
    try:
        import pydot
    except ImportError as error:
        raise ImportError(
            "`model_to_dot` needs the package pydot. Received: an environment "
            "without it. Install it with `pip install pydot`; `plot_model` "
            "does without."
        ) from error
    source = dot_source(
        model,
        show_shapes=show_shapes,
        show_dtype=show_dtype,
        show_layer_names=show_layer_names,
        rankdir=rankdir,
        expand_nested=expand_nested,
        dpi=dpi,
        show_layer_activations=show_layer_activations,
        show_trainable=show_trainable,
        splines=splines,
    )
    return pydot.graph_from_dot_data(source)[0]


def plot_model(
    model,
    to_file="model.png",
    show_shapes=False,
    show_dtype=False,
    show_layer_names=False,
    rankdir="TB",
    expand_nested=False,
    dpi=200,
    show_layer_activations=False,
    show_trainable=False,
    splines="ortho",
    **kwargs,
):
    """Draw a model into an image, with the program `dot` of Graphviz.

    Args:
        model: Model that is built.
        to_file: String or path; its ending says what kind of image. The
            ending `.dot` needs no Graphviz.
        show_shapes: Boolean, whether boxes tell shapes.
        show_dtype: Boolean, whether boxes tell types.
        show_layer_names: Boolean, whether boxes tell names.
        rankdir: String, `"TB"` or `"LR"`, where the drawing goes.
        expand_nested: Boolean, whether models inside are drawn as graphs.
        dpi: Integer, dots of an image for an inch.
        show_layer_activations: Boolean, whether boxes tell activations.
        show_trainable: Boolean, whether boxes tell what is trained.
        splines: String, the kind of lines.
        **kwargs: None is known; here for the error message.

    Raises:
        ImportError: Graphviz is not installed.
        ValueError: The model is not built, or an argument is unknown.

    Examples:
        >>> import tempfile
        >>> from keras_reference import Input, Sequential, layers
        >>> model = Sequential([Input((2,)), layers.Dense(1)])
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     plot_model(model, f"{folder}/model.dot")
        ...     pathlib.Path(f"{folder}/model.dot").read_text()[:9]
        'digraph {'
    """
    if kwargs:
        raise ValueError(
            f"`plot_model` has no such arguments. Received: {kwargs}."
        )
    source = dot_source(
        model,
        show_shapes=show_shapes,
        show_dtype=show_dtype,
        show_layer_names=show_layer_names,
        rankdir=rankdir,
        expand_nested=expand_nested,
        dpi=dpi,
        show_layer_activations=show_layer_activations,
        show_trainable=show_trainable,
        splines=splines,
    )
    kind = pathlib.Path(to_file).suffix.lstrip(".") or "png"
    with atomic_file(to_file) as unfinished:
        if kind == "dot":
            unfinished.write_text(source, encoding="utf-8")
        else:
            _draw(source, kind, unfinished)


def _draw(source: str, kind: str, path) -> None:
    program = shutil.which("dot")
    if program is None:
        raise ImportError(
            "`plot_model` needs the program `dot` of Graphviz. Received: an "
            "environment without it. Install Graphviz, or write the drawing "
            "as text: to_file='model.dot'."
        )
    done = subprocess.run(
        [program, f"-T{kind}", "-o", str(path)],
        input=source.encode(),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise ValueError(
            f"Graphviz could not draw the model as {kind!r}. Received: "
            f"{done.stderr.decode(errors='replace').strip()}."
        )
