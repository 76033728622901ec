"""The built site in a real browser, opened as files."""

import shutil

import pytest
from playwright.sync_api import sync_playwright

from keras_sig.reading.conftest import make_results
from keras_sig.site.conftest import ROOT
from keras_sig.site.matrix import render_matrix
from keras_spec.clause import Clause

pytestmark = pytest.mark.needs("chromium")
SWITCHES = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update"),
    "--disable-sync",
]
LOCAL = ("file:", "data:", "blob:")


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=SWITCHES
        )
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    """A page that remembers requests to elsewhere and errors."""
    page = browser.new_page()
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("pageerror", lambda error: page.asked.append(f"error {error}"))
    yield page
    page.close()
    assert [url for url in page.asked if not url.startswith(LOCAL)] == []


def visit(page, built, name):
    page.goto((built[0] / name).as_uri())


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "rfcs/index.html",
        "rfcs/20261102-evil.html",
        "meetings/2026-12-04-agenda.html",
        "conformance/index.html",
        "api/spec/ops/double.html",
        "api/reference/keras_reference.ops.html",
    ],
)
def test_a_page_asks_nobody_and_runs_nothing_of_an_author(page, built, name):
    visit(page, built, name)
    assert page.evaluate("typeof window.harmed") == "undefined"
    wider = "document.documentElement.scrollWidth - window.innerWidth"
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate(wider) <= 0


def test_the_search_works_without_a_server(page, built):
    visit(page, built, "index.html")
    page.keyboard.press("/")
    page.keyboard.type("double")
    found = page.locator(".md-search-result__item h1")
    found.first.wait_for()
    assert "keras.ops.double" in found.all_inner_texts()


def test_the_search_shows_hostile_titles_as_text(page, built):
    visit(page, built, "rfcs/index.html")
    page.keyboard.press("/")
    page.keyboard.type("evil")
    page.locator(".md-search-result__item h1").first.wait_for()
    assert page.evaluate("typeof window.harmed") == "undefined"


def test_the_search_of_the_specification_works(page, built):
    visit(page, built, "api/spec/index.html")
    page.keyboard.press("/")
    page.keyboard.type("double")
    found = page.locator(".md-search-result__item h1")
    found.first.wait_for()
    assert any("double" in text for text in found.all_inner_texts())


def test_an_address_opens_its_clause_in_the_matrix(page, built):
    place = (built[0] / "conformance" / "index.html").as_uri()
    page.goto(f"{place}#ops.double/value")
    clause = page.locator('[id="ops.double/value"]')
    assert clause.is_visible()
    clause.get_by_text("keras_reference 0.1: failed").click()
    assert clause.get_by_text("double(1) <b>3</b>").is_visible()


def test_the_filter_of_the_matrix_hides_the_rest(page, built):
    visit(page, built, "conformance/index.html")
    box = page.locator(".matrix-filter")
    box.fill("failed")
    assert page.locator(".matrix-found").inner_text() == "1 of 2 clauses"
    assert page.locator('[id="ops.double/value"]').is_visible()
    assert not page.locator('[id="ops.double/signature"]').is_visible()
    box.fill("nothing like it")
    assert not page.locator(".matrix-symbol").first.is_visible()


def test_the_matrix_is_filtered_by_status_and_the_view_has_an_address(
    page, built
):
    place = (built[0] / "conformance" / "index.html").as_uri()
    page.goto(f"{place}?find=double&status=failed")
    found = page.locator(".matrix-found")
    assert found.inner_text() == "1 of 2 clauses"
    page.locator(".matrix-status").select_option("not run")
    assert page.locator('[id="ops.double/signature"]').is_visible()
    assert not page.locator('[id="ops.double/value"]').is_visible()
    page.get_by_role("button", name="Show all").click()
    assert found.inner_text() == ""


@pytest.fixture(scope="module")
def two_runs(tmp_path_factory):
    """The matrix of two runs, of which three clauses of four differ."""
    old = ["passed", "failed", "passed", "known"]
    new = ["failed", "passed", "passed", "unsupported"]
    names = [f"ops.a/{letter}" for letter in "abcd"]
    runs = [
        make_results(dict(zip(names, statuses, strict=True)))
        for statuses in (old, new)
    ]
    clauses = [
        Clause(name, "keras.ops.a", "value", "It holds.", {}, "a.md", 1)
        for name in names
    ]
    path = tmp_path_factory.mktemp("matrix") / "matrix.html"
    render_matrix(ROOT / "templates", runs, clauses, path)
    return path.as_uri()


def shown(page):
    found = page.locator(".matrix-clause:visible").all()
    return [
        (c.get_attribute("id"), c.get_attribute("data-change")) for c in found
    ]


def test_two_runs_are_compared_in_the_matrix(page, two_runs):
    page.goto(two_runs)
    page.locator(".matrix-from").select_option("keras 3, run 1")
    assert page.locator(".matrix-found").inner_text() == ""
    page.locator(".matrix-to").select_option("keras 3, run 2")
    assert page.locator(".matrix-found").inner_text() == (
        "3 of 4 clauses changed: 2 broken, 1 mended"
    )
    assert shown(page) == [
        ("ops.a/a", "broken"),
        ("ops.a/b", "mended"),
        ("ops.a/d", "broken"),
    ]
    page.get_by_role("button", name="Show all").click()
    assert page.locator(".matrix-from").input_value() == ""


def test_a_comparison_has_an_address(page, two_runs):
    page.goto(f"{two_runs}?from=keras+3,+run+2&to=keras+3,+run+1")
    assert [change for _, change in shown(page)] == [
        "mended",
        "broken",
        "other",
    ]
    page.goto(f"{two_runs}?from=nobody&to=keras+3,+run+1")
    assert page.locator(".matrix-found").inner_text() == ""


def test_one_run_is_compared_with_nothing(page, built):
    place = (built[0] / "conformance" / "index.html").as_uri()
    page.goto(f"{place}?from=a&to=b")
    assert page.locator(".matrix-from").count() == 0
    assert page.locator(".matrix-symbol").first.is_visible()


def test_the_matrix_works_by_keyboard(page, built):
    visit(page, built, "conformance/index.html")
    page.locator(".matrix-symbol summary").first.focus()
    page.keyboard.press("Enter")
    clause = page.locator('[id="ops.double/value"]')
    assert clause.is_visible()
    clause.locator("summary").focus()
    page.keyboard.press("Enter")
    assert clause.get_by_text("double(1) <b>3</b>").is_visible()
