"""The sandbox of this machine, and proposals to run in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from keras_sig.reading.rfc import read_rfc
from keras_sig.sandbox.examples import run_examples
from keras_sig.sandbox.gallery import Gallery
from keras_sig.sandbox.limits import Limits
from keras_sig.sandbox.ran import Ran
from keras_sig.sandbox.sandbox import Sandbox

HEAD = "| Status | Proposed |\n|-|-|\n\n"
Run = Callable[..., list[Ran]]


@pytest.fixture
def gallery(tmp_path: Path) -> Gallery:
    """The pictures of a proposal."""
    return Gallery(tmp_path, "20261120-a")


@pytest.fixture
def run(sandbox: Sandbox, tmp_path: Path, gallery: Gallery) -> Run:
    """Run blocks, each an example or a mark and a text, from line 4 on."""

    def run_blocks(
        *blocks: str | tuple[str, str], limits: Limits | None = None
    ) -> list[Ran]:
        marked = [("example", b) if isinstance(b, str) else b for b in blocks]
        fences = "".join(
            f"```python {mark}\n{block}\n```\n" for mark, block in marked
        )
        rfc = read_rfc((HEAD + fences).encode(), "rfcs/20261120-a.md")
        staged = tmp_path / "staged"
        staged.mkdir(exist_ok=True)
        limits = limits or Limits(seconds=60)
        return run_examples(sandbox, rfc, staged, limits, gallery)

    return run_blocks
