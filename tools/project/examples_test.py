"""Every example of a page or a document runs as it stands."""

import contextlib
import importlib
import io
from pathlib import Path

import pytest

from keras_spec.edition import load
from keras_spec.markdown import read_fences

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("README.md", "reference_impl/README.md")


def examples():
    pages = ROOT / "spec" / "pages"
    for page in load(pages).pages.values():
        for fence in page.examples:
            path = f"spec/pages/{page.path}"
            yield pytest.param(path, fence, id=f"{path}:{fence.line}")
    documents = [*DOCUMENTS, "rfcs/20261101-keras-api-baseline.md"]
    for name in documents:
        for fence in read_fences((ROOT / name).read_text("utf-8")):
            if fence.language == "python" and "keras" in fence.text:
                yield pytest.param(name, fence, id=f"{name}:{fence.line}")


@pytest.fixture
def settings(monkeypatch):
    """Settings that an example changes are for that example."""
    config = importlib.import_module("keras_reference.config")
    monkeypatch.setattr(config, "_settings", dict(config._settings))


@pytest.mark.parametrize(("path", "fence"), list(examples()))
def test_an_example_runs(path, fence, settings):
    # Lines of a traceback are those of the document.
    code = "\n" * fence.line + fence.text
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(code, path, "exec"), {"__name__": "__main__"})
    assert ("print(" in fence.text) == bool(printed.getvalue())


def test_every_page_has_an_example():
    pages = load(ROOT / "spec" / "pages").pages.values()
    assert [page.symbol for page in pages if not page.examples] == []
