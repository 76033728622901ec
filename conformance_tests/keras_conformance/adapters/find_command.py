"""From the name of an implementation to the command of its process."""

import shlex
import shutil
from pathlib import Path

from keras_conformance.adapters.find_adapter import KNOWN
from keras_conformance.bad_input import BadInput
from keras_spec.place import beside

TFJS = "tfjs"
PACKAGE = Path("node_modules", "@tensorflow", "tfjs-layers")
# How a package is named in a folder beside this one.
JAVASCRIPT = beside(str(Path(__file__).parent), "javascript")


def find_command(name: str, given: str | None) -> tuple[str, ...]:
    """Return the command of an implementation in another process.

    Args:
        name: String, as given to `--impl`.
        given: String, as given to `--impl-command`; or None.

    Returns:
        The program and its arguments; nothing for a module of Python.

    Raises:
        BadInput: if the command cannot be started.
    """
    if given is None:
        return _tfjs() if name == TFJS else ()
    if name in KNOWN:
        raise BadInput(
            "Expected a name for what --impl-command starts. "
            f"Received: impl={name!r}. Fix: add --impl NAME, a name of yours."
        )
    try:
        command = tuple(shlex.split(given))
    except ValueError as error:
        raise BadInput(
            f"Expected a command as a shell reads it. Received: {given!r} "
            f"({error}). Fix: close the quotes."
        ) from None
    if not command or shutil.which(command[0]) is None:
        raise BadInput(
            "Expected a command that can be started. "
            f"Received: impl_command={given!r}. "
            "Fix: name a program on the PATH, or its path."
        )
    return command


def _tfjs() -> tuple[str, ...]:
    """Return the command of TensorFlow.js, which `make tfjs` installs."""
    if not (JAVASCRIPT / "runner.mjs").exists():
        raise BadInput(
            "Expected the runner of TensorFlow.js. Received: none in "
            f"{JAVASCRIPT}. Fix: use a checkout of the repository."
        )
    node = shutil.which("node")
    if node is None or not (JAVASCRIPT / PACKAGE).is_dir():
        missing = "no program node" if node is None else "no packages"
        raise BadInput(
            "Expected node and TensorFlow.js, on which tfjs runs. "
            f"Received: {missing}. Fix: make tfjs."
        )
    return "node", str(JAVASCRIPT / "runner.mjs")
