import pytest

from keras_conformance.bench import modes_of
from keras_conformance.conftest import page
from keras_spec.page import parse_page

RELATION = """
kind = "relation"
equal = ["eager", "graph"]
inputs.x = {shape = [[2]]}
tolerance = {float32 = 0}
"""
RELOADED = RELATION.replace('"graph"', '"reloaded"')


@pytest.mark.parametrize(
    ("clauses", "wanted", "modes"),
    [
        ({}, ["eager"], ("eager",)),
        ({}, ["graph", "xla"], ("eager",)),
        ({"relation": RELATION}, ["eager", "graph"], ("eager", "graph")),
        ({"relation": RELATION}, ["graph", "xla"], ("graph",)),
        ({"relation": RELATION}, ["xla"], ("eager",)),
        ({"relation": RELATION}, ["reloaded"], ("eager",)),
        ({"relation": RELOADED}, ["reloaded"], ("reloaded",)),
    ],
)
def test_a_page_is_run_in_the_modes_it_names(clauses, wanted, modes):
    text = page("keras.f", "def f(x): ...", **clauses)
    assert modes_of(parse_page(text, "page.md"), wanted) == modes


def test_gradients_and_errors_are_no_matter_of_reloading():
    text = page("keras.f", "def f(x): ...", relation=RELOADED)
    found = parse_page(text, "page.md")
    assert modes_of(found, ["reloaded"], "cases") == ("reloaded",)
    assert modes_of(found, ["reloaded"], "gradient") == ("eager",)
