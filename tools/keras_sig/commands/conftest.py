"""A small repository with one proposal, for the commands of the process."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest

from keras_sig.commands.served import Served

ROOT = Path(__file__).parents[3]
NAME = "20261120-double"
RFC = """# Double everything

| Status        | Proposed                        |
| :------------ | :------------------------------ |
| **Author(s)** | Ola Berg (ola@example.org)      |
| **Sponsor**   | Priya Raman (priya@example.org) |
| **Updated**   | 2026-11-20                      |

## Objective

Double every element.

### keras.ops.double

```python signature
def double(x): ...
```

```python definition
def double(x):
    return x + x
```

The result is the sum of `x` and itself.

```toml clause ops.double/value
kind = "value"
inputs.x = {shape = [[], [3]], dtype = ["float32"]}
tolerance = {float32 = 1e-6}
```
"""
CHANGES = "# Changes of the specification\n\n- 2026-11-01 the baseline\n"


class Ran(NamedTuple):
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str


Sig = Callable[..., Ran]
# The tests of the commands go in at the top, above the layer they test.
main: Callable[[list[str]], int] = import_module("keras_sig.cli").main


def git(folder: Path, *arguments: str) -> str:
    """Run git in `folder`; return what it prints."""
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], capture_output=True, check=True
    )
    return done.stdout.decode()


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with one proposal that git does not know yet."""
    root = tmp_path_factory.mktemp("blank") / "sig"
    shutil.copytree(ROOT / "templates", root / "templates")
    shutil.copy(ROOT / "governance.toml", root)
    (root / "spec" / "pages").mkdir(parents=True)
    (root / "spec" / "CHANGES.md").write_text(CHANGES)
    (root / ".gitignore").write_text("/.sig/\n/build/\n")
    git(root.parent, "init", "-q", "-b", "main", str(root))
    git(root, "config", "user.name", "Test")
    git(root, "config", "user.email", "test@example.org")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Start")
    folder = root / "rfcs" / NAME / "prototype" / "keras_reference" / "ops"
    folder.mkdir(parents=True)
    (folder / "double.py").write_text("def double(x):\n    return x + x\n")
    (root / "rfcs" / f"{NAME}.md").write_text(RFC)
    return root


@pytest.fixture
def world(blank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the blank repository; the current folder is inside it."""
    root = tmp_path / "sig"
    shutil.copytree(blank, root)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def sig(capsys: pytest.CaptureFixture[str]) -> Sig:
    """Run a `sig` command in this process."""

    def run(*arguments: str) -> Ran:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Ran(code, out, err)

    return run


@pytest.fixture
def submitted(world: Path, sig: Sig) -> Path:
    """The world after submission on 2 November 2026."""
    ran = sig("rfc", "submit", NAME, "--now", "2026-11-02T09:00:00Z")
    assert ran.code == 0, ran.err
    return world


@pytest.fixture
def decided(submitted: Path, sig: Sig) -> Path:
    """The world after votes and the meeting of 4 December 2026."""
    for by, text in (
        ("priya", "/second"),
        ("keiko", "/approve"),
        ("samuel", "/approve"),
        ("jonah", "/approve"),
    ):
        day = "2026-11-03T09:00:00Z"
        assert sig("review", "comment", NAME, text, "--as", by, "--now", day)
    notes = submitted / "notes.md"
    notes.write_text(
        "# Notes of the meeting of 2026-12-04\n\n"
        f"- Decision: {NAME}: accept — nobody is against\n"
    )
    now = "2026-12-04T21:00:00Z"
    ran = sig("meeting", "notes", "notes.md", "--apply", "--now", now)
    assert ran.code == 0, ran.err + ran.out
    notes.unlink()
    return submitted


@pytest.fixture
def serve(world: Path) -> Iterator[Callable[..., Served]]:
    """Run `sig bot serve` in the world, in a process of its own."""
    running = []

    def start(*options: str) -> Served:
        running.append(Served(world, *options))
        return running[-1]

    yield start
    for served in running:
        served.close()
