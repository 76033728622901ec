"""What an installed implementation exposes, seen by a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository


def introspect(repository: Repository, impl: str) -> Mapping[str, Any]:
    """Return the report of `python -m keras_conformance.surface`.

    Raises:
        SigError: if there is no such module, or it cannot be imported.
    """
    folders = [
        repository.reference,
        repository.suite,
        repository.root / "spec",
    ]
    path = os.pathsep.join(map(str, folders))
    done = subprocess.run(
        [sys.executable, "-m", "keras_conformance.surface", "--impl", impl],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SigError(done.stderr.strip().splitlines()[-1])
    result: Mapping[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result
