import pytest

from keras_spec.compare import compare
from keras_spec.edition import Edition
from keras_spec.page import parse_page

PAGE = """# keras.{path}

It is.

```toml page
rfc = ["20261101-baseline"]
{aliases}
```

```python signature
{signature}
```

{clauses}
"""
CLAUSE = """It holds.

```toml clause {id}
{text}
```
"""


def page(path, signature, *clauses, aliases=""):
    text = PAGE.format(
        path=path,
        signature=signature,
        clauses="\n".join(CLAUSE.format(id=i, text=t) for i, t in clauses),
        aliases=f"aliases = {aliases}" if aliases else "",
    )
    return parse_page(text, f"{path.replace('.', '/')}.md")


def found(old, new):
    editions = [Edition({p.symbol: p for p in pages}) for pages in (old, new)]
    return [(c.rule, c.symbol, c.what, c.call) for c in compare(*editions)]


F = "def f(x, axis=-1): ..."


def test_a_symbol_in_another_module_is_guessed_to_have_moved():
    old, new = page("ops.f", F), page("ops.nn.f", F)
    (change,) = found([old], [new])
    assert change == (
        "symbol-renamed",
        "keras.ops.f",
        "keras.ops.f to keras.ops.nn.f",
        "keras.ops.f",
    )


def test_a_like_name_with_the_same_parameters_is_guessed_to_be_renamed():
    old = page("ops.cumulate", "def cumulate(x, axis=-1): ...")
    new = page("ops.accumulate", "def accumulate(x, axis=-1): ...")
    assert found([old], [new])[0][0] == "symbol-renamed"


@pytest.mark.parametrize(
    ("path", "signature"),
    [("ops.zip", "def zip(x, axis=-1): ..."), ("ops.g", "def g(x): ...")],
)
def test_what_differs_more_is_gone_and_new(path, signature):
    rules = [c[0] for c in found([page("ops.f", F)], [page(path, signature)])]
    assert sorted(rules) == ["symbol-added", "symbol-removed"]


def test_an_old_path_that_stays_as_an_alias_breaks_nothing():
    old = page("ops.f", F)
    new = page("ops.nn.f", F, aliases='["keras.ops.f"]')
    assert found([old], [new]) == [
        ("path-added", "keras.ops.nn.f", "the public path keras.ops.nn.f", "")
    ]


def test_an_alias_that_gets_its_own_page_is_compared_there():
    old = page("ops.f", F, aliases='["keras.ops.g"]')
    new = page("ops.g", "def g(x, axis=0): ...")
    assert found([old], [page("ops.f", F), new]) == [
        (
            "default-changed",
            "keras.ops.g",
            "the default of `axis` from -1 to 0",
            "keras.ops.g(x)",
        )
    ]


LAYER = "class Layer:\n    def call(self, x): ..."


def test_a_base_below_the_old_one_is_no_loss():
    layer = page("layers.Layer", LAYER)
    wrapper = page("layers.Wrapper", "class Wrapper(Layer): ...")
    old = page("layers.F", "class F(Layer):\n    def call(self, x): ...")
    new = page("layers.F", "class F(Wrapper): ...")
    rules = [c[0] for c in found([layer, wrapper, old], [layer, wrapper, new])]
    assert rules == ["base-deeper", "method-inherited"]


def test_of_two_classes_with_a_name_the_own_path_above_is_the_base():
    layer = page("layers.Layer", LAYER)
    other = page(
        "layers.old.Dead", "class Dead: ...", aliases='["keras.Layer"]'
    )
    old = page("layers.F", "class F(Layer):\n    def call(self, x): ...")
    new = page("layers.F", "class F(Layer): ...")
    rules = [c[0] for c in found([layer, other, old], [layer, other, new])]
    assert rules == ["method-inherited"]


def test_a_method_is_compared_with_the_one_it_overrides():
    layer = page("layers.Layer", LAYER)
    old = page("layers.F", "class F(Layer): ...")
    text = "class F(Layer):\n    def call(self, x, mask): ..."
    new = page("layers.F", text)
    assert found([layer, old], [layer, new]) == [
        (
            "parameter-required",
            "keras.layers.F.call",
            "parameter `mask`",
            "keras.layers.F(...).call(x)",
        )
    ]


ERROR = 'kind = "error"\nparams = {axis = [3, "a"]}\nraises = "ValueError"\n'


