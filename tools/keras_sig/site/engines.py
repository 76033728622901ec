"""The programs that render the site, run as programs."""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from keras_sig.model.errors import SigError

NEEDED = ("mkdocs", "material", "sphinx", "myst_parser", "sphinx_immaterial")
MOST_LINES = 40


def require_engines(names: Sequence[str] = NEEDED) -> None:
    """Check that the engines are installed.

    Raises:
        SigError: if one is missing; says how to install it.
    """
    missing = [name for name in names if not importlib.util.find_spec(name)]
    if missing:
        raise SigError(
            f"Expected the engines of the site. Received: no {missing[0]}. "
            "Fix: install them with `pip install 'keras-sig[site]'`."
        )


def run_engine(
    arguments: Sequence[str], folder: Path, python_path: Sequence[Path] = ()
) -> None:
    """Run a module of Python as a program, its output kept for errors.

    Args:
        arguments: Strings, the module and its arguments.
        folder: Path, where it runs.
        python_path: Paths, searched for imports first.

    Raises:
        SigError: if it fails; with the end of what it printed.
    """
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env=_environment(python_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        lines = [line for line in done.stdout.splitlines() if line.strip()]
        said = [line for line in lines if _matters(line)] or lines
        shown = "\n    ".join(said[-MOST_LINES:])
        raise SigError(
            f"Expected {arguments[0]} to build without a warning. Received: "
            f"exit code {done.returncode}.\n    {shown}\n"
            "Fix: correct the named source, then run `sig site build` again."
        )


def _environment(python_path: Sequence[Path]) -> dict[str, str]:
    before = os.environ.get("PYTHONPATH", "")
    paths = [*map(str, python_path), *filter(None, [before])]
    return {
        **os.environ,
        "CUDA_VISIBLE_DEVICES": "",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": os.pathsep.join(paths),
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
    }


def _matters(line: str) -> bool:
    upper = line.upper()
    return any(word in upper for word in ("WARNING", "ERROR", "EXCEPTION"))
