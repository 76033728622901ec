import pytest
from count_calls import count_calls

from keras_sig.lint.conftest import DOCUMENT, HEADER
from keras_sig.lint.fix import fix

RULE = "code-reference"
EXPECTED = (
    "Expected an example of the reference, with the prototype laid over it. "
)


@pytest.fixture
def fix_all(findings):
    """Fix until nothing is certain any more; return the block."""

    def run(body):
        text = DOCUMENT.format(header=HEADER, body=body)
        while findings(RULE, document=text):
            text = fix(text, findings(RULE, document=text)).text
        begin = text.index("```python", text.index("print(1)"))
        return text[begin : text.index("\n\n## Compatibility")]

    return run


def example(code, mark="example"):
    return f"```python {mark}\n{code}\n```"


def test_an_example_of_the_reference_passes(check):
    code = (
        "import keras_reference as keras\n"
        "import keras_reference.ops as ops\n"
        "from keras_reference.layers import Dense\n"
        "import tensorflow as tf\n"
        "from tensorflow import data\n"
        "keras.layers.Dense(1)(tf.zeros([1, 1]))"
    )
    assert check(RULE, example(code)) == []


@pytest.mark.parametrize("mark", ["example", "not-yet"])
def test_the_installed_keras_is_found(check, mark):
    assert check(RULE, example("x = 1\nimport keras", mark)) == [
        f"38:8 {EXPECTED}Received: `keras`, which is whatever is installed. "
        "-> write `import keras_reference as keras`"
    ]


@pytest.mark.parametrize(
    ("line", "fixed"),
    [
        ("import keras", "import keras_reference as keras"),
        ("import keras as K", "import keras_reference as K"),
        ("import os, keras", "import os, keras_reference as keras"),
        ("import keras.ops as K", "import keras_reference.ops as K"),
        ("from keras import ops", "from keras_reference import ops"),
        (
            "from keras.layers import (\n    Dense,\n)",
            "from keras_reference.layers import (\n    Dense,\n)",
        ),
        (
            "from tensorflow.keras import layers as L",
            "from keras_reference import layers as L",
        ),
        (
            "import tensorflow.keras as keras",
            "import keras_reference as keras",
        ),
        ("from tensorflow import keras", "import keras_reference as keras"),
        ("from tensorflow import keras as k", "import keras_reference as k"),
        (
            "if 1:\n    import keras",
            "if 1:\n    import keras_reference as keras",
        ),
        (
            "'é'; import keras",
            "'é'; import keras_reference as keras",
        ),
        (
            "import keras\ntf.keras.layers.Dense(1)",
            "import keras_reference as keras\nkeras.layers.Dense(1)",
        ),
    ],
)
def test_what_is_certain_is_fixed(fix_all, line, fixed):
    assert fix_all(example(line)) == example(fixed)


@pytest.mark.parametrize(
    ("line", "fix"),
    [
        ("import keras.layers", "import keras_reference as keras"),
        ("import tensorflow.keras", "import keras_reference as keras"),
        ("from keras.src import x", "from keras_reference.src import ..."),
        ("from keras._x import y", "from keras_reference._x import ..."),
        (
            "from tensorflow import data, keras",
            "import keras_reference as keras",
        ),
        ("tf.keras.f()", "import keras_reference as keras` and `keras"),
        (
            "import tensorflow as tf\nx = tf.keras",
            "import keras_reference as keras` and `keras",
        ),
        ("from \\\n    keras import ops", "from keras_reference import ..."),
    ],
)
def test_what_is_not_certain_is_only_found(findings, line, fix):
    (found,) = findings(RULE, example(line))
    assert (found.fix, found.replacement) == (f"write `{fix}`", None)


def test_names_that_only_look_alike_are_ignored(check):
    code = (
        "import keras_hub, kerasx, tensorflow.data\n"
        "from keras_nlp import keras\n"
        "from .keras import x\n"
        "a.keras.b, tf.kerasx, keras.ops\n"
        "text = 'import keras'  # import keras"
    )
    assert check(RULE, example(code)) == []


def test_blocks_that_are_not_run_are_ignored(check):
    blocks = [
        "```python\nimport keras\n```",
        "```python pseudo\nimport keras\n```",
        "```text example\nimport keras\n```",
        example("import keras and more"),
    ]
    assert check(RULE, "\n\n".join(blocks)) == []


def test_a_comparison_is_switched_off_with_its_reason(check):
    comment = f"<!-- sig: disable={RULE} compared with the release -->\n"
    assert check(RULE, comment + example("import keras")) == []


def test_examples_in_lists_have_their_place(findings):
    (found,) = findings(
        RULE, "- a\n\n  ```python example\n  import keras\n  ```"
    )
    assert (found.line, found.column, found.end_column) == (39, 10, 15)


def test_the_time_is_linear(check):
    few = count_calls(lambda: check(RULE, example("import keras\n" * 50)))
    many = count_calls(lambda: check(RULE, example("import keras\n" * 100)))
    assert many < 3 * few
