"""What must hold of a clause about a saved file."""

from collections.abc import Iterator, Mapping
from typing import Any

Message = tuple[str, str]

FORMATS = ("keras", "weights")
CONTENTS = ("files", "keys", "datasets")


def check_contents(data: Mapping[str, Any]) -> Iterator[Message]:
    """Yield what is wrong with a `file` clause, each with its fix."""
    yield from _check_which(data)
    yield from _check_names(data.get("files", []), data.get("keys", {}))
    yield from _check_datasets(data.get("datasets", {}))


def _check_which(data: Mapping[str, Any]) -> Iterator[Message]:
    if not data.keys() & set(CONTENTS):
        yield (
            "a file clause says nothing of the contents.",
            f"add {' or '.join(f'`{key}`' for key in CONTENTS)}",
        )
    if data.get("format") == "weights" and data.keys() & {"files", "keys"}:
        yield (
            "a file of the format 'weights' is no archive. "
            "Received: `files` or `keys`.",
            'use `datasets`, or `format = "keras"`',
        )


def _check_names(files: Any, keys: Any) -> Iterator[Message]:
    if not _is_list_of_strings(files):
        yield (
            f"expected a list of names. Received: files={files!r}.",
            'write `files = ["config.json"]`',
        )
    if not isinstance(keys, dict) or not all(
        map(_is_list_of_strings, keys.values())
    ):
        yield (
            f"expected lists of keys by file. Received: keys={keys!r}.",
            'write `keys."config.json" = ["class_name"]`',
        )


def _check_datasets(datasets: Any) -> Iterator[Message]:
    if not isinstance(datasets, dict) or not all(
        isinstance(value, dict) and value.keys() == {"shape", "dtype"}
        for value in datasets.values()
    ):
        yield (
            "expected a shape and a dtype by path. "
            f"Received: datasets={datasets!r}.",
            'write `datasets."layers/dense/vars/0" = {shape = [4, 3], '
            'dtype = "float32"}`',
        )


def _is_list_of_strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) for v in value)
