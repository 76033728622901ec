RULE = "guide-init-docstring"


def sketch(docstring, init=""):
    return (
        "### Interface\n\n```python\nclass Cube(Layer):\n"
        f'  """{docstring}"""\n  def __init__(self, power=3):\n{init}```\n'
    )


def test_a_docstring_on_the_class_passes(check):
    assert check(RULE, sketch("Cubes.", "    pass\n")) == []


def test_a_docstring_on_the_constructor_is_found(check):
    init = '    """Makes a cube."""\n'
    assert check(RULE, sketch("Cubes.", init)) == [
        "42:1 Expected the docstring on the class Cube. Received: one on "
        "`__init__`. -> move the arguments up to the class; nobody calls "
        "`__init__`"
    ]


def test_a_constructor_without_arguments_has_none_to_move(check):
    init = '    """Makes a cube."""\n'
    (found,) = check(RULE, sketch("Cubes.", init).replace(", power=3", ""))
    assert found.endswith(
        " -> say it on the class, or leave it out; nobody calls `__init__`"
    )


def test_docstrings_of_methods_are_ignored(check):
    code = sketch("Cubes.", '    ...\n  def call(self, x):\n    """Calls."""\n')
    assert check(RULE, code) == []
