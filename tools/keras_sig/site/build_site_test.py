import json
import re
import shutil

import pytest

from keras_sig.model.errors import SigError
from keras_sig.site.build_site import build_site
from keras_sig.site.built_page import read_built_page


def text_of(built, name):
    return (built[0] / name).read_text("utf-8")


def test_a_build_finds_nothing_and_tells_what_it_did(built):
    _, found, said = built
    assert found == []
    assert said[:3] == [
        "matrix         2 clauses, 1 results",
        "coverage       0 symbols without a clause",
        "proposals      2",
    ]
    assert "specification  1 pages" in said
    assert "reference      1 names" in said


@pytest.mark.parametrize(
    "name",
    [
        "rfcs/20261102-evil.html",
        "rfcs/index.html",
        "meetings/2026-12-04-agenda.html",
        "meetings/index.html",
    ],
)
def test_no_script_of_an_author_is_in_a_page(built, name):
    text = text_of(built, name)
    assert not re.search(r"<[^>]*\s(on\w+)\s*=\s*[\"']?[^\"'>]*harm", text)
    for code in re.findall(r"<script[^>]*>(.*?)</script>", text, re.DOTALL):
        assert "harm" not in code
    page = read_built_page(text)
    assert page.scripts == []
    assert not [load for load in page.loads if "example.org" in load[0]]


def test_the_text_of_a_hostile_proposal_stays_readable(built):
    text = text_of(built, "rfcs/20261102-evil.html")
    assert "&lt;script&gt;window.harmed=6&lt;/script&gt;" in text
    assert 'href="https://example.org/pixel.png"' in text
    assert "data:image/svg+xml;base64," in text


def test_files_that_a_browser_runs_are_not_published(built):
    folder = built[0] / "rfcs"
    assert not (folder / "20261102-evil" / "page.html").exists()
    assert not (folder / "20261102-evil" / "drawing.svg").exists()
    assert (folder / "20261101-double" / "p.py").is_file()


def test_a_proposal_shows_its_header_and_leads_to_what_it_approved(built):
    text = text_of(built, "rfcs/20261101-double.html")
    assert 'class="status status-accepted">accepted<' in text
    assert "<dd>Grace</dd>" in text
    assert '<a href="../api/spec/ops/double.html">' in text


def test_a_clause_is_an_anchor_of_its_page(built):
    page = read_built_page(text_of(built, "api/spec/ops/double.html"))
    names = {"ops.double/signature", "ops.double/value", "ops.double/way"}
    assert names <= page.anchors
    links = [address for address, _, _ in page.links]
    assert "../../../rfcs/20261101-double.html" in links
    assert "../../../conformance/index.html#keras.ops.double" in links


def test_code_that_names_a_symbol_leads_to_its_page(built):
    text = text_of(built, "api/reference/keras_reference.ops.html")
    assert 'href="../spec/ops/double.html"><code' in text.replace("\n", "")


def test_the_reference_shows_docstrings_as_they_are_meant(built):
    text = text_of(built, "api/reference/keras_reference.ops.html")
    assert "never x*x or x_." in text
    assert "**kwargs" in re.sub(r"<[^>]+>", "", text)


def test_the_matrix_shows_the_failure_and_leads_to_the_clause(built):
    text = text_of(built, "conformance/index.html")
    assert "double(1) &lt;b&gt;3&lt;/b&gt;" in text
    assert 'href="../api/spec/ops/double.html#ops.double/value"' in text


def test_the_meetings_offer_agenda_and_calendar(built):
    text = text_of(built, "meetings/index.html")
    assert 'href="2026-12-04-agenda.html"' in text
    assert 'href="2026-12-04.ics" download' in text
    agenda = text_of(built, "meetings/2026-12-04-agenda.html")
    assert 'href="../rfcs/20261101-double.html"' in agenda


def test_the_search_knows_symbols_and_clauses(built):
    index = json.loads(text_of(built, "search/search_index.json"))
    places = [entry["location"] for entry in index["docs"]]
    page = "api/spec/ops/double.html"
    assert page in places
    assert places.index(page) < places.index(f"{page}#ops.double/value")


def test_a_broken_link_is_found_and_the_old_site_stays(repository):
    old = repository.build / "site" / "index.html"
    old.parent.mkdir(parents=True)
    old.write_text("old")
    page = repository.rfcs / "20261101-double.md"
    page.write_text(page.read_text() + "\n[gone](20261101-double/gone.py)\n")
    shutil.rmtree(repository.reference)
    nowhere = repository.root / "none"
    found = build_site(repository, [], nowhere, lambda line: None)
    assert [str(finding) for finding in found] == [
        "rfcs/20261101-double.md:13:1: site-link the link leads nowhere: "
        "'20261101-double/gone.py'.\n    fix: name a heading, or a file of "
        "this repository relative to the proposal."
    ]
    assert old.read_text() == "old"


def test_a_warning_of_an_engine_is_bad_input(repository):
    page = repository.site / "process.md"
    page.write_text(page.read_text() + "\n[gone](nowhere.md)\n")
    shutil.rmtree(repository.reference)
    with pytest.raises(SigError, match=r"'process\.md' contains a link"):
        build_site(repository, [], repository.root, lambda line: None)


def test_a_repository_without_a_site_says_what_is_missing(repository):
    (repository.root / "mkdocs.yml").unlink()
    with pytest.raises(SigError, match="no mkdocs.yml. Fix: restore it"):
        build_site(repository, [], repository.root, lambda line: None)


def test_an_unreadable_page_of_the_specification_is_named(repository):
    page = repository.pages / "ops" / "double.md"
    page.write_text("# keras.ops.double\n")
    with pytest.raises(SigError, match=r"^spec/pages/ops/double\.md:1:1: "):
        build_site(repository, [], repository.root, lambda line: None)
