"""The built site in a real browser, opened as files."""

import shutil

import pytest
from playwright.sync_api import sync_playwright

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


def test_the_matrix_works_by_keyboard(page, built):
    visit(page, built, "conformance/index.html")
    page.locator(".matrix-symbol summary").first.focus()
    page.keyboard.press("Enter")
    clause = page.locator('[id="ops.double/value"]')
    assert clause.is_visible()
    clause.locator("summary").focus()
    page.keyboard.press("Enter")
    assert clause.get_by_text("double(1) <b>3</b>").is_visible()
