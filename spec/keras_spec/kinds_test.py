"""Each kind of clause has a page that says what the parser accepts."""

import re
from pathlib import Path

import pytest

from keras_spec.clause import KINDS, parse_clause
from keras_spec.edition import load
from keras_spec.markdown import read_markdown

SPEC = Path(__file__).parents[1]
ROW = re.compile(r"^\| `(\w+)` \| .* \| (.+?) \| .* \|$", re.MULTILINE)


def text_of(kind):
    return (SPEC / "kinds" / f"{kind}.md").read_text("utf-8")


def examples_of(kind):
    """Return the clauses on the page of a kind, and their texts."""
    _, fences = read_markdown(text_of(kind))
    found = []
    for fence in fences:
        assert (fence.language, fence.role) == ("toml", "clause")
        symbol = "keras." + fence.name.partition("/")[0]
        clause = parse_clause(
            fence.text, fence.name, symbol, "It holds.", f"{kind}.md", 1
        )
        found.append((clause, fence.text))
    return found


@pytest.fixture(scope="module")
def edition():
    return load(SPEC / "pages")


def test_every_kind_has_its_page_and_nothing_else():
    assert {path.stem for path in (SPEC / "kinds").glob("*.md")} == set(KINDS)


def test_the_readme_links_to_every_kind():
    text = (SPEC / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| \[`(\w+)`\]\(kinds/(\w+)\.md\)", text, re.MULTILINE)
    assert rows == [(kind, kind) for kind in KINDS]


@pytest.mark.parametrize("kind", KINDS)
def test_the_keys_of_a_page_are_those_of_the_parser(kind):
    rows = dict(ROW.findall(text_of(kind)))
    required = {key for key, default in rows.items() if default == "required"}
    assert rows.keys() == KINDS[kind].required | KINDS[kind].optional
    assert required == KINDS[kind].required


@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_are_of_the_kind_and_use_every_key(kind):
    clauses = [clause for clause, _ in examples_of(kind)]
    assert {clause.kind for clause in clauses} == {kind}
    used = {key for clause in clauses for key in clause.data}
    assert used == KINDS[kind].required | KINDS[kind].optional


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_example_is_that_of_the_symbol(kind, edition):
    clause, text = examples_of(kind)[0]
    page = edition.pages[clause.symbol]
    there = {i.fence.name: i.fence.text for i in page.items}
    assert there[clause.id] == text
    assert f"(../pages/{page.path})" in text_of(kind)
