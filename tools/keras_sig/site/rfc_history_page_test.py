import pytest

from keras_sig.site.navigation import navigation
from keras_sig.site.rfc_history_page import write_history_page
from keras_sig.site.site_source import SiteSource

TEXT = "# {}\n\n| Status | {} |\n| - | - |\n| Author | Ada (@ada) |\n"


@pytest.fixture
def source(repository, tmp_path):
    return SiteSource(repository, tmp_path / "pages")


def put(source, name, title, status="Accepted"):
    path = source.repository.history / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(TEXT.format(title, status))


def page_of(source):
    return (source.folder / "rfcs" / "history.md").read_text("utf-8")


def test_imported_proposals_have_a_page_by_repository(source):
    put(source, "old/20180101-one.md", "One")
    put(source, "old/20190101-two.md", "Two", "Strange")
    put(source, "other/20170101-three.md", "Three")
    assert write_history_page(source) == 3
    text = page_of(source)
    places = [text.index(f"<li>{title} ") for title in ("Two", "One", "Three")]
    assert places == sorted(places)
    assert "status-accepted" in text and "status-unknown" in text
    assert "Ada · 2018-01-01" in text
    assert {"Imported": "rfcs/history.md"} in _proposals(source)


def _proposals(source):
    for name in ("rfcs/index.md", "specification.md"):
        source.write(name, "# Title\n")
    return next(e["Proposals"] for e in navigation(source) if "Proposals" in e)


def test_without_an_import_there_is_no_page(source):
    assert write_history_page(source) == 0
    assert not (source.folder / "rfcs" / "history.md").exists()
    assert _proposals(source) == "rfcs/index.md"


def test_text_of_others_is_shown_and_not_obeyed(source):
    put(source, "old/20180101-one.md", "<script>alert(1)</script>")
    put(source, "old/20180102-none.md", "")
    (source.repository.history / "old" / "20180103-none.md").write_text("x")
    assert write_history_page(source) == 2
    assert "<script>" not in page_of(source)
