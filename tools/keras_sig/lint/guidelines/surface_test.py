"""Which signatures of a proposal the guidelines look at."""

from pathlib import Path

from count_calls import count_calls

from keras_sig.lint.document import Document
from keras_sig.lint.engine import lint
from keras_sig.lint.rules import RULES
from keras_sig.reading.rfc import read_rfc

RULE = "guide-counter"
FOUND = "Expected a counter named `num_*`. Received: `n_heads`."


MANY = "def __init__(self, a, b, c, d, e, f, g, h): ..."


def sketch(code, heading="### Interface"):
    return f"{heading}\n\n```python\n{code}\n```\n"


def test_sketches_of_a_proposal_without_signature_blocks_are_read(check):
    (found,) = check(
        RULE, sketch("class F(Layer):\n  def __init__(self, n_heads)")
    )
    assert found.startswith(f"40:22 {FOUND}")


def test_sketches_beside_signature_blocks_are_ignored(check):
    block = (
        "### keras.ops.cube\n\nIt.\n\n"
        "```python signature\ndef cube(x): ...\n```\n"
    )
    code = "class F(Layer):\n  def __init__(self, n_heads): ..."
    assert check(RULE, sketch(code) + block) == []


def test_a_signature_block_that_does_not_parse_is_read(check):
    block = (
        "### keras.ops.cube\n\nIt.\n\n"
        "```python signature\ndef cube(x, ..., n_heads)\n```\n"
    )
    (found,) = check(RULE, block)
    assert found.startswith(f"41:18 {FOUND}")


def test_code_that_works_and_private_names_are_ignored(check):
    for code in (
        "class F(Layer):\n  def __init__(self, n_heads):\n    self.n = n_heads",
        "def _f(n_heads): ...",
        "n_heads = 3",
    ):
        assert check(RULE, sketch(code)) == []


def test_a_method_without_a_class_belongs_to_the_heading(check):
    code = "def __init__(self, n_heads=1):\n    ..."
    (found,) = check(RULE, sketch(code, "#### Layers -- Attention"))
    assert found.startswith(f"39:20 {FOUND}")
    heading = "### Attention\n\n#### Constructor\n\n"
    (found,) = check("guide-argument-count", sketch(MANY, heading))
    assert "arguments in Attention." in found
    assert check(RULE, sketch(code, "#### the layers")) == []


def test_approved_arguments_of_a_sketched_symbol_are_not_new(check):
    code = "def huber(y_true, y_pred, delta=1.0, epsilon_1=2, dim=0): ..."
    assert check("guide-axis-ndim-units", sketch(code)) == []
    other = code.replace("huber", "other")
    assert len(check("guide-axis-ndim-units", sketch(other))) == 1


def test_the_time_is_linear(approved):
    def calls(count):
        block = sketch(
            "def __init__(self, x, variable, use_y, seed): ...\n"
            "def f(x): raise ValueError('",
            "###### a",
        )
        text = "| Status | Proposed |\n|---|---|\n\n# T\n" + block * count
        rfc = read_rfc(text.encode(), "a.md")
        document = Document(rfc, Path("a.md"), Path(), "", approved)
        rules = [rule for rule in RULES if rule.step == "guidelines"]
        return count_calls(lambda: lint(document, rules))

    assert calls(800) < 12 * calls(80)


def test_an_indented_block_has_its_columns(check):
    body = "- as in\n\n  ```python\n  def f(n_heads): ...\n  ```\n"
    (found,) = check(RULE, body)
    assert found.startswith(f"39:9 {FOUND}")
