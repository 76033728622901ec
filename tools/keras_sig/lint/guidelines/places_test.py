"""What the guidelines take for new, and what for approved already."""

import pytest

RULE = "guide-counter"
BASE = "class {}:\n    def update(self, n_steps): ..."


def sketch(code):
    return f"### Interface\n\n```python\n{code}\n```\n"


@pytest.mark.parametrize(
    "path", ["Cube", "layers.Cube", "tf.keras.layers.Cube"]
)
def test_what_has_an_approved_path_is_known(check, approve, path):
    approve("class Cube:\n    def __init__(self, n_heads): ...")
    code = f"class {path}:\n  def __init__(self, n_heads): ..."
    assert check(RULE, sketch(code)) == []


def test_what_shares_only_its_name_is_new(check, approve):
    approve("class Cube:\n    def __init__(self, n_heads): ...")
    code = (
        '@export("hashing.Cube")\nclass C:\n  def __init__(self, n_heads): ...'
    )
    (found,) = check(RULE, sketch(code))
    assert found.startswith("41:22 ")


@pytest.mark.parametrize("base", ["Base", "keras.layers.Base", "Middle"])
def test_a_method_of_an_approved_base_is_not_new(check, approve, base):
    approve(BASE.format("Base"))
    approve("class Middle(layers.Base):\n    def other(self): ...")
    code = f"class Cube({base}):\n  def update(self, n_steps): ..."
    assert check(RULE, sketch(code)) == []
    assert len(check(RULE, sketch(code.replace("update", "change")))) == 1


def test_bases_that_go_in_a_circle_are_read_once(check, approve):
    approve(BASE.format("A(B)"))
    approve("class B(A): ...")
    code = "class Cube(B):\n  def update(self, n_steps, n_heads): ..."
    (found,) = check(RULE, sketch(code))
    assert "`n_heads`" in found


def test_a_method_without_its_class_is_looked_for_in_it(check, approve):
    approve(BASE.format("Cube"))
    approve("def update(n_heads): ...", "ops")
    code = "def update(self, n_steps, n_heads): ..."
    body = sketch(code).replace("Interface", "The class Cube")
    (found,) = check(RULE, body)
    assert "`n_heads`" in found
