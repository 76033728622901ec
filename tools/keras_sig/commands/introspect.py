"""What an installed implementation exposes, seen by a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository

BAD_INPUT = 2


def introspect(repository: Repository, impl: str) -> Mapping[str, Any]:
    """Return the report of `python -m keras_conformance.surface`.

    Args:
        repository: `Repository`.
        impl: String, a module, or `MODULE@FOLDER`: the folder is that of a
            virtual environment in which it is installed.

    Returns:
        The report.

    Raises:
        SigError: if there is no such module or environment, or the module
            cannot be imported.
    """
    module, _, environment = impl.partition("@")
    folders = [
        repository.reference,
        repository.suite,
        repository.root / "spec",
    ]
    path = os.pathsep.join(map(str, folders))
    python = _python(environment) if environment else sys.executable
    done = subprocess.run(
        [python, "-m", "keras_conformance.surface", "--impl", module],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["it ended silently"]
        if done.returncode == BAD_INPUT:
            raise SigError(lines[-1])
        raise SigError(
            f"Expected an implementation that can be imported. Received: "
            f"{impl} ({lines[-1]}). Fix: see that it is installed there, "
            "with Python 3.11 or later and NumPy."
        )
    result: Mapping[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def _python(environment: str) -> str:
    for place in ("bin/python", "Scripts/python.exe"):
        program = Path(environment) / place
        if program.is_file():
            # Absolute, for it is the environment's name, not its target.
            return str(program.absolute())
    raise SigError(
        "Expected a virtual environment behind `@`. Received: "
        f"{environment} (no bin/python there). "
        "Fix: name its folder, as in keras@.venv"
    )
