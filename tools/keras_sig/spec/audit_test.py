import pytest

from keras_sig.spec.audit import approvals, audit
from keras_sig.spec.surface_api import surface_api
from keras_spec.edition import Edition
from keras_spec.page import parse_page

PAGE = """# keras.ops.f

It is f.

```toml page
rfc = ["20261101-baseline", "20261201-axis"]
aliases = ["keras.f"]
```

```python signature
def f(x, axis=-1): ...
```
"""
CLASS = """# keras.G

It is G.

```toml page
rfc = ["20261101-baseline"]
```

```python signature
class G(Base):
    def run(self, x): ...
```
"""


def parameter(name, default=None, kind="positional"):
    return {"name": name, "kind": kind, "default": default}


def entry(default="-1", aliases=("keras.f",), name="axis"):
    return {
        "kind": "function",
        "aliases": list(aliases),
        "parameters": [parameter("x"), parameter(name, default)],
    }


def method(*names):
    return {
        "kind": "function",
        "decorator": "",
        "parameters": [parameter(name) for name in names],
    }


def a_class(bases=("Base",), ancestors=("Base",), **methods):
    return {
        "kind": "class",
        "aliases": [],
        "parameters": [],
        "bases": list(bases),
        "ancestors": list(ancestors),
        "methods": methods,
    }


@pytest.fixture
def edition():
    page = parse_page(PAGE, "ops/f.md")
    return Edition({page.symbol: page})


@pytest.fixture
def classes():
    page = parse_page(CLASS, "G.md")
    return Edition({page.symbol: page})


def run(edition, symbols):
    return audit(edition, surface_api(symbols))


def test_what_equals_the_page_is_not_reported(edition):
    result = run(edition, {"keras.ops.f": entry()})
    assert result.is_kept and result.is_approved


def test_paths_without_a_page_are_unapproved(edition):
    surface = {
        "keras.ops.f": entry(),
        "keras.ops.g": {"kind": "value", "aliases": ["keras.g"]},
    }
    result = run(edition, surface)
    assert result.unapproved == ["keras.g", "keras.ops.g"]
    assert result.is_kept and not result.is_approved


def test_a_page_without_a_path_is_missing(edition):
    result = run(edition, {"keras.ops.f": entry(aliases=())})
    assert result.missing == ["keras.f"]
    assert not result.is_kept


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"default": "0"}, "the default of `axis` from -1 to 0"),
        ({"name": "dim"}, "parameter `axis` to `dim`"),
    ],
)
def test_another_signature_differs(edition, change, what):
    result = run(edition, {"keras.ops.f": entry(**change)})
    assert what in [c.what for c in result.changes]


WRAPPED = [
    parameter("args", kind="variadic"),
    parameter("kwargs", kind="keywords"),
]


def test_the_signature_of_a_wrapper_is_hidden_and_no_difference(edition):
    result = run(edition, {"keras.ops.f": {**entry(), "parameters": WRAPPED}})
    assert (result.changes, result.hidden) == ([], ["keras.ops.f"])


def test_a_wrapper_that_names_one_argument_is_hidden(edition):
    named = parameter("layout", "None", kind="keyword-only")
    parameters = [WRAPPED[0], named, WRAPPED[1]]
    result = run(
        edition, {"keras.ops.f": {**entry(), "parameters": parameters}}
    )
    assert (result.changes, result.hidden) == ([], ["keras.ops.f"])


def test_what_shows_one_parameter_of_its_own_differs(edition):
    parameters = [parameter("x"), *WRAPPED]
    result = run(
        edition, {"keras.ops.f": {**entry(), "parameters": parameters}}
    )
    assert "parameter `axis`" in [c.what for c in result.changes]
    assert result.hidden == []


def test_a_page_that_says_the_same_is_not_hidden():
    text = PAGE.replace("def f(x, axis=-1)", "def f(*args, **kwargs)")
    page = parse_page(text, "ops/f.md")
    surface = {"keras.ops.f": {**entry(), "parameters": WRAPPED}}
    assert run(Edition({page.symbol: page}), surface).hidden == []


def test_methods_are_compared_and_more_of_them_are_unapproved(classes):
    surface = {"keras.G": a_class(run=method("x", "y"), more=method())}
    result = run(classes, surface)
    assert [c.what for c in result.changes] == ["parameter `y`"]
    assert result.methods == ["keras.G.more"]


@pytest.mark.parametrize(
    ("bases", "ancestors", "rules"),
    [
        (["Between"], ["Between", "Base"], []),
        (["Other"], ["Other"], ["base-removed"]),
    ],
)
def test_a_base_of_the_page_may_be_any_base(classes, bases, ancestors, rules):
    surface = {"keras.G": a_class(bases, ancestors, run=method("x"))}
    found = [c.rule for c in run(classes, surface).changes]
    assert found == rules


def test_a_method_that_a_public_base_has_is_there(classes):
    surface = {
        "keras.Base": a_class((), (), run=method("x")),
        "keras.G": a_class(),
    }
    assert run(classes, surface).changes == []


def test_an_override_on_no_page_is_a_method_on_no_page(classes):
    surface = {
        "keras.Base": a_class((), (), build=method("shape")),
        "keras.G": a_class(run=method("x"), build=method("a", "b")),
    }
    text = CLASS.replace("G(Base)", "Base").replace("keras.G", "keras.Base")
    base = parse_page(
        text.replace("run(self, x)", "build(self, shape)"), "B.md"
    )
    pages = {"keras.Base": base, **classes.pages}
    result = run(Edition(pages), surface)
    assert result.changes == []
    assert result.methods == ["keras.G.build"]


def test_a_change_since_is_approved_where_the_page_agrees(edition):
    now = surface_api({"keras.ops.f": entry(), "keras.g": entry(aliases=())})
    before = surface_api({"keras.ops.f": entry(default="0")})
    found = approvals(edition, before, now, audit(edition, now))
    assert [(one.change.symbol, list(one.rfcs)) for one in found] == [
        ("keras.g", []),
        ("keras.ops.f", ["20261101-baseline", "20261201-axis"]),
    ]


def test_a_change_since_that_the_page_does_not_know_is_not_approved(edition):
    now = surface_api({"keras.ops.f": entry(default="1")})
    before = surface_api({"keras.ops.f": entry()})
    (one,) = approvals(edition, before, now, audit(edition, now))
    assert not one.rfcs


def test_methods_since_are_approved_by_name(classes):
    now = surface_api({"keras.G": a_class(run=method("x"), more=method())})
    before = surface_api({"keras.G": a_class(gone=method())})
    found = approvals(classes, before, now, audit(classes, now))
    assert {one.change.what.split()[-1]: bool(one.rfcs) for one in found} == {
        "keras.G.run": True,
        "keras.G.more": False,
        "keras.G.gone": False,
    }
