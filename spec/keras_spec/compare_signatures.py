"""What changed between two signatures, and which call would break."""

from collections.abc import Iterator, Sequence

from keras_spec.change import Change
from keras_spec.signature import Parameter, Signature


def compare_signatures(
    symbol: str, old: Signature, new: Signature, path: str = ""
) -> list[Change]:
    """Return the changes of a signature, methods included."""
    rows = [
        *_kind_and_bases(symbol, old, new),
        *_parameter_changes(symbol, old, new),
        *_method_changes(symbol, old, new),
    ]
    changes = [Change(symbol, *row, path=path, line=new.line) for row in rows]
    for name, method in old.methods.items():
        if name in new.methods:
            changes += compare_signatures(
                f"{symbol}.{name}", method, new.methods[name], path
            )
    return changes


WIDER = {("positional-only", "positional"), ("keyword-only", "positional")}

# Kind, what, whether it breaks, the reason, the call that breaks.
Row = tuple[str, str, bool, str, str]


def _kind_and_bases(
    symbol: str, old: Signature, new: Signature
) -> Iterator[Row]:
    if old.kind != new.kind:
        yield (
            "changed",
            f"a {old.kind} becomes a {new.kind}",
            True,
            "it is used differently",
            symbol,
        )
    for base in old.bases:
        if base not in new.bases:
            yield (
                "removed",
                f"the base class {base}",
                True,
                "`isinstance` and inherited methods no longer work",
                f"isinstance({symbol}(...), {base})",
            )


def _method_changes(
    symbol: str, old: Signature, new: Signature
) -> Iterator[Row]:
    for name in old.methods:
        if name not in new.methods:
            yield (
                "removed",
                f"the method {symbol}.{name}",
                True,
                "programs that call it fail",
                f"{symbol}.{name}()",
            )
    for name in new.methods:
        if name not in old.methods:
            reason = "no program could call it before"
            yield "added", f"the method {symbol}.{name}", False, reason, ""


def _parameter_changes(
    symbol: str, old: Signature, new: Signature
) -> Iterator[Row]:
    before = {p.name: p for p in old.parameters}
    after = {p.name: p for p in new.parameters}
    for name, parameter in before.items():
        if name not in after:
            yield (
                "removed",
                f"parameter `{name}`",
                True,
                "calls that pass it fail",
                f"{symbol}({name}=...)",
            )
        else:
            yield from _one_parameter(symbol, parameter, after[name])
    yield from _added_parameters(symbol, old.parameters, new.parameters)
    ordered = _positional(old.parameters) & _positional(new.parameters)
    kept_before = [name for name in before if name in ordered]
    kept_after = [name for name in after if name in ordered]
    if kept_before != kept_after:
        yield (
            "changed",
            f"the order of {', '.join(kept_after)}",
            True,
            "arguments given by position reach other parameters",
            f"{symbol}({', '.join(kept_before)})",
        )


def _one_parameter(
    symbol: str, old: Parameter, new: Parameter
) -> Iterator[Row]:
    if old.kind != new.kind:
        what = f"parameter `{old.name}` from {old.kind} to {new.kind}"
        if (old.kind, new.kind) in WIDER:
            reason = "every old way to pass it still works"
            yield "changed", what, False, reason, ""
        else:
            reason = "a way to pass it no longer works"
            yield "changed", what, True, reason, f"{symbol}({old.name})"
    if old.default == new.default:
        return
    if old.default is None:
        what = f"parameter `{old.name}` gets the default {new.default}"
        yield "changed", what, False, "calls that pass it still work", ""
    elif new.default is None:
        what = f"parameter `{old.name}` loses its default {old.default}"
        reason = "calls that leave it out fail"
        yield "changed", what, True, reason, f"{symbol}()"
    else:
        what = (
            f"the default of `{old.name}` from {old.default} to {new.default}"
        )
        reason = "calls that leave it out give other results"
        yield "changed", what, True, reason, f"{symbol}()"


def _added_parameters(
    symbol: str, old: Sequence[Parameter], new: Sequence[Parameter]
) -> Iterator[Row]:
    names = {p.name for p in old}
    kept = [p.name for p in new if p.name in names and p.kind == "positional"]
    for index, parameter in enumerate(new):
        if parameter.name in names:
            continue
        later = [p.name for p in new[index + 1 :] if p.name in kept]
        required = parameter.default is None and parameter.kind in (
            "positional",
            "positional-only",
            "keyword-only",
        )
        if required:
            reason, call = "calls that do not pass it fail", f"{symbol}()"
        elif later and parameter.kind == "positional":
            reason = f"it comes before `{later[0]}`: positions shift"
            call = f"{symbol}(..., {later[0]})"
        else:
            reason = "it has a default and comes last: old calls mean the same"
            call = ""
        yield ("added", f"parameter `{parameter}`", bool(call), reason, call)


def _positional(parameters: Sequence[Parameter]) -> set[str]:
    kinds = ("positional", "positional-only")
    return {p.name for p in parameters if p.kind in kinds}
