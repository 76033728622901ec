"""What the tests of the suite share: tiny implementations and pages."""

import itertools
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from keras_conformance.adapters import find_adapter
from keras_conformance.decide import decide
from keras_conformance.outcome import Outcome
from keras_conformance.subject import Subject
from keras_spec.edition import Edition, check_edition
from keras_spec.page import parse_page

Judge = Callable[..., dict[str, Outcome]]
NUMBERS = itertools.count()


def page(
    symbol: str, signature: str, definition: str = "", **clauses: str
) -> str:
    """Return the text of a page; the names of the clauses end their ids."""
    blocks = [
        ("toml page", 'rfc = ["20261101-keras-api-baseline"]'),
        ("python signature", signature),
    ]
    if definition:
        blocks.append(("python definition", textwrap.dedent(definition)))
    short = symbol.removeprefix("keras.")
    for name, text in clauses.items():
        info = f"toml clause {short}/{name}"
        blocks.append((info, textwrap.dedent(text)))
    return f"# {symbol}\n\n" + "\n\n".join(
        f"It holds.\n\n```{info}\n{text.strip()}\n```" for info, text in blocks
    )


def write_pages(folder: Path, texts: Mapping[str, str]) -> Path:
    """Write pages at paths below a folder; return the folder."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


@pytest.fixture
def module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], str]]:
    """Write the source of a module; return its name, new each time."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("KERAS_BACKEND", "tensorflow")

    def write(source: str) -> str:
        name = f"tiny_implementation_{next(NUMBERS)}"
        (tmp_path / f"{name}.py").write_text(textwrap.dedent(source))
        return name

    yield write
    for name in [n for n in sys.modules if n.startswith("tiny_impl")]:
        del sys.modules[name]


@pytest.fixture
def judge(module: Callable[[str], str]) -> Judge:
    """Return the outcomes of pages on the source of an implementation."""

    def judge(
        source: str, *texts: str, modes: tuple[str, ...] = ("eager",)
    ) -> dict[str, Outcome]:
        pages = [parse_page(text, "page.md") for text in texts]
        edition = Edition({page.symbol: page for page in pages})
        check_edition(edition)
        adapter = find_adapter(module(source), "tensorflow", "cpu")
        return {
            check.id: decide(
                check,
                Subject(adapter, edition, edition.pages[check.symbol], modes),
            )
            for check in edition.checks.values()
        }

    return judge
