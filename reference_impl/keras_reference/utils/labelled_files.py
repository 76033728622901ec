"""Files of a folder, with the labels that folders inside stand for."""

import dataclasses
import os
import pathlib
import random

import numpy as np


@dataclasses.dataclass(frozen=True)
class LabelledFiles:
    """Paths of files, and a label for each.

    Args:
        paths: List of strings.
        labels: List of numbers, or `None`.
        class_names: List of strings, or `None`.
    """

    paths: list
    labels: list | None
    class_names: list | None

    def shuffled(self, seed):
        """Return the files in another order.

        The order is that of `numpy.random.RandomState(seed)`, so that it is the
        same on every machine.
        """
        order = np.arange(len(self.paths))
        np.random.RandomState(seed).shuffle(order)
        return self._those(order)

    def split(self, validation_split):
        """Return the first files, and the share of last ones."""
        count = int(validation_split * len(self.paths))
        if not 0 < count < len(self.paths):
            raise ValueError(
                "`validation_split` must leave a file on both sides. Received: "
                f"validation_split={validation_split} of {len(self.paths)} "
                "files."
            )
        order = np.arange(len(self.paths))
        return self._those(order[:-count]), self._those(order[-count:])

    def _those(self, order):
        labels = self.labels and [self.labels[index] for index in order]
        paths = [self.paths[index] for index in order]
        return dataclasses.replace(self, paths=paths, labels=labels)


def labelled_files(
    directory, labels, class_names, endings, follow_links=False, verbose=False
):
    """Return the files of a folder, in the order of their names.

    Args:
        directory: String or path.
        labels: `"inferred"` for a class for each folder inside, list of
            integers for the files, or `None`.
        class_names: List of folders in the order of classes, or `None`.
        endings: Tuple of strings, the endings of files that count.
        follow_links: Boolean, whether links to folders are followed.
        verbose: Boolean, whether the number of files is printed.

    Returns:
        `LabelledFiles`.

    Raises:
        FileNotFoundError: There is no such folder.
        ValueError: Labels do not fit the files, or there are none.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     for name in ("cat", "ant"):
        ...         (pathlib.Path(folder) / name).mkdir()
        ...         (pathlib.Path(folder) / name / "1.txt").touch()
        ...     labelled_files(folder, "inferred", None, (".txt",)).class_names
        ['ant', 'cat']
    """
    directory = os.fspath(directory)
    if not os.path.isdir(directory):
        raise FileNotFoundError(
            f"`directory` must be a folder. Received: directory={directory!r}."
        )
    if labels == "inferred":
        found = _of_classes(directory, class_names, endings, follow_links)
    else:
        paths = _files(directory, endings, follow_links)
        found = _with_labels(paths, labels, class_names)
    if not found.paths:
        raise ValueError(
            f"`directory` must hold files that end in {', '.join(endings)}. "
            f"Received: directory={directory!r}."
        )
    if verbose:
        classes = found.class_names
        of = f" belonging to {len(classes)} classes" if classes else ""
        print(f"Found {len(found.paths)} files{of}.")
    return found


def parts_of(files, shuffle, seed, validation_split, subset, verbose):
    """Return the files to train with, those to validate with, or both.

    Args:
        files: `LabelledFiles`.
        shuffle: Boolean, whether they are shuffled before.
        seed: Integer, the seed of it.
        validation_split: Float between 0 and 1, or `None`.
        subset: String, `"training"`, `"validation"`, `"both"`, or `None`.
        verbose: Boolean, whether the number of files is printed.

    Returns:
        List of `LabelledFiles`.
    """
    if shuffle:
        files = files.shuffled(seed)
    if not validation_split:
        return [files]
    sides = ("training", "validation")
    parts = dict(zip(sides, files.split(validation_split), strict=True))
    asked = sides if subset == "both" else (subset,)
    if verbose:
        for side in asked:
            print(f"Using {len(parts[side].paths)} files for {side}.")
    return [parts[side] for side in asked]


def checked_seed(shuffle, seed, validation_split, subset):
    """Return a seed, after the arguments of a split were checked.

    Raises:
        ValueError: One of the arguments is unknown or alone.
    """
    if subset not in (None, "training", "validation", "both"):
        raise ValueError(
            "`subset` must be 'training', 'validation', 'both' or None. "
            f"Received: subset={subset!r}."
        )
    if validation_split and not 0 < validation_split < 1:
        raise ValueError(
            "`validation_split` must be between 0 and 1. "
            f"Received: validation_split={validation_split}."
        )
    if bool(validation_split) != bool(subset):
        raise ValueError(
            "`validation_split` and `subset` go together. Received: "
            f"validation_split={validation_split}, subset={subset!r}."
        )
    if validation_split and shuffle and seed is None:
        raise ValueError(
            "`seed` must be given where shuffled files are split, so that no "
            "file is on both sides. Received: seed=None. Pass a number, or "
            "shuffle=False."
        )
    return random.randrange(10**6) if seed is None else seed


def _of_classes(directory, class_names, endings, follow_links):
    folders = sorted(
        entry.name
        for entry in os.scandir(directory)
        if entry.is_dir() and not entry.name.startswith(".")
    )
    names = list(class_names) if class_names else folders
    if unknown := [name for name in names if name not in folders]:
        raise ValueError(
            f"`class_names` must be folders in `directory`: {folders}. "
            f"Received: {unknown}."
        )
    paths, labels = [], []
    for label, name in enumerate(names):
        inside = _files(os.path.join(directory, name), endings, follow_links)
        paths += inside
        labels += [label] * len(inside)
    return LabelledFiles(paths, labels, names)


def _with_labels(paths, labels, class_names):
    if class_names:
        raise ValueError(
            "`class_names` goes with labels='inferred' alone. Received: "
            f"class_names={class_names}, labels={labels}."
        )
    if labels is None:
        return LabelledFiles(paths, None, None)
    if not isinstance(labels, (list, tuple)):
        raise ValueError(
            "`labels` must be 'inferred', a list of integers for the files in "
            f"the order of their names, or None. Received: labels={labels!r}."
        )
    if len(labels) != len(paths):
        raise ValueError(
            "`labels` must have a label for each file. Received: "
            f"{len(labels)} labels for {len(paths)} files."
        )
    names = [str(label) for label in sorted(set(labels))]
    return LabelledFiles(paths, list(labels), names)


def _files(directory, endings, follow_links):
    found = []
    walk = os.walk(directory, followlinks=follow_links)
    for folder, _, names in sorted(walk):
        found += [
            os.path.join(folder, name)
            for name in sorted(names)
            if pathlib.PurePath(name).suffix.lower() in endings
        ]
    return found
