"""Signatures at random, each change judged by all calls there are."""

import inspect
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keras_spec.compare import compare_signatures
from keras_spec.signature import Parameter, Signature, parse_signature

KINDS = {
    "positional-only": inspect.Parameter.POSITIONAL_ONLY,
    "positional": inspect.Parameter.POSITIONAL_OR_KEYWORD,
    "variadic": inspect.Parameter.VAR_POSITIONAL,
    "keyword-only": inspect.Parameter.KEYWORD_ONLY,
    "keywords": inspect.Parameter.VAR_KEYWORD,
}
ORDER = list(KINDS)
DEFAULTS = [None, "0", "1"]
REST = Parameter("kwargs", "keywords")


@st.composite
def signatures(draw):
    names = draw(st.lists(st.sampled_from("abcd"), unique=True, max_size=4))
    kinds = sorted(
        (draw(st.sampled_from(ORDER[:2] + ["keyword-only"])) for _ in names),
        key=ORDER.index,
    )
    parameters, optional = [], False
    for name, kind in zip(names, kinds, strict=True):
        default = draw(st.sampled_from(DEFAULTS))
        if kind != "keyword-only":
            # Python wants a default behind a default.
            default = "0" if optional and default is None else default
            optional = optional or default is not None
        parameters.append(Parameter(name, kind, default))
    if draw(st.booleans()):
        at = sum(kind != "keyword-only" for kind in kinds)
        parameters.insert(at, Parameter("args", "variadic"))
    if draw(st.booleans()):
        parameters.append(REST)
    return Signature("f", "function", tuple(parameters))


def as_python(signature):
    empty = inspect.Parameter.empty
    return inspect.Signature(
        inspect.Parameter(
            p.name,
            KINDS[p.kind],
            default=empty if p.default is None else int(p.default),
        )
        for p in signature.parameters
    )


def calls(signature):
    """Yield every way to call: so many by position, these by name."""
    named = [
        p.name
        for p in signature.parameters
        if p.kind in ("positional", "keyword-only")
    ]
    rest = any(p.kind == "variadic" for p in signature.parameters)
    for count in range(len(signature.parameters) + rest + 1):
        for size in range(len(named) + 1):
            for names in itertools.combinations(named, size):
                given = {name: name.upper() for name in names}
                yield range(10, 10 + count), given
                if signature.parameters[-1:] == (REST,):
                    yield range(10, 10 + count), {**given, "more": "MORE"}


def places(signature, call):
    """Return the parameter that each value reaches, None if it is refused."""
    try:
        arguments = as_python(signature).bind(*call[0], **call[1]).arguments
    except TypeError:
        return None
    reached = {}
    for name, value in arguments.items():
        if name == "args":
            reached |= dict.fromkeys(enumerate(value), name)
        elif name == "kwargs":
            reached |= {one: (name, key) for key, one in value.items()}
        else:
            reached[value] = name
    return reached


def breaks(old, new, call):
    before, after = places(old, call), places(new, call)
    if before is None or before == after:
        missed = (
            set()
            if before is None
            else {p.name for p in old.parameters} - set(before.values())
        )
        defaults = {p.name: p.default for p in new.parameters}
        return any(
            p.name in missed and defaults.get(p.name, p.default) != p.default
            for p in old.parameters
        )
    return True


def some_call_breaks(old, new):
    return any(
        breaks(old, new, call)
        for call in calls(old)
        if places(old, call) is not None
    )


@settings(max_examples=100, deadline=None, derandomize=True)
@given(signatures(), signatures())
def test_a_change_is_breaking_where_some_call_breaks(old, new):
    found = compare_signatures("f", old, new)
    renamed = [c for c in found if c.rule == "parameter-renamed-unseen"]
    if not renamed:
        assert any(c.breaking for c in found) == some_call_breaks(old, new), (
            f"{old} -> {new}: {[c.rule for c in found]}"
        )


def received(text):
    """Return what a printed call gives, `*args` and `**kwargs` of one."""
    scope = {name: f"<{name}>" for name in "abcd"}
    scope |= {"args": ["more"], "kwargs": {"more": 1}}
    text = text.replace("=...", "=object()")
    return eval(text, {"f": lambda *a, **k: (a, k), "object": object, **scope})


@settings(max_examples=100, deadline=None, derandomize=True)
@given(signatures(), signatures())
def test_the_call_that_is_printed_was_right_and_breaks(old, new):
    for change in compare_signatures("f", old, new):
        if not change.breaking:
            continue
        call = received(change.call)
        assert places(old, call) is not None, f"{old}: {change.call}"
        assert breaks(old, new, call), f"{old} -> {new}: {change.call}"


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (["alpha"], ["negative_slope"], "parameter-renamed"),
        (["alpha"], ["alpha", "beta"], "parameter-required"),
    ],
)
def test_a_name_that_took_the_place_is_a_guess(old, new, rule):
    def signature(names):
        parameters = tuple(Parameter(n, "positional") for n in names)
        return Signature("f", "function", parameters)

    (change,) = compare_signatures("f", signature(old), signature(new))
    assert change.rule == rule
    assert change.guess == (rule == "parameter-renamed")


def stub(text):
    return parse_signature(f"def f({text}): ...", "page", 1)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "x, axis=-1, *, name=None",
            "*args, x=0, axis=-1, name=None",
            [
                ("positions-swallowed", "f(x)"),
                ("default-added", ""),
            ],
        ),
        ("x=0", "*args, x=0", [("positions-swallowed", "f(x)")]),
        ("*args, x=0", "*args, x=0", []),
        ("x=0", "x=0, *args", [("parameter-added", "")]),
        ("_", "x", [("parameter-renamed-unseen", "")]),
    ],
)
def test_what_goes_to_the_rest_is_one_change(old, new, expected):
    changes = compare_signatures("f", stub(old), stub(new))
    assert [(c.rule, c.call) for c in changes] == expected


def test_what_goes_to_the_rest_is_named():
    (change,) = compare_signatures("f", stub("x=0"), stub("*rest, x=0"))
    assert change.what == "`x`, given by position, to `*rest`"
    old, new = stub("x=0, y=0, z=0"), stub("*args, x=0, y=0, z=0")
    (change,) = compare_signatures("f", old, new)
    assert change.what == "`x` and 2 more, given by position, to `*args`"
