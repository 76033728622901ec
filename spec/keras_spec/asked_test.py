import textwrap

import pytest

from keras_spec.asked import unasked_arguments
from keras_spec.page import parse_page


def page(signature, **clauses):
    blocks = [
        ("toml page", 'rfc = ["20261101-keras-api-baseline"]'),
        ("python signature", textwrap.dedent(signature).strip()),
    ]
    for name, text in clauses.items():
        info = f"toml clause layers.Own/{name}"
        blocks.append((info, textwrap.dedent(text).strip()))
    blocks.append(("python example", "print(1)"))
    fences = [f"It is so.\n\n```{info}\n{text}\n```" for info, text in blocks]
    text = "\n\n".join(["# keras.layers.Own", "Does it.", *fences])
    return parse_page(text + "\n", "layers/Own.md")


LAYER = """
class Own(Layer):
    def __init__(self, units, axis=-1, mode=None): ...
    def call(self, inputs, mask=None): ...
    def _private(self, of=1): ...
"""


def test_what_no_clause_gives_is_listed_by_its_method():
    assert unasked_arguments(page(LAYER)) == ["axis", "mode", "call.mask"]


@pytest.mark.parametrize(
    ("clause", "rest"),
    [
        (
            """
            kind = "value"
            inputs.inputs = {shape = [[2]]}
            inputs.mask = {shape = [[2]], dtype = ["bool"]}
            params.axis = 0
            tolerance = {float32 = 0}
            """,
            ["mode"],
        ),
        (
            """
            kind = "cases"
            [[cases]]
            params.mode = "a"
            inputs.inputs = [1.0]
            expected = 1.0
            """,
            ["axis", "call.mask"],
        ),
        # By name, by place, and in a table that is unpacked.
        (
            '''
            kind = "program"
            program = """
            layer = keras.layers.Own(1, 2, **{"mode": "a"})
            outputs = layer(1, mask=None)
            """
            expected.outputs = 1
            ''',
            [],
        ),
        # A configuration says nothing of what an argument does.
        (
            """
            kind = "config"
            inputs.inputs = {shape = [[2]]}
            params.axis = 0
            tolerance = {float32 = 0}
            """,
            ["axis", "mode", "call.mask"],
        ),
    ],
)
def test_clauses_with_results_give_arguments(clause, rest):
    assert unasked_arguments(page(LAYER, value=clause)) == rest
