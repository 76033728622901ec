"""The weights of a model in a file: `.weights.h5`."""

import contextlib
import pathlib
import warnings

import h5py

from keras_reference.saving.atomic_file import atomic_file
from keras_reference.saving.model_archive import ModelArchive
from keras_reference.saving.stored_variables import (
    StoredVariables,
    store_variables,
)
from keras_reference.saving.weights_tree import weights_tree


def save_weights(
    model, filepath, overwrite=True, max_shard_size=None, **kwargs
):
    """Write the weights of a model, and the state of its optimizer.

    The layout is that of Keras: one group for each layer, named after the
    attribute it is in or after its class, with its variables in `vars`.

    Args:
        model: Model or layer.
        filepath: String or path that ends in `.weights.h5`.
        overwrite: Boolean; with `False` the user is asked about a file that
            is there.
        max_shard_size: Only `None` is supported: one file holds all.
        **kwargs: None is known; here for the error message.

    Raises:
        ValueError: The name ends in something else, or the model has no
            weights yet.

    Examples:
        >>> import tempfile
        >>> from keras_reference.layers import Dense, Input
        >>> from keras_reference.models import Sequential
        >>> model = Sequential([Input((2,)), Dense(1)])
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     save_weights(model, f"{folder}/model.weights.h5")
        ...     load_weights(model, f"{folder}/model.weights.h5")
    """
    _check_arguments(model, filepath, kwargs, "saved")
    if max_shard_size is not None:
        raise ValueError(
            "`max_shard_size` must be None: one file holds all weights. "
            f"Received: max_shard_size={max_shard_size!r}."
        )
    if may_write(filepath, overwrite):
        with atomic_file(filepath) as unfinished:
            write_weights(model, unfinished)


def may_write(filepath, overwrite):
    """Return whether a file may be written; if it is there, ask the user.

    Args:
        filepath: String or path.
        overwrite: Boolean; with `True` nobody is asked.

    Returns:
        Boolean.

    Examples:
        >>> may_write("anything", overwrite=True)
        True
    """
    if overwrite or not pathlib.Path(filepath).exists():
        return True
    answer = input(f"{filepath} exists. Overwrite it? [y/n] ")
    return answer.strip().lower() == "y"


def write_weights(model, path) -> None:
    """Write the weights of a model and its optimizer into a new file."""
    with h5py.File(path, "w") as file:
        for place, part in weights_tree(model):
            values: dict = {}
            part.save_own_variables(values)
            store_variables(file, place, values)
            file[f"{place}/vars"].attrs["name"] = part.name


def load_weights(model, filepath, skip_mismatch=False, **kwargs):
    """Read the weights of a model from a file of `save_weights`.

    Nothing in a file is ever run, and it leads to no other file. If the
    weights of a layer do not fit, those of the other layers are still read
    before the error is raised. The state of an optimizer that has other
    variables than the saved one is left alone, with a warning.

    Args:
        model: Model or layer with the same weights.
        filepath: String or path that ends in `.weights.h5`; or in `.keras`,
            a whole model, of which only the weights are read.
        skip_mismatch: Boolean, whether layers that do not fit keep their
            weights, with a warning, where else an error is raised.
        **kwargs: None is known; here for the error message.

    Raises:
        FileNotFoundError: There is no such file.
        ValueError: The weights do not fit, or the file is not what it should
            be.
    """
    _check_arguments(model, filepath, kwargs, "loaded")
    if not pathlib.Path(filepath).exists():
        raise FileNotFoundError(
            "`filepath` must be a file of `save_weights`. "
            f"Received: filepath={filepath}, which is not there."
        )
    with _open(filepath) as file:
        problems = read_weights(model, file)
    if problems and skip_mismatch:
        warnings.warn(_list(problems, filepath), stacklevel=2)
    elif problems:
        raise ValueError(_list(problems, filepath))


@contextlib.contextmanager
def _open(filepath):
    """Lend the weights in a file as an open HDF5 file."""
    if not str(filepath).endswith(".keras"):
        with h5py.File(filepath, "r") as file:
            yield file
        return
    with ModelArchive(filepath) as archive, archive.open_weights() as file:
        yield file


def read_weights(model, file) -> list:
    """Read weights from an open HDF5 file; return what does not fit."""
    problems = []
    for place, part in weights_tree(model):
        stored = StoredVariables(file, place)
        if place == "optimizer":
            _load_optimizer(part, stored)
            continue
        try:
            part.load_own_variables(stored)
        except (KeyError, ValueError) as problem:
            problems.append(f"{place or part.name}: {problem}")
    return problems


def _load_optimizer(optimizer, stored: StoredVariables) -> None:
    expected = [tuple(variable.shape) for variable in optimizer.variables]
    names = [str(place) for place in range(len(stored))]
    shapes = [stored[name].shape for name in names]
    if shapes == expected[:2] != expected:
        # Saved before its first step: it had counted none.
        return
    if shapes != expected:
        warnings.warn(
            f"The state of the optimizer '{optimizer.name}' stays as it is: "
            f"it has {len(expected)} variables. Received: {len(stored)} "
            "variables. Build it before loading, or train anew.",
            stacklevel=3,
        )
        return
    optimizer.load_own_variables({name: stored[name][()] for name in names})


def _list(problems: list, filepath) -> str:
    lines = "\n".join(f"  {problem}" for problem in problems)
    return (
        f"The weights of {len(problems)} layers do not fit. Received: "
        f"filepath={filepath}.\n{lines}\nPass `skip_mismatch=True` to load "
        "the others only."
    )


def _check_arguments(model, filepath, kwargs: dict, what: str) -> None:
    if kwargs:
        raise ValueError(
            "Arguments must be those of the signature. "
            f"Received: {kwargs}. Remove them."
        )
    endings = (".weights.h5",) + (".keras",) * (what == "loaded")
    if not str(filepath).endswith(endings):
        raise ValueError(
            f"`filepath` must end in {' or '.join(endings)}. "
            f"Received: filepath={filepath}."
        )
    if not model.built:
        raise ValueError(
            f"Only the weights of a built model can be {what}. Received: "
            f"'{model.name}', not built. Call it, or its `build` method, first."
        )
