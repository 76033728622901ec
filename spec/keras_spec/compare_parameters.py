"""What changed between two lists of parameters, with the calls that break."""

from collections.abc import Iterator

from keras_spec.call_text import BY_POSITION, call_text
from keras_spec.parameter_pairs import Pairs, pair
from keras_spec.signature import Parameter, Signature

# The rule, what is different, the call that would break.
Row = tuple[str, str, str]
BY_NAME = ("positional", "keyword-only")


def compare_parameters(
    callee: str, old: Signature, new: Signature
) -> Iterator[Row]:
    """Yield the changes of the parameters; `callee` is how calls begin."""
    pairs = pair(old.parameters, new.parameters)
    for parameter in pairs.removed:
        yield _removed(callee, old, new, parameter)
    for before, after in pairs.renamed:
        yield _renamed(callee, old, before, after)
    taken = _taken(old, new, pairs)
    if taken:
        what = f"{_and_more(taken)}, given by position, to `*{_rest(new)}`"
        call = call_text(callee, old, until=taken[0])
        yield "positions-swallowed", what, call
    for before, after in pairs.matched:
        if before.name not in taken:
            yield from _kind(callee, old, before, after)
        yield from _default(callee, old, before, after)
    for row in _added(callee, old, new, pairs):
        if not taken or row[1] != f"parameter `*{_rest(new)}`":
            yield row
    yield from _order(callee, old, new, pairs)


def _rest(signature: Signature) -> str:
    """Return the name behind `*`, or nothing."""
    names = [p.name for p in signature.parameters if p.kind == "variadic"]
    return names[0] if names else ""


def _taken(old: Signature, new: Signature, pairs: Pairs) -> list[str]:
    """Return what was given by position and goes to a new `*args`."""
    if _rest(old) or not _rest(new):
        return []
    return [
        before.name
        for before, after in pairs.matched
        if before.kind == "positional" and after.kind == "keyword-only"
    ]


def _and_more(names: list[str]) -> str:
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return f"`{names[0]}`{more}"


def _pass(callee: str, signature: Signature, parameter: Parameter) -> str:
    """Return a call that passes a parameter, by name where it has one."""
    if parameter.kind == "variadic":
        return call_text(callee, signature, extra=f"*{parameter.name}")
    if parameter.kind == "keywords":
        return call_text(callee, signature, named=["**kwargs"])
    if parameter.kind == "positional-only":
        return call_text(callee, signature, until=parameter.name)
    return call_text(callee, signature, named=[parameter.name])


def _removed(
    callee: str, old: Signature, new: Signature, parameter: Parameter
) -> Row:
    rest = any(p.kind == "keywords" for p in new.parameters)
    named = parameter.kind in BY_NAME
    rule = "swallowed" if rest and named else "removed"
    what = f"parameter `{_stars(parameter)}{parameter.name}`"
    return f"parameter-{rule}", what, _pass(callee, old, parameter)


def _stars(parameter: Parameter) -> str:
    return {"variadic": "*", "keywords": "**"}.get(parameter.kind, "")


def _renamed(
    callee: str, old: Signature, before: Parameter, after: Parameter
) -> Row:
    what = (
        f"parameter `{_stars(before)}{before.name}` to "
        f"`{_stars(after)}{after.name}`"
    )
    if before.kind in BY_NAME and not before.name.startswith("_"):
        call = call_text(callee, old, named=[before.name])
        return "parameter-renamed", what, call
    return "parameter-renamed-unseen", what, ""


def _kind(
    callee: str, old: Signature, before: Parameter, after: Parameter
) -> Iterator[Row]:
    if before.kind == after.kind:
        return
    what = f"parameter `{after.name}` from {before.kind} to {after.kind}"
    if before.kind in BY_POSITION and after.kind not in BY_POSITION:
        call = call_text(callee, old, until=before.name)
        yield "parameter-narrowed", what, call
    elif before.kind in BY_NAME and after.kind not in BY_NAME:
        call = call_text(callee, old, named=[before.name])
        yield "parameter-narrowed", what, call
    else:
        yield "parameter-widened", what, ""


def _default(
    callee: str, old: Signature, before: Parameter, after: Parameter
) -> Iterator[Row]:
    if before.default == after.default:
        return
    name = after.name
    if before.default is None:
        what = f"parameter `{name}` gets the default {after.default}"
        yield "default-added", what, ""
    elif after.default is None:
        what = f"parameter `{name}` loses its default {before.default}"
        yield "default-removed", what, call_text(callee, old)
    else:
        what = (
            f"the default of `{name}` from {before.default} to {after.default}"
        )
        yield "default-changed", what, call_text(callee, old)


def _added(
    callee: str, old: Signature, new: Signature, pairs: Pairs
) -> Iterator[Row]:
    for parameter in pairs.added:
        what = f"parameter `{parameter}`"
        if parameter.default is None and not _stars(parameter):
            yield "parameter-required", what, call_text(callee, old)
        elif call := _shifted(callee, old, new, pairs, parameter):
            yield "parameter-inserted", what, call
        else:
            yield "parameter-added", what, ""


def _shifted(
    callee: str,
    old: Signature,
    new: Signature,
    pairs: Pairs,
    parameter: Parameter,
) -> str:
    """Return a call whose positions a new positional parameter shifts."""
    if parameter.kind not in BY_POSITION:
        return ""
    names = pairs.old_names
    ordered = [p.name for p in new.parameters if p.kind in BY_POSITION]
    before = {p.name for p in old.parameters if p.kind in BY_POSITION}
    for name in ordered[ordered.index(parameter.name) + 1 :]:
        if names.get(name) in before:
            return call_text(callee, old, until=names[name])
    for rest in old.parameters:
        if rest.kind == "variadic":
            return call_text(callee, old, extra=f"*{rest.name}")
    return ""


def _order(
    callee: str, old: Signature, new: Signature, pairs: Pairs
) -> Iterator[Row]:
    names = pairs.old_names
    before = [p.name for p in old.parameters if p.kind in BY_POSITION]
    ordered = [p for p in new.parameters if p.kind in BY_POSITION]
    after = [names[p.name] for p in ordered if names.get(p.name) in before]
    kept = [name for name in before if name in after]
    if kept != after:
        shown = [p.name for p in ordered if names.get(p.name) in before]
        call = call_text(callee, old, until=kept[-1])
        yield "parameters-reordered", f"the order of {', '.join(shown)}", call
    for parameter in ordered:
        was = names.get(parameter.name)
        if was is None or was in before:
            continue
        if call := _shifted(callee, old, new, pairs, parameter):
            what = f"parameter `{parameter.name}` is given by position now"
            yield "parameter-moved-in", what, call
