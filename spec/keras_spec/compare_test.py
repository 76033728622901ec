import pytest

from keras_spec.compare import compare, compare_signatures
from keras_spec.edition import Edition
from keras_spec.page import parse_page
from keras_spec.signature import parse_signature


def changes(old, new):
    before = parse_signature(old, "p.md", 1)
    after = parse_signature(new, "p.md", 1)
    return compare_signatures("keras.ops.f", before, after)


@pytest.mark.parametrize(
    ("old", "new", "what", "breaking", "call"),
    [
        ("f(x)", "f(x, a=0)", "parameter `a=0`", False, ""),
        ("f(x)", "f(x, a)", "parameter `a`", True, "keras.ops.f(x)"),
        ("f(x, y=1)", "f(x, a=0, y=1)", "parameter `a=0`", True, None),
        ("f(x, y=1)", "f(x, *, a=0, y=1)", None, True, None),
        ("f(x, a=0)", "f(x)", "parameter `a`", True, "keras.ops.f(x, a=...)"),
        ("f(x, y)", "f(y, x)", "the order of y, x", True, "keras.ops.f(x, y)"),
        ("f(a=0)", "f(a=1)", "the default of `a` from 0 to 1", True, None),
        ("f(a=0)", "f(a)", "parameter `a` loses its default 0", True, None),
        ("f(a)", "f(a=0)", "parameter `a` gets the default 0", False, ""),
        (
            "f(*, a=0)",
            "f(a=0)",
            "parameter `a` from keyword-only to positional",
            False,
            "",
        ),
        ("f(x)", "f(x, **kwargs)", "parameter `**kwargs`", False, ""),
    ],
)
def test_a_change_of_parameters_is_classed(old, new, what, breaking, call):
    found = changes(f"def {old}: ...", f"def {new}: ...")
    assert any(c.breaking for c in found) is breaking
    if what is not None:
        assert what in [c.what for c in found]
    if call is not None:
        assert [c.call for c in found] == [call]
    assert all(bool(c.call) == c.breaking for c in found)


def test_the_same_signature_has_no_changes():
    assert changes("def f(x, *, a=0): ...", "def f(x, *, a=0): ...") == []


def test_bases_and_methods_of_a_class_are_compared():
    old = "class f(A):\n    def g(self, x): ...\n    def h(self): ...\n"
    new = "class f(B):\n    def g(self, x, y=1): ...\n    def k(self): ...\n"
    assert {(c.what, c.breaking) for c in changes(old, new)} == {
        ("the base class A", True),
        ("the base class B", False),
        ("parameter `y=1`", False),
        ("the method keras.ops.f.h", True),
        ("the method keras.ops.f.k", False),
    }


def with_text(edition, old, new):
    (page,) = edition.pages.values()
    text = page.markdown.replace(old, new)
    assert text != page.markdown
    return Edition({page.symbol: parse_page(text, page.path)})


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("1e-6", "1e-3", ("changed", "clause ops.square/value", True)),
        ("x * x", "x**2", ("changed", "the definition", True)),
        ("x * x", "x*x  # the square", None),
        (
            'aliases = ["keras.ops.sqr"]\n',
            "",
            ("removed", "the public path keras.ops.sqr", True),
        ),
        ("The result is", "It is", None),
    ],
)
def test_blocks_of_a_page_are_compared(edition, old, new, expected):
    found = compare(edition, with_text(edition, old, new))
    assert [(c.kind, c.what, c.breaking) for c in found] == (
        [expected] if expected else []
    )


def test_a_clause_with_nan_equals_itself(edition):
    text = "inputs.x = {values = [[nan, inf, -0.0]]}"
    old = "inputs.x = {shape = [[], [2]], dtype = ["
    new = with_text(edition, old + '"float32"]}', text)
    again = with_text(edition, old + '"float32"]}', text)
    assert compare(new, again) == []


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ('"cases"\ncases = []', "implementations must satisfy it"),
        ('"unspecified"', "it says what is left open"),
    ],
)
def test_a_new_clause_breaks_no_program(edition, kind, reason):
    fence = f"Said.\n\n```toml clause ops.square/new\nkind = {kind}\n```\n\n"
    example = "```python example"
    (change,) = compare(edition, with_text(edition, example, fence + example))
    assert (change.kind, change.breaking) == ("added", False)
    assert change.reason.startswith(reason)


def test_pages_come_and_go(edition):
    empty = Edition({})
    (added,) = compare(empty, edition)
    assert (added.kind, added.breaking) == ("added", False)
    (removed,) = compare(edition, empty)
    assert (removed.kind, removed.breaking) == ("removed", True)
