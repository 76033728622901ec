"""Virtual environments, each with a framework that the checkout lacks."""

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from keras_sig.model.atomic import write_text
from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository

MARK = ".ready"
KNOWN = {
    "keras-jax": "Keras 3.15.1 on JAX, on CPU; about 620 MB",
    "keras-torch": "Keras 3.15.1 on PyTorch, on CPU; about 900 MB, and "
    "several GB where PyPI's build of torch brings CUDA",
}
# pip also finds builds of torch without CUDA that lie on the machine.
WITH_PIP = ("keras-torch",)
Execute = Callable[[Sequence[str]], int]


def execute(command: Sequence[str]) -> int:
    """Run a command; return its exit code."""
    return subprocess.run(command).returncode


@dataclass(frozen=True)
class Environment:
    """An environment of `build/envs`.

    Args:
        repository: `Repository`.
        name: String, one of `KNOWN`.

    Raises:
        SigError: if there is no such environment.
    """

    repository: Repository
    name: str

    def __post_init__(self) -> None:
        if self.name not in KNOWN:
            raise SigError(
                "Expected an environment. Received: "
                f"{self.name!r}. Fix: use {' or '.join(KNOWN)}; what runs on "
                "TensorFlow runs in the environment of `make setup`."
            )

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.repository.build / "envs" / self.name

    @property
    def requirements(self) -> Path:
        """The pinned versions."""
        return self.repository.suite / "environments" / f"{self.name}.txt"

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / "bin" / "python"

    @property
    def is_ready(self) -> bool:
        """Whether it was made to its end, from these requirements."""
        mark = self.folder / MARK
        return mark.is_file() and mark.read_text("utf-8") == self._recipe()

    def make(self, run: Execute = execute) -> bool:
        """Make it, unless it is there; return whether it was made.

        What an interruption or other requirements have left is removed first.

        Args:
            run: Called with each command; returns its exit code.

        Raises:
            SigError: if a command fails.
        """
        if self.is_ready:
            return False
        shutil.rmtree(self.folder, ignore_errors=True)
        for command in self._commands():
            code = run(command)
            if code:
                raise SigError(
                    f"Expected {self.name} to be installed. Received: "
                    f"`{Path(command[0]).name}` ended with {code}. "
                    f"Fix: see what it said, and repeat."
                )
        self._add_own_packages()
        write_text(self.folder / MARK, self._recipe())
        return True

    def _commands(self) -> list[list[str]]:
        python, pins = str(self.python), str(self.requirements)
        if self.name in WITH_PIP:
            return [
                [sys.executable, "-m", "venv", str(self.folder)],
                [python, "-m", "pip", "install", "-q", "-r", pins],
            ]
        uv = [_uv(), "--quiet"]
        sync = [*uv, "pip", "sync", "--require-hashes", "--compile-bytecode"]
        return [
            [*uv, "venv", "--python", sys.executable, str(self.folder)],
            [*sync, "--python", python, pins],
        ]

    def _add_own_packages(self) -> None:
        """Let the environment import the suite and the pages from here."""
        base = {"base": str(self.folder), "platbase": str(self.folder)}
        packages = Path(sysconfig.get_path("purelib", vars=base))
        own = (self.repository.suite, self.repository.root / "spec")
        write_text(packages / "keras_sig.pth", "".join(f"{p}\n" for p in own))

    def _recipe(self) -> str:
        pins = self.requirements.read_text("utf-8")
        return f"{sys.version}\n{self.repository.root}\n{pins}"


def _uv() -> str:
    """Return the uv of this environment, or else of this machine."""
    beside = Path(sys.executable).with_name("uv")
    found = str(beside) if beside.is_file() else shutil.which("uv")
    if found is None:
        raise SigError(
            "Expected uv, which installs the environment. Received: none. "
            "Fix: make setup, or pip install uv."
        )
    return found
