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


BLOCK = (
    "### keras.ops.cube\n\nIt.\n\n```python signature\ndef cube(x): ...\n```\n"
)


def test_sketches_of_what_has_a_signature_block_are_ignored(check):
    code = "def cube(x, n_heads): ..."
    assert check(RULE, sketch(code) + BLOCK) == []


def test_sketches_of_something_else_beside_them_are_read(check):
    code = "class F(Layer):\n  def __init__(self, n_heads): ..."
    (found,) = check(RULE, sketch(code) + BLOCK)
    assert found.startswith(f"40:22 {FOUND}")


def test_a_signature_block_below_no_symbol_is_read_as_a_sketch(check):
    text = "### Interface\n\n```python signature\ndef f(n_heads): ...\n```\n"
    (found,) = check(RULE, text)
    assert found.startswith(f"39:7 {FOUND}")


def test_code_that_documents_its_arguments_is_read(check):
    code = (
        "class F(Layer):\n"
        '  """A layer.\n\n  Args:\n    n_heads: Integer.\n  """\n'
        "  def __init__(self, n_heads):\n    self.n = n_heads\n"
        "  def run(self, n_steps):\n    return n_steps"
    )
    (found,) = check(RULE, sketch(code))
    assert found.startswith(f"45:22 {FOUND}")


def test_the_arguments_of_a_lambda_are_none_of_the_signature(check):
    code = "def f(x, by=lambda a, n_heads: a, n_units=3): ..."
    (found,) = check(RULE, sketch(code))
    assert found.startswith("39:35 Expected a counter named `num_*`. Receiv")


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


FOO = "### Attention as a layer: `Foo`"


def test_a_call_of_what_a_heading_names_is_a_signature(check):
    code = "keras.layers.Foo(\n    size=3, n_heads=None)"
    (found,) = check(RULE, sketch(code, FOO))
    assert found.startswith(f"40:13 {FOUND}")
    (found,) = check("guide-noun-and-case", sketch(code, FOO))[:1] or [""]
    assert "Foo" not in found


def test_calls_that_say_nothing_certain_are_ignored(check):
    for code in (
        "keras.layers.Bar(n_heads=1)",
        "layers.Foo(n_heads=1)",
        "other.keras.layers.Foo(n_heads=1)",
        "foo = keras.layers.Foo(n_heads=1)",
        "keras.layers.Foo(n_heads)",
        "keras.layers.Foo(**n_heads)",
        "keras.layers.Foo(n_heads=1",
        "model.add(keras.layers.Foo(n_heads=1))",
        "keras.layers.Foo.make(n_heads=1)",
    ):
        assert check(RULE, sketch(code, FOO)) == [], code


def test_a_call_of_what_is_approved_or_defined_is_a_use(check):
    code = "keras.losses.huber(n_heads=1)"
    assert check(RULE, sketch(code, "### huber")) == []
    defined = "class Foo(Layer):\n  def __init__(self, a): ..."
    body = sketch("keras.layers.Foo(n_heads=1)", FOO) + sketch(defined, "x\n")
    assert check(RULE, body) == []


def test_positions_of_a_call_are_not_certain(check):
    code = "keras.losses.Foo(reduction=1, from_logits=True)"
    assert check("guide-siblings", sketch(code, FOO)) == []
    assert check("guide-default-missing", sketch(code, FOO)) == []


DIFF = """\
@@ -1,3 +1,4 @@
 class Foo(Layer):
-  def __init__(self, n_units,
-               use_x): ...
+  def __init__(self, n_units,
+               n_heads): ...
"""


def test_what_a_diff_adds_is_read(check):
    for language in ("diff", "python"):
        body = sketch(DIFF).replace("```python", f"```{language}")
        (found,) = check(RULE, body)
        assert found.startswith(f"44:17 {FOUND}")


def test_what_a_diff_removes_or_keeps_is_ignored(check):
    for text in (
        DIFF.replace("n_heads", "use_x"),
        DIFF.replace("+  def", "+  x = 1\n+  def").replace("n_heads", "a"),
        "-def f(n_heads): ...\n+def f(a): ...",
        " def f(n_heads): ...\n+def g(n_heads): ...",
        "+def f(n_heads):\n+  return n_heads + 1",
        "- n_heads\n+ n_units",
        "def f(a,\n- n_heads\n+ n_units",
    ):
        body = sketch(text).replace("```python", "```diff")
        assert check(RULE, body) == [], text
