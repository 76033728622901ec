"""Whole models in files: `.keras`."""

import datetime
import json
import pathlib
import tempfile
import warnings
import zipfile

from keras_reference.saving.atomic_file import atomic_file
from keras_reference.saving.model_archive import (
    ASSETS,
    CONFIG,
    METADATA,
    WEIGHTS,
    ModelArchive,
)
from keras_reference.saving.registry import CustomObjectScope
from keras_reference.saving.serialization import (
    deserialize_keras_object,
    serialize_keras_object,
)
from keras_reference.saving.weights_file import (
    may_write,
    read_weights,
    write_weights,
)
from keras_reference.saving.weights_tree import weights_tree

# The edition of Keras whose layout the files have.
_LAYOUT = "3.15.1"


def save_model(model, filepath, overwrite=True, zipped=None, **kwargs):
    """Write a model into a file: its configuration, weights and training.

    The file is a zip archive of `config.json`, `metadata.json`,
    `model.weights.h5` and the folder `assets`. What the model was compiled
    with, and the state of its optimizer, are in it. A file that was there
    stays whole until the new one is.

    Args:
        model: Model.
        filepath: String or path that ends in `.keras`.
        overwrite: Boolean; with `False` the user is asked about a file that
            is there.
        zipped: Only `None` and `True` are supported: the file is an archive.
        **kwargs: `include_optimizer`, which only `.h5` files would need.

    Raises:
        ValueError: The name ends in something else, or an argument is not
            supported.

    Examples:
        >>> from keras_reference.layers import Dense, Input
        >>> from keras_reference.models import Sequential
        >>> model = Sequential([Input((2,)), Dense(1)])
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     save_model(model, f"{folder}/model.keras")
        ...     copy = load_model(f"{folder}/model.keras")
        >>> bool((copy.get_weights()[0] == model.get_weights()[0]).all())
        True
    """
    kwargs.pop("include_optimizer", None)
    if kwargs or zipped is False:
        raise ValueError(
            "A model is saved as one archive, without further arguments. "
            f"Received: zipped={zipped}, {kwargs}."
        )
    check_ending(filepath, "saved")
    if may_write(filepath, overwrite):
        with atomic_file(filepath) as unfinished:
            _write_archive(model, unfinished)


def load_model(filepath, custom_objects=None, compile=True, safe_mode=True):
    """Return the model that a file of `save_model` holds.

    No code comes from the file, unless `safe_mode` is `False`: classes and
    functions are those of Keras, registered ones, and `custom_objects`.

    Args:
        filepath: String or path that ends in `.keras`.
        custom_objects: Dictionary from names to classes and functions.
        compile: Boolean, whether the model is compiled as the saved one was.
        safe_mode: Boolean, whether lambdas, which are code, are refused.

    Returns:
        Model.

    Raises:
        ValueError: The file is not what it should be.
        TypeError: A class or function in it is not known.
    """
    check_ending(filepath, "loaded")
    with ModelArchive(filepath) as archive:
        archive.read_json(METADATA)
        config = archive.read_json(CONFIG)
        if not compile:
            config["compile_config"] = None
        with CustomObjectScope(custom_objects):
            model = deserialize_keras_object(config, safe_mode=safe_mode)
        _read_assets(model, archive)
        with archive.open_weights() as file:
            problems = read_weights(model, file)
    if problems:
        lines = "\n".join(f"  {problem}" for problem in problems)
        raise ValueError(
            f"The weights of {len(problems)} layers must fit the saved ones. "
            f"Received: filepath={filepath}.\n{lines}\nBuild in `build`, or in "
            "`build_from_config`, what the configuration does not."
        )
    return model


def check_ending(filepath, what):
    """Raise if the name of a file is not that of a saved model.

    Args:
        filepath: String or path.
        what: String, `"saved"` or `"loaded"`, for the message.

    Raises:
        ValueError: It ends in something else than `.keras`.

    Examples:
        >>> check_ending("model.keras", "saved")
    """
    if str(filepath).endswith(".keras"):
        return
    hint = "Name it `.keras`."
    if str(filepath).endswith((".h5", ".hdf5")):
        hint = (
            "Whole models in HDF5 are an old format: use `.keras`, or "
            "`save_weights` and `load_weights` with `.weights.h5`."
        )
    raise ValueError(
        f"A model is {what} as a file whose name ends in `.keras`. "
        f"Received: filepath={filepath}. {hint}"
    )


def _write_archive(model, path) -> None:
    if not model.built:
        warnings.warn(
            "A model that is not built has no weights to save. Received: "
            f"'{model.name}'. Call it, or its `build` method, first.",
            stacklevel=4,
        )
    metadata = {
        "keras_version": _LAYOUT,
        "date_saved": f"{datetime.datetime.now():%Y-%m-%d@%H:%M:%S}",
    }
    config = json.dumps(serialize_keras_object(model))
    with (
        tempfile.TemporaryDirectory() as folder,
        zipfile.ZipFile(path, "w") as archive,
    ):
        archive.writestr(METADATA, json.dumps(metadata))
        archive.writestr(CONFIG, config)
        weights = pathlib.Path(folder, WEIGHTS)
        write_weights(model, weights)
        archive.write(weights, WEIGHTS)
        for file in _write_assets(model, pathlib.Path(folder, ASSETS)):
            archive.write(file, file.relative_to(folder).as_posix())


def _write_assets(model, folder: pathlib.Path) -> list:
    """Let parts write files of their own; return the files."""
    for place, part in weights_tree(model):
        if hasattr(part, "save_assets"):
            own = folder / place
            own.mkdir(parents=True, exist_ok=True)
            part.save_assets(str(own))
    return sorted(file for file in folder.rglob("*") if file.is_file())


def _read_assets(model, archive: ModelArchive) -> None:
    for place, part in weights_tree(model):
        if hasattr(part, "load_assets"):
            with tempfile.TemporaryDirectory() as folder:
                if archive.extract_assets(place, folder):
                    part.load_assets(folder)
