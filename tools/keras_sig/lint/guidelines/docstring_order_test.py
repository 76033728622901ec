RULE = "guide-docstring-order"


def sketch(docstring, init=""):
    return (
        "### Interface\n\n```python\nclass Cube(Layer):\n"
        f'  """{docstring}"""\n  def __init__(self, power=3):\n{init}```\n'
    )


def test_the_usual_order_passes(check):
    text = (
        "Cubes.\n\n  Reference:\n    A paper.\n\n  Args:\n    power: How "
        "much.\n\n  Input shape: any\n\n  Output shape: same\n\n"
        "  Examples:\n    1\n\n  About powers: they grow.\n"
    )
    assert check(RULE, sketch(text)) == []


def test_a_section_that_comes_too_late_is_found(check):
    text = "Cubes.\n\n  Example:\n    1\n\n  Arguments:\n    power: How.\n"
    assert check(RULE, sketch(text)) == [
        "45:1 Expected `Args` before `Example`. Received: behind it. -> keep "
        "the order: Reference, Args, Call arguments, Input shape, Output "
        "shape, Example"
    ]


def test_returns_come_before_raises(check):
    init = '    """Makes.\n\n    Raises:\n      x\n\n    # Returns\n    """\n'
    (found,) = check(RULE, sketch("Cubes.", init))
    assert found.startswith("47:1 Expected `Returns` before `Raises`.")


def test_prose_and_other_headings_are_ignored(check):
    text = (
        "Cubes.\n\n  For example this. Example of an order.\n  Args are few.\n"
    )
    assert check(RULE, sketch(text + "  Args:\n    a: b\n")) == []
