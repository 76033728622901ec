"""Definitions that were written anew, compared by the values they give."""

import ast
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from keras_sig.sandbox import clause_runner
from keras_sig.sandbox.ended import how_it_ended
from keras_sig.sandbox.examples import FORGED, PROGRAM
from keras_sig.sandbox.limits import Limits
from keras_sig.sandbox.run_failed import RunFailed
from keras_sig.sandbox.sandbox import Sandbox
from keras_sig.sandbox.stage import INSIDE, make_readable
from keras_sig.sandbox.values import Values
from keras_spec.edition import Edition, write

MODULE = "keras_conformance.definitions"
# Where names that are given as text are looked for: `activation="relu"`.
NAMED = "keras.activations."
MOST = 200


def run_definitions(
    sandbox: Sandbox,
    editions: tuple[Edition, Edition],
    symbols: Sequence[str],
    staged: Path,
    limits: Limits,
) -> dict[str, Values]:
    """Evaluate both definitions of each symbol on the old page's clauses.

    Args:
        sandbox: `Sandbox`.
        editions: The old and the new `Edition`.
        symbols: Sequence of public paths, of pages in both.
        staged: Path, what `stage` made.
        limits: `Limits` of the run.

    Raises:
        RunFailed: if the comparison did not come to an end.
    """
    for name, edition in zip(("old", "new"), editions, strict=True):
        write(_needed(edition, symbols), staged / name)
    runner = Path(clause_runner.__file__).read_bytes()
    (staged / "clause_runner.py").write_bytes(runner)
    make_readable(staged)
    options = [MODULE, "--old", f"{INSIDE}/old", "--new", f"{INSIDE}/new"]
    for symbol in symbols:
        options += ["--symbol", symbol]
    outcome = sandbox.run(
        [
            *("-c", PROGRAM, f"{INSIDE}/lib"),
            *(f"{INSIDE}/clause_runner.py", *options),
        ],
        {INSIDE: staged},
        limits,
    )
    try:
        found = json.loads(outcome.answer)["symbols"]
        values = {str(entry["symbol"]): _read(entry) for entry in found}
    except FORGED:
        raise RunFailed(how_it_ended(outcome, limits)) from None
    if sorted(values) != sorted(symbols):
        raise RunFailed("it did not answer for each definition")
    return values


def _read(entry: dict[str, Any]) -> Values:
    """Read what a definition, which is a stranger's, could have forged."""
    difference = entry["difference"] or {}
    texts = [str(difference.get(key, "")) for key in ("call", "old", "new")]
    return Values(
        int(entry["cases"]),
        _short(str(entry["untried"])),
        *map(_short, texts),
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= MOST else line[: MOST - 3] + "..."


def _needed(edition: Edition, symbols: Sequence[str]) -> Edition:
    """Return the pages that definitions of `symbols` can ask for."""
    named = [s for s in edition.pages if s.startswith(NAMED)]
    waiting, pages = [*symbols, *named], {}
    while waiting:
        symbol = waiting.pop()
        if symbol in pages or symbol not in edition.pages:
            continue
        pages[symbol] = edition.pages[symbol]
        definition = pages[symbol].definition
        for node in ast.parse(definition.text if definition else "").body:
            if isinstance(node, ast.ImportFrom):
                waiting += [f"{node.module}.{a.name}" for a in node.names]
    return Edition(pages)
