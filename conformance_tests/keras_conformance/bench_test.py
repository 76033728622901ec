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


@pytest.mark.parametrize(
    ("clauses", "wanted", "modes"),
    [
        ({}, ["eager"], ("eager",)),
        ({}, ["graph", "xla"], ("eager",)),
        ({"relation": RELATION}, ["eager", "graph"], ("eager", "graph")),
        ({"relation": RELATION}, ["graph", "xla"], ("graph",)),
        ({"relation": RELATION}, ["xla"], ("eager",)),
    ],
)
def test_a_page_is_run_in_the_modes_it_names(clauses, wanted, modes):
    text = page("keras.f", "def f(x): ...", **clauses)
    assert modes_of(parse_page(text, "page.md"), wanted) == modes
