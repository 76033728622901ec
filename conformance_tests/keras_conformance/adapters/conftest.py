"""What the tests of implementations in another process share."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from keras_conformance.adapters.child_adapter import ChildAdapter
from keras_conformance.decide import decide
from keras_conformance.outcome import Outcome
from keras_conformance.role import role_of
from keras_conformance.subject import Subject
from keras_spec.edition import Edition, check_edition
from keras_spec.page import parse_page


@pytest.fixture
def command(tmp_path: Path) -> Callable[[str], tuple[str, str]]:
    """Write a runner; return the command that starts it."""

    def write(source: str) -> tuple[str, str]:
        path = tmp_path / "runner.py"
        path.write_text(source)
        return sys.executable, str(path)

    return write


@pytest.fixture
def ask_child(
    command: Callable[[str], tuple[str, str]],
) -> Callable[..., dict[str, Outcome]]:
    """Return the outcomes of pages on a runner, by the names of checks."""

    def ask(
        source: str, *texts: str, limit: float = 20.0
    ) -> dict[str, Outcome]:
        pages = [parse_page(text, "page.md") for text in texts]
        edition = Edition({page.symbol: page for page in pages})
        check_edition(edition)
        adapter = ChildAdapter(
            "toy",
            command(source),
            limit,
            lambda path: role_of(edition.pages[path], edition.definitions),
        )
        found = {
            check.id.partition(".")[2]: decide(
                check, Subject(adapter, edition, edition.pages[check.symbol])
            )
            for check in edition.checks.values()
        }
        adapter.close()
        return found

    return ask
