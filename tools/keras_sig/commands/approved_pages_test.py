from pathlib import Path

import pytest

from keras_sig.commands.approved_pages import ApprovedPages
from keras_sig.model.errors import SigError
from keras_spec.page import file_of

PAGES = Path(__file__).parents[3] / "spec" / "pages"


def test_each_page_is_found_by_its_public_path():
    pages = ApprovedPages(PAGES)
    assert len(pages) == len(list(PAGES.rglob("*.md")))
    for symbol, path in pages.files.items():
        assert PAGES / file_of(symbol) == path


def test_a_page_is_read_when_it_is_asked_for(tmp_path):
    (tmp_path / "broken.md").write_text("# no page\n")
    pages = ApprovedPages(PAGES)
    assert pages["keras.losses.dice"].symbol == "keras.losses.dice"
    assert "keras.ops.gone" not in pages
    assert pages.get("keras.ops.gone") is None
    with pytest.raises(SigError, match="Fix: see `sig spec check`"):
        ApprovedPages(tmp_path)["keras.broken"]


def test_bytes_that_are_no_text_are_said(tmp_path):
    (tmp_path / "broken.md").write_bytes(b"# keras.broken\xff\n")
    with pytest.raises(SigError, match="not UTF-8"):
        ApprovedPages(tmp_path)["keras.broken"]


def test_the_proposals_that_pages_name_are_known(tmp_path):
    (tmp_path / "a.md").write_text('```toml page\nrfc = ["one", "two"]\n```\n')
    (tmp_path / "b.md").write_text('Text of rfc = ["three"]\n')
    assert ApprovedPages(tmp_path).approvers == {"one", "two"}