@pytest.mark.parametrize(
    ("old", "new", "rule", "call"),
    [
        (
            'names = ["axis"]',
            'names = ["axis", "3"]',
            "clause-extended",
            "",
        ),
        (
            'names = ["axis", "3"]',
            'names = ["axis"]',
            "clause-changed",
            "keras.ops.f(axis=3)",
        ),
    ],
)
def test_a_clause_that_asks_for_more_breaks_nothing(old, new, rule, call):
    pages = [page("ops.f", F, ("ops.f/e", ERROR + t)) for t in (old, new)]
    expected = (rule, "keras.ops.f", "clause ops.f/e", call)
    assert found(pages[:1], pages[1:]) == [expected]


CASE = "[[cases]]\ninputs = {{x = [{0}]}}\nexpected = [{0}]\n"
ONE = 'kind = "cases"\n' + CASE.format("1.0")
TWO = ONE + CASE.format("2.0")
OPEN = 'kind = "unspecified"'


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (ONE, TWO, "clause-extended"),
        (TWO, ONE, "clause-changed"),
        (ONE, OPEN, "clause-opened"),
        (OPEN, ONE, "clause-closed"),
        (
            ONE + "[tolerance]\nfloat32 = 0.1",
            ONE + "[tolerance]\nfloat32 = 0.2",
            "clause-loosened",
        ),
        (
            ONE + "[tolerance]\nfloat32 = 0.1",
            ONE + "[tolerance]\nfloat32 = 0.05",
            "clause-tightened",
        ),
    ],
)
def test_clauses_are_classed_by_what_they_still_require(old, new, rule):
    pages = [page("ops.f", F, ("ops.f/c", text)) for text in (old, new)]
    (change,) = found(pages[:1], pages[1:])
    assert change[0] == rule
    if rule in ("clause-changed", "clause-opened", "clause-loosened"):
        assert change[3] == "keras.ops.f(x=[1.0])"


def test_the_same_clause_under_another_id_is_renamed():
    old = page("ops.f", F, ("ops.f/one", ONE))
    new = page("ops.f", F, ("ops.f/uno", ONE))
    assert [c[:3] for c in found([old], [new])] == [
        ("clause-renamed", "keras.ops.f", "clause ops.f/one to ops.f/uno")
    ]


@pytest.mark.parametrize(
    ("clause", "rule"), [(ONE, "clause-removed"), (OPEN, "open-removed")]
)
def test_a_clause_that_is_gone_broke_a_promise_if_it_was_one(clause, rule):
    old, new = page("ops.f", F, ("ops.f/c", clause)), page("ops.f", F)
    assert found([old], [new])[0][0] == rule


def test_the_call_of_a_clause_of_a_class_makes_an_object_first():
    text = (
        'kind = "error"\nraises = "ValueError"\nnames = ["2"]\n'
        "inputs.x = {shape = [[2]]}\n"
        'params = {axis = [{python = "None"}, 1], d = {dtype_of = "x"}}\n'
        'call.w = {object = "keras.layers.G", params = {n = 3}}\n'
    )
    clause = ("layers.F/e", text)
    old = page("layers.F", "class F: ...", clause)
    (change,) = found([old], [page("layers.F", "class F: ...")])
    made = "keras.layers.F(axis=None, d=x.dtype)"
    assert change[3] == f"{made}(x, w=keras.layers.G(n=3))"


@pytest.mark.parametrize(
    ("program", "call"),
    [
        ("y = 1\nx = [keras.ops.f(\n  y\n)]\nz = x[0]", "keras.ops.f(y)"),
        ("g = keras.ops.f\nx = g(1)", "x = g(1)"),
    ],
)
def test_the_call_of_a_program_is_its_last_one_of_the_symbol(program, call):
    text = f'kind = "program"\nprogram = """\n{program}"""\nexpected.x = 1'
    clause = ("ops.f/p", text)
    (change,) = found([page("ops.f", F, clause)], [page("ops.f", F)])
    assert change[3] == call


def test_numbers_that_stay_hold_a_definition_that_changes(edition, square_text):
    case = "Two.\n\n```toml clause ops.square/c\n" + ONE + "```\n\n```python ex"
    texts = [square_text.replace("```python ex", case, 1)]
    texts.append(texts[0].replace("x * x", "x**2"))
    pages = [parse_page(text, "ops/square.md") for text in texts]
    (change,) = found(pages[:1], pages[1:])
    assert change[0] == "definition-held"
