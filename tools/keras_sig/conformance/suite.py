"""The suite of this checkout, as a program of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from keras_sig.conformance.target import Target
from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository


def results_folder(
    repository: Repository, given: Path | None, whole: bool, profile: str = ""
) -> Path:
    """Return where results go; those of a part never replace whole ones."""
    folder = repository.build / "conformance"
    part = f"profile-{profile}" if profile else "partial"
    return (given or (folder if whole else folder / part)).resolve()


def run_suite(
    repository: Repository,
    name: str,
    results: Path,
    options: Mapping[str, Any],
) -> int:
    """Run the suite of this checkout on the code of this checkout.

    Args:
        repository: `Repository`.
        name: String, the implementation: `keras`, `keras-jax`.
        results: Path of the file of results.
        options: Of the suite: None and False leave an option out, a sequence
            repeats it.

    Returns:
        How it ended: 0, 1 where something failed, 2 for bad input.

    Raises:
        SigError: if it ended without results.
    """
    target = Target.named(name)
    program = [target.python(repository), "-m", "keras_conformance"]
    program += ["--impl", target.impl, "--backend", target.backend]
    program += ["--pages", str(repository.pages)]
    program += arguments(options)
    # Results of an earlier run stay until there are new ones.
    new = results.with_name(f"{results.name}.new")
    new.unlink(missing_ok=True)
    sys.stdout.flush()
    code = subprocess.run(
        [*program, "--results", str(new)], env=environment(repository)
    ).returncode
    if code in (0, 1) and new.exists():
        new.replace(results)
    elif code in (0, 1) or code < 0:
        raise SigError(
            f"Expected the suite on {name} to end by itself. Received: it "
            f"ended with {code} and no results. "
            "Fix: look for the check that ends it with one --symbol at a time."
        )
    return code


def arguments(options: Mapping[str, Any]) -> list[str]:
    """Return options as a command line: None and False are left out."""
    words = []
    for name, value in options.items():
        flag = f"--{name.replace('_', '-')}"
        flag = "-n" if name == "workers" else flag
        if value is True:
            words.append(flag)
        elif isinstance(value, (list, tuple)):
            words += [part for one in value for part in (flag, str(one))]
        elif value is not None and value is not False:
            words += [flag, str(value)]
    return words


def environment(repository: Repository) -> dict[str, str]:
    """Return the environment in which the packages of a checkout are found."""
    spec = repository.root / "spec"
    path = [str(repository.reference), str(repository.suite), str(spec)]
    given = os.environ.get("PYTHONPATH")
    return {
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
        **os.environ,
        "PYTHONPATH": os.pathsep.join([*path, given] if given else path),
    }
