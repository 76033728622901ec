"""What the ledger of an implementation lists already."""

import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

from keras_sig.model.repository import Repository

BACKENDS = ("tensorflow", "jax", "torch")
Entry = Mapping[str, Any]


def read_listed(
    repository: Repository, module: str
) -> Mapping[str, Sequence[Entry]]:
    """Return the entries of the ledger, by clause; the suite has read it."""
    path = repository.suite / "ledgers" / f"{module}.toml"
    listed: dict[str, list[Entry]] = {}
    if path.is_file():
        data = tomllib.loads(path.read_text("utf-8"))
        for entry in data.get("deviation", []):
            listed.setdefault(entry["clause"], []).append(entry)
    return listed


def backends_of(entry: Entry) -> list[str]:
    """Return where an entry holds."""
    return list(entry.get("backends", BACKENDS))


def backends_line(backends: Sequence[str]) -> str:
    """Return the line of an entry that says where it holds."""
    names = [f'"{name}"' for name in BACKENDS if name in backends]
    return f"backends = [{', '.join(names)}]"
