"""Changes of definitions, classed by the values they give."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from keras_sig.model.repository import Repository
from keras_spec.change_rules import make_change

if TYPE_CHECKING:
    from keras_sig.sandbox.values import Values
    from keras_spec.change import Change
    from keras_spec.edition import Edition

SECONDS = 120.0
BY_TEXT = ("definition-changed", "definition-held")


def class_by_values(
    changes: "Sequence[Change]",
    editions: "tuple[Edition | None, Edition | None]",
    repository: Repository,
    folder: Path,
) -> "list[Change]":
    """Return the changes; those of definitions say what was computed.

    Args:
        changes: Sequence of `Change`.
        editions: The old and the new `Edition`, None where there are no
            pages to evaluate.
        repository: `Repository`.
        folder: Path, that of the proposal, with its prototype; it need not
            exist.
    """
    symbols = sorted({c.symbol for c in changes if c.rule in BY_TEXT})
    if not symbols:
        return list(changes)
    values, reason = _evaluate(symbols, editions, repository, folder)
    return [
        _class(change, values.get(change.symbol), reason)
        if change.rule in BY_TEXT
        else change
        for change in changes
    ]


def _class(change: "Change", found: "Values | None", reason: str) -> "Change":
    if found is None or not found.cases:
        if found is not None:
            reason = found.untried or "no clause gives it inputs"
        return replace(change, what=f"{change.what}, not evaluated: {reason}")
    if found.call:
        what = f"{change.what}: {found.old} became {found.new}"
        return _made("definition-differs", change, what, found.call)
    cases = f"{found.cases} case{'s' if found.cases != 1 else ''}"
    what = f"{change.what}, with the same values on {cases} of its clauses"
    if found.untried:
        what += f" (others were not evaluated: {found.untried})"
    return _made("definition-same", change, what, "")


def _made(rule: str, change: "Change", what: str, call: str) -> "Change":
    return make_change(
        rule, change.symbol, what, call, change.path, change.line
    )


def _evaluate(
    symbols: list[str],
    editions: "tuple[Edition | None, Edition | None]",
    repository: Repository,
    folder: Path,
) -> "tuple[dict[str, Values], str]":
    """Return what was found by symbol, or nothing and the reason."""
    from keras_sig.sandbox.definitions import run_definitions
    from keras_sig.sandbox.limits import Limits
    from keras_sig.sandbox.no_sandbox import NoSandbox
    from keras_sig.sandbox.run_failed import RunFailed
    from keras_sig.sandbox.sandbox import Sandbox
    from keras_sig.sandbox.stage import stage

    old, new = editions
    if old is None or new is None:
        return {}, "one side has no pages"
    try:
        sandbox = Sandbox.find()
        with stage(repository, folder) as staged:
            limits = Limits(seconds=SECONDS)
            found = run_definitions(
                sandbox, (old, new), symbols, staged, limits
            )
            return found, ""
    except NoSandbox as error:
        return {}, f"no sandbox: {error}"
    except RunFailed as error:
        return {}, str(error)
