"""Names, order, kinds and defaults of parameters are those of the page."""

import ast
import inspect
from collections.abc import Sequence
from typing import Any

from keras_conformance.failure import Failure
from keras_conformance.parameter_kinds import PARAMETER_KINDS
from keras_conformance.subject import Subject
from keras_conformance.undecidable import Undecidable
from keras_conformance.unsupported import Unsupported
from keras_spec.clause import Clause
from keras_spec.signature import Parameter, Signature

Received = list[inspect.Parameter]
NOT_LITERAL = object()


def check_signature(subject: Subject, clause: Clause) -> int:
    """Compare the symbol, its methods, bases and aliases with the page."""
    signature = subject.page.signature
    if signature is None:
        raise Undecidable(f"{clause.id}: the page has no signature.")
    target = subject.target
    _compare(subject, signature, target, subject.symbol)
    for name, method in signature.methods.items():
        path = f"{subject.symbol}.{name}"
        found = inspect.getattr_static(target, name, None)
        if found is None:
            raise _failure(subject, f"Expected {path}.", path)
        is_value = not callable(getattr(target, name))
        if method.kind != "property" and not is_value:
            _compare(subject, method, getattr(target, name), path, found)
    _check_bases(subject, signature, target)
    for alias in subject.page.aliases:
        try:
            same = subject.adapter.resolve(alias) is target
        except Unsupported:
            same = False
        if not same:
            text = f"Expected {alias} to be {subject.symbol}."
            raise _failure(subject, text, f"{alias} is {subject.symbol}")
    return 1 + len(signature.methods) + len(subject.page.aliases)


def _compare(
    subject: Subject,
    signature: Signature,
    target: Any,
    path: str,
    static: Any = None,
) -> None:
    received, path = _parameters(target, path)
    bound = isinstance(static, staticmethod | classmethod)
    if static is not None and not bound:
        # A function of a class: the object comes first.
        received = received[1:]
    problem = _difference(signature.parameters, received)
    if problem:
        shown = ", ".join(str(_plain(p)) for p in received)
        raise Failure(
            f"{path}: {problem}",
            _program(subject, f"inspect.signature({path})"),
            str(signature),
            f"{signature.name}({shown})",
        )


def _parameters(target: Any, path: str) -> tuple[Received, str]:
    """Return the parameters and the path of what has them.

    A class whose `__new__` takes anything is asked for its `__init__`.
    """
    parameters = list(inspect.signature(target).parameters.values())
    kinds = [PARAMETER_KINDS[parameter.kind] for parameter in parameters]
    if not inspect.isclass(target) or kinds != ["variadic", "keywords"]:
        return parameters, path
    init = inspect.signature(target.__init__)
    return list(init.parameters.values())[1:], f"{path}.__init__"


def _difference(expected: Sequence[Parameter], received: Received) -> str:
    """Return the first difference; empty where there is none."""
    for index, want in enumerate(expected):
        if index >= len(received):
            return f"Expected the parameter `{want}`. Received: none."
        got = _plain(received[index])
        if want.name != got.name or want.kind != got.kind:
            return (
                f"Expected the parameter `{want}` ({want.kind}). "
                f"Received: `{got}` ({got.kind})."
            )
        if not _same_default(want, received[index]):
            return f"Expected `{want}`. Received: `{got}`."
    if len(received) > len(expected):
        extra = _plain(received[len(expected)])
        return f"Expected no further parameter. Received: `{extra}`."
    return ""


def _plain(parameter: inspect.Parameter) -> Parameter:
    has_default = parameter.default is not inspect.Parameter.empty
    default = repr(parameter.default) if has_default else None
    return Parameter(parameter.name, PARAMETER_KINDS[parameter.kind], default)


def _same_default(want: Parameter, got: inspect.Parameter) -> bool:
    if want.default is None:
        return got.default is inspect.Parameter.empty
    if got.default is inspect.Parameter.empty:
        return False
    value = _literal(want.default)
    # The name of an object says only that there is a default.
    if value is NOT_LITERAL:
        return True
    return type(value) is type(got.default) and value == got.default


def _literal(text: str) -> Any:
    try:
        return ast.literal_eval(text)
    except ValueError:
        return NOT_LITERAL


def _check_bases(subject: Subject, signature: Signature, target: Any) -> None:
    if not signature.bases:
        return
    names = {cls.__name__ for cls in inspect.getmro(target)}
    for base in signature.bases:
        if base.rsplit(".", 1)[-1] not in names:
            text = f"Expected {subject.symbol} to be a {base}."
            raise _failure(subject, text, f"{subject.symbol}.mro()")


def _failure(subject: Subject, message: str, expression: str) -> Failure:
    return Failure(
        f"{message} Received: it is not.", _program(subject, expression)
    )


def _program(subject: Subject, expression: str) -> str:
    imports = [*subject.adapter.imports]
    if expression.startswith("inspect."):
        imports.insert(0, "import inspect")
    return "\n".join([*imports, "", f"print({expression})"])
