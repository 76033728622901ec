"""The page of the rules says what the table says; its examples are so."""

import ast
import re
from pathlib import Path

import pytest

from keras_spec.change_rules import RULES
from keras_spec.compare import compare_signatures
from keras_spec.hierarchy import Hierarchy
from keras_spec.signature import parse_signature

PAGE = Path(__file__).parents[3] / "site" / "compatibility.md"
METHOD = re.compile(r": (\w+) = (?:(\w+)\()?lambda (.*?): \.\.\.\)?$")
ABOVE = Hierarchy(
    {
        "keras.Layer": parse_signature("class Layer: ...", "", 1),
        "keras.Wrapper": parse_signature(
            "class Wrapper(Layer):\n    def call(self): ...", "", 1
        ),
    }
)


def rows():
    for line in PAGE.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if cells[0].split(" ")[0] in RULES:
            yield cells


def stub(cell):
    """Return a signature; a method is written on one line in the table."""
    text = cell.strip("`")
    if match := METHOD.search(text):
        name, decorator, parameters = match.groups()
        mark = f"    @{decorator}\n" if decorator else ""
        text = text[: match.start()] + ":\n" + mark
        text += f"    def {name}({parameters}): ..."
    return parse_signature(text, "page", 1)


def test_every_rule_is_on_the_page_once_with_its_verdict():
    named = [cells[0].split(" ")[0] for cells in rows()]
    assert sorted(named) == sorted(RULES)
    for cells in rows():
        rule = RULES[cells[0].split(" ")[0]]
        verdict = "breaking" if rule.breaking else "compatible"
        assert verdict in cells, cells
        assert cells[0].endswith("(guess)") == rule.guess, cells


def test_reasons_are_those_of_the_table():
    for cells in rows():
        if len(cells) == 3:
            assert cells[2] == RULES[cells[0].split(" ")[0]].reason


EXAMPLES = [cells for cells in rows() if len(cells) == 5]


@pytest.mark.parametrize("cells", EXAMPLES, ids=lambda cells: cells[0])
def test_an_example_is_classed_by_its_rule(cells):
    name, before, after, _, call = cells
    found = compare_signatures(
        "f", stub(before), stub(after), above=(ABOVE, ABOVE)
    )
    (change,) = [c for c in found if c.rule == name.split(" ")[0]]
    assert change.call == call.strip("`")
    ast.parse(change.call)
