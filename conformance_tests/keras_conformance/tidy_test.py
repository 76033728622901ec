import ast

import pytest

from keras_conformance.tidy import lay_out, tidy

ROWS = ", ".join(f"[{row}.5, {row}.25, -{row}.125]" for row in range(8))


def test_imports_come_first_and_once():
    program = (
        "import numpy as np\nimport mine as keras\n\nx = np.ones(3)\n"
        "import tensorflow as tf\nprint(tf.abs(keras.f(x)))"
    )
    assert tidy(program) == (
        "import numpy as np\nimport mine as keras\nimport tensorflow as tf\n\n"
        "x = np.ones(3)\nprint(tf.abs(keras.f(x)))"
    )


def test_what_is_not_used_is_not_imported():
    program = "import numpy as np\nimport mine as keras\n\nkeras.f(1)"
    assert tidy(program) == "import mine as keras\n\nkeras.f(1)"


def test_settings_stay_before_what_reads_them():
    program = 'import os\nos.environ["A"] = "b"\nimport keras\n\nkeras.f()'
    assert tidy(program) == program


def test_an_array_has_its_rows_on_lines():
    lines = lay_out(f'x = np.array([{ROWS}], "float32")')
    assert lines[:4] == [
        "x = np.array(",
        "    [",
        "        [0.5, 0.25, -0.125],",
        "        [1.5, 1.25, -1.125],",
    ]
    assert lines[-3:] == ["    ],", '    "float32"', ")"]


@pytest.mark.parametrize(
    "line",
    [
        f'x = np.array([{ROWS}], "float32")',
        f"    layer.set_weights([np.array([{ROWS}]), np.array([{ROWS}])])",
        "y = f(" + ", ".join(f"name_{i}='a), (b'" for i in range(12)) + ")",
        "y = f(\"it's\", '\\'(', " + ", ".join(map(str, range(60))) + ")[0]",
        "z = {" + ", ".join(f"'k{i}': ({i}, [{i}])" for i in range(20)) + "}",
        "print(f(" + ", ".join(f"a{i}=({i},)" for i in range(20)) + ")())",
    ],
)
def test_the_meaning_stays_and_lines_are_short(line):
    laid_out = lay_out(line)
    assert max(map(len, laid_out)) <= 78
    before, after = (
        ast.dump(ast.parse(text.strip()))
        for text in (line, "\n".join(laid_out))
    )
    assert before == after


def test_a_line_that_cannot_be_broken_stays():
    line = "x = " + "a" * 90
    assert lay_out(line) == [line]
