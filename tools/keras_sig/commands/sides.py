"""The two sides of a comparison: where an API is read from."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository

if TYPE_CHECKING:
    from keras_spec.api_entry import Api
    from keras_spec.edition import Edition

MOST_BYTES = 200_000_000


@dataclass(frozen=True)
class Side:
    """One side of a comparison.

    Args:
        name: String, as it was asked for.
        kind: `"pages"`, `"revision"`, `"export"`, `"proposal"` or
            `"surface"`.
        version: String, of an implementation; else empty.
        api: What is compared.
        edition: The pages, None where there are none.
        folder: Path, that of a proposal with its prototype, or None.
        backend: String, what an implementation ran on, or empty.
    """

    name: str
    kind: str
    version: str
    api: "Api"
    edition: "Edition | None" = None
    folder: Path | None = None
    backend: str = ""

    @property
    def label(self) -> str:
        """The name for people."""
        behind = f" on {self.backend}" if self.backend else ""
        return f"{self.name} {self.version}".rstrip() + behind


def open_edition(repository: Repository, name: str) -> Side:
    """Return an edition: a folder, a file, a proposal or a git revision.

    Raises:
        SigError: if it is none of these, or cannot be read.
    """
    from keras_sig.spec.revision import pages_of

    path = Path(name)
    if path.is_dir():
        return _side_of(name, "pages", _read_pages(path, name))
    if path.suffix == ".json":
        return _open_export(path)
    if path.suffix == ".md":
        return _open_proposal(repository, name)
    if path.exists() or path.is_absolute():
        received = "a file" if path.exists() else "nothing there"
        raise SigError(
            f"Expected a folder of specification pages. Received: {name} "
            f"({received}). Fix: name a folder such as spec/pages."
        )
    with pages_of(repository.root, name) as folder:
        return _side_of(name, "revision", _read_pages(folder, name))


def _side_of(
    name: str, kind: str, edition: "Edition", folder: Path | None = None
) -> Side:
    from keras_spec.api_entry import api_of

    return Side(name, kind, "", api_of(edition), edition, folder)


def _read_pages(folder: Path, name: str) -> "Edition":
    from keras_spec.edition import load
    from keras_spec.errors import SpecError

    try:
        return load(folder)
    except SpecError as error:
        raise SigError(
            f"Expected pages that can be read. Received, in {name}:\n{error}\n"
            "Fix: run `sig spec check` there."
        ) from None


def _open_export(path: Path) -> Side:
    from keras_spec.read_export import read_export

    data = read_json(path)
    if "implementation" in data:
        return _as_surface("", data)
    try:
        return Side(str(path), "export", "", read_export(data, str(path)))
    except ValueError as error:
        raise SigError(
            f"Expected {error}. Received: {path}. "
            "Fix: write it again with `sig spec export`."
        ) from None


def _open_proposal(repository: Repository, name: str) -> Side:
    from keras_sig.commands.case import Case
    from keras_spec.errors import SpecError

    case = Case.open(repository, name)
    try:
        problems = case.document.read[1]
        if problems:
            raise SpecError(problems)
        return _side_of(name, "proposal", case.merged, case.folder)
    except SpecError as error:
        raise SigError(
            "Expected a proposal whose blocks fit the specification. "
            f"Received, in {name}:\n{error}\nFix: run `sig rfc check {name}`."
        ) from None


def open_surface(repository: Repository, name: str) -> Side:
    """Return what an implementation exposes.

    Args:
        repository: `Repository`.
        name: String, a module; `MODULE@FOLDER` with the environment it is
            installed in; or a file that `sig spec export --impl` wrote.

    Raises:
        SigError: if there is no such thing.
    """
    from keras_sig.commands.introspect import introspect

    if name.endswith(".json"):
        return _as_surface("", read_json(Path(name)))
    module = name.partition("@")[0]
    return _as_surface(module, introspect(repository, name))


def _as_surface(name: str, data: Any) -> Side:
    from keras_sig.spec.surface_api import surface_api

    try:
        api = surface_api(data["symbols"])
        version = str(data["version"])
        backend = str(data.get("backend", ""))
        name = name or str(data["implementation"])
    except (KeyError, TypeError, AttributeError, ValueError):
        raise SigError(
            "Expected a surface as `sig spec export --impl` records it. "
            f"Received: {name or 'something else'}. Fix: record it again."
        ) from None
    return Side(name, "surface", version, api, backend=backend)


def read_json(path: Path) -> dict[str, Any]:
    """Return the object in a file of JSON.

    Raises:
        SigError: if there is no such file, or it holds something else.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ValueError(f"more than {MOST_BYTES} bytes")
        data = json.loads(path.read_text("utf-8"))
        if not isinstance(data, dict):
            raise ValueError(f"a {type(data).__name__}")
    except OSError as error:
        raise SigError(
            f"Expected a file of JSON. Received: {path} ({error.strerror}). "
            "Fix: write one with `sig spec export`."
        ) from None
    except (ValueError, RecursionError) as error:
        raise SigError(
            f"Expected an object of JSON. Received, in {path}: {error}. "
            "Fix: write it with `sig spec export`."
        ) from None
    return data
