"""What changed between two signatures, and which call would break."""

from collections.abc import Iterator

from keras_spec.call_text import call_text
from keras_spec.change import Change
from keras_spec.change_rules import make_change
from keras_spec.compare_parameters import Row, compare_parameters
from keras_spec.hierarchy import NO_HIERARCHY, Hierarchy
from keras_spec.parameter_pairs import is_alike
from keras_spec.signature import Signature


def compare_signatures(
    symbol: str,
    old: Signature,
    new: Signature,
    path: str = "",
    above: tuple[Hierarchy, Hierarchy] = (NO_HIERARCHY, NO_HIERARCHY),
) -> list[Change]:
    """Return the changes of a signature, methods included.

    Args:
        symbol: String, the public path.
        old: `Signature`, as it was.
        new: `Signature`, as it is.
        path: String, the file that brings the change.
        above: The classes of both editions, for what is inherited.

    Returns:
        The changes.
    """
    rows = [
        *_compare(symbol, old, new),
        *_bases(symbol, old, new, above[1]),
        *_methods(symbol, old, new, above),
    ]
    changes = [_change(symbol, row, path, new.line) for row in rows]
    for name, method in new.methods.items():
        before = old.methods.get(name) or _overridden(name, old, above[0])
        if before:
            callee = _callee(symbol, before)
            changes += [
                _change(f"{symbol}.{name}", row, path, method.line)
                for row in _compare(callee, before, method)
            ]
    return changes


def _change(symbol: str, row: Row, path: str, line: int) -> Change:
    rule, what, call = row
    return make_change(rule, symbol, what, call, path, line)


def _callee(symbol: str, method: Signature) -> str:
    """Return how a call of a method begins."""
    owner = symbol if method.decorator else f"{symbol}(...)"
    return f"{owner}.{method.name}"


def _use(callee: str, signature: Signature) -> str:
    """Return the shortest use: a call, or the name of a property."""
    if signature.kind == "property":
        return callee
    return call_text(callee, signature)


def _compare(callee: str, old: Signature, new: Signature) -> Iterator[Row]:
    if old.kind != new.kind:
        what = f"a {old.kind} becomes a {new.kind}"
        yield "kind-changed", what, _use(callee, old)
        if "property" in (old.kind, new.kind):
            return
    if old.decorator != new.decorator:
        rule = "method-unbound" if new.decorator else "method-bound"
        what = f"{_bound(old)} becomes {_bound(new)}"
        yield rule, what, _use(_of_class(callee), old)
    yield from compare_parameters(callee, old, new)


def _overridden(
    name: str, old: Signature, above: Hierarchy
) -> Signature | None:
    """Return the inherited method, if it says what it takes."""
    found = above.inherited(name, old)
    return None if found is None or found.is_open else found


def _bound(method: Signature) -> str:
    return {
        "staticmethod": "a static method",
        "classmethod": "a class method",
    }.get(method.decorator, "a method of objects")


def _of_class(callee: str) -> str:
    return callee.replace("(...).", ".")


def _bases(
    symbol: str, old: Signature, new: Signature, above: Hierarchy
) -> Iterator[Row]:
    gone = [base for base in old.bases if base not in new.bases]
    come = [base for base in new.bases if base not in old.bases]
    for base in gone:
        if come and above.is_above(base, new):
            what = f"the base class {base} to {', '.join(come)}"
            yield "base-deeper", what, ""
        else:
            call = f"isinstance({symbol}(...), {base})"
            yield "base-removed", f"the base class {base}", call
    if not any(above.is_above(base, new) for base in gone):
        for base in come:
            yield "base-added", f"the base class {base}", ""
    kept = [base for base in old.bases if base in new.bases]
    after = [base for base in new.bases if base in old.bases]
    if kept != after:
        what = f"the order of the base classes {', '.join(after)}"
        yield "bases-reordered", what, f"{symbol}(...).method()"


def _methods(
    symbol: str,
    old: Signature,
    new: Signature,
    above: tuple[Hierarchy, Hierarchy],
) -> Iterator[Row]:
    gone = [n for n in old.methods if n not in new.methods]
    come = [
        name
        for name in new.methods
        if name not in old.methods and not above[0].inherited(name, old)
    ]
    for name in gone:
        method = old.methods[name]
        call = _use(_callee(symbol, method), method)
        if above[1].inherited(name, new):
            yield "method-inherited", f"the method {symbol}.{name}", ""
        elif other := _renamed(method, come, new):
            come.remove(other)
            what = f"the method {symbol}.{name} to {other}"
            yield "method-renamed", what, call
        else:
            yield "method-removed", f"the method {symbol}.{name}", call
    for name in come:
        yield "method-added", f"the method {symbol}.{name}", ""


def _renamed(old: Signature, come: list[str], new: Signature) -> str:
    """Return the new method that an old one probably became, or nothing."""
    for name in come:
        method = new.methods[name]
        same = (method.kind, method.parameters) == (old.kind, old.parameters)
        if same and is_alike(old.name, name):
            return name
    return ""
