"""The text of a call, as short as the signature lets it be."""

from collections.abc import Collection, Sequence

from keras_spec.signature import Parameter, Signature

BY_POSITION = ("positional-only", "positional")


def call_text(
    callee: str,
    signature: Signature,
    *,
    until: str = "",
    named: Collection[str] = (),
    extra: str = "",
) -> str:
    """Return a call with what is required and what is asked for.

    Args:
        callee: String, what is called.
        signature: `Signature`, of the callee.
        until: String, the last parameter that is given by position.
        named: Names of parameters that are given by name.
        extra: String, written behind the last position: `*args`.

    Returns:
        The text: an argument by position is called like its parameter, the
        value of one by name is `...`.
    """
    ordered = [p for p in signature.parameters if p.kind in BY_POSITION]
    count = _count(ordered, until, named)
    if extra and not until:
        count = len(ordered)
    given = [p.name for p in ordered[:count]]
    if extra:
        given.append(extra)
    behind = [
        *ordered[count:],
        *(p for p in signature.parameters if p.kind == "keyword-only"),
    ]
    given += [
        f"{p.name}=..." for p in behind if p.default is None or p.name in named
    ]
    if "**kwargs" in named:
        given.append("**kwargs")
    return f"{callee}({', '.join(given)})"


def _count(
    ordered: Sequence[Parameter], until: str, named: Collection[str]
) -> int:
    """Return how many arguments are given by position."""
    names = [p.name for p in ordered]
    count = names.index(until) + 1 if until in names else 0
    for index, parameter in enumerate(ordered):
        by_name = parameter.kind == "positional"
        if by_name and (until or parameter.name in named):
            break
        if parameter.default is None or parameter.name in named:
            count = max(count, index + 1)
    return count
