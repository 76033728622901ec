import pytest

from keras_sig.site.rfc_pages import write_rfc_pages
from keras_sig.site.site_source import SiteSource

HEADER = "| Status | {status} |\n| --- | --- |\n| Author(s) | Ada (a@b.c) |\n"


@pytest.fixture
def source(repository, tmp_path):
    return SiteSource(repository, tmp_path / "pages")


def page_of(source, text, name="20261103-x"):
    path = source.repository.rfcs / f"{name}.md"
    path.write_text(text, encoding="utf-8")
    write_rfc_pages(source, {})
    return (source.folder / "rfcs" / f"{name}.md").read_text("utf-8")


@pytest.mark.parametrize(
    "start",
    ["# T\n\n", "\ufeff# T\n\n", "T\n=\n\n", "# T\n\n|  |  |\n| --- | --- |\n"],
)
def test_title_and_header_are_shown_once(source, start):
    text = page_of(source, start + HEADER.format(status="Proposed") + "\nBody")
    assert text.count("# T\n") == 1
    assert "<p>T</p>" not in text and "<table>" not in text
    assert "<p>Body</p>" in text


def test_findings_keep_the_lines_of_the_source(source):
    header = HEADER.format(status="Proposed")
    page_of(source, f"# T\n\n{header}\n\n[x](gone.md)\n")
    assert [finding.line for finding in source.findings] == [8]


def test_a_status_of_its_own_words_is_shown_as_written(source):
    text = page_of(source, "# T\n\n" + HEADER.format(status="Almost done"))
    assert "status-unknown" in text
    assert "written as “Almost done”" in text


def test_the_index_groups_by_status_the_latest_first(source):
    for day, status in ((4, "Proposed"), (5, "Proposed"), (6, "Rejected")):
        text = f"# Title {day}\n\n{HEADER.format(status=status)}"
        page_of(source, text, f"2026110{day}-x")
    index = (source.folder / "rfcs" / "index.md").read_text("utf-8")
    order = ["Title 5", "Title 4", "A way to double", "Title 6"]
    places = [index.index(f">{title}</a>") for title in order]
    assert places == sorted(places)


def test_a_name_may_have_any_letters(source):
    header = HEADER.format(status="Proposed")
    page_of(source, f"# T\n\n{header}", '20261103-<b> "#ü')
    index = (source.folder / "rfcs" / "index.md").read_text("utf-8")
    assert 'href="20261103-%3Cb%3E%20%22%23%C3%BC.html"' in index


def test_without_proposals_the_index_says_how_to_start(source):
    (source.repository.rfcs / "20261101-double.md").unlink()
    assert write_rfc_pages(source, {}) == []
    index = (source.folder / "rfcs" / "index.md").read_text("utf-8")
    assert "<code>sig rfc new" in index


def test_an_open_proposal_names_the_symbols_it_proposes(source):
    header = HEADER.format(status="Proposed")
    text = page_of(source, f"# T\n\n{header}\n### `keras.ops.new`\n\nx\n")
    assert "Proposes&#10;<code>keras.ops.new</code>" in text


def test_an_underlined_title_of_two_lines_is_shown_once(source):
    header = HEADER.format(status="Proposed")
    text = page_of(source, f"T of\ntwo\n===\n\n{header}\nBody\n")
    assert text.count("# T of two\n") == 1
    assert "<p>T of" not in text and "<h1>" not in text
    assert "<p>Body</p>" in text


def test_who_has_to_be_found_is_no_person(source):
    header = HEADER.format(status="Proposed").replace("Ada (a@b.c)", "TBD")
    text = page_of(source, f"# T\n\n{header}| Sponsor | to be found |\n")
    assert "<dd>not named</dd>" in text
    assert "TBD" not in text and "to be found" not in text
