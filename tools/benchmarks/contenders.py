"""What is measured: each reads all documents of a folder once.

    python tools/benchmarks/contenders.py NAME FOLDER

Prints the peak of memory in megabytes.
"""

import resource
import sys
from collections.abc import Callable
from pathlib import Path


def start(folder: Path) -> None:
    """Read the bytes: what every other contender does, too."""
    for path in _files(folder):
        path.read_bytes()


def parse(folder: Path) -> None:
    """Parse with markdown-it-py."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    for path in _files(folder):
        parser.parse(path.read_bytes().decode("utf-8"))


def read(folder: Path) -> None:
    """Read the records."""
    from keras_sig.reading.rfc import read_rfc

    for path in _files(folder):
        read_rfc(path.read_bytes(), path.name)


def lint(folder: Path) -> None:
    """Read the records and run all rules about form."""
    from keras_sig.lint.document import Document
    from keras_sig.lint.engine import lint
    from keras_sig.lint.rules import RULES
    from keras_sig.reading.rfc import read_rfc

    rules = [rule for rule in RULES if rule.step == "lint"]
    for path in _files(folder):
        rfc = read_rfc(path.read_bytes(), path.name)
        lint(Document(rfc, path, folder), rules)


def check(folder: Path) -> None:
    """Run `sig rfc check --only lint` on all of them."""
    import contextlib
    import os

    from keras_sig.cli import main

    names = [str(path) for path in _files(folder)]
    os.chdir(folder.parent)
    with (
        open(os.devnull, "w") as nowhere,
        contextlib.redirect_stdout(nowhere),
    ):
        main(["rfc", "check", "--only", "lint", *names])


CONTENDERS: dict[str, Callable[[Path], None]] = {
    "start": start,
    "parse": parse,
    "read": read,
    "lint": lint,
    "check": check,
}


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.md"))


if __name__ == "__main__":
    CONTENDERS[sys.argv[1]](Path(sys.argv[2]))
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(used // (1024 * 1024 if sys.platform == "darwin" else 1024))
