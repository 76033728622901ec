"""What changed between two definitions."""

import ast
from collections.abc import Iterator

from keras_spec.api_entry import ApiEntry
from keras_spec.change import Change
from keras_spec.change_rules import make_change

# Kinds whose results are those of the definition, and kinds with numbers.
COMPUTED = {"value", "gradient", "trajectory", "statistics", "state"}
HELD = {"cases", "program"}


def compare_definitions(old: ApiEntry, new: ApiEntry) -> Iterator[Change]:
    """Yield what changed, unless only the layout or a comment did."""
    if _same(old.definition, new.definition):
        return
    if old.definition is None:
        rule = "definition-added"
    elif new.definition is None:
        rule = "definition-removed"
    else:
        rule = "definition-changed" if _is_free(old, new) else "definition-held"
    yield make_change(
        rule,
        new.symbol,
        "the definition",
        _call(new),
        new.path,
        new.definition_line,
    )


def _same(old: str | None, new: str | None) -> bool:
    if old == new:
        return True
    if old is None or new is None:
        return False
    try:
        trees = [ast.dump(ast.parse(text)) for text in (old, new)]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return trees[0] == trees[1]


def _is_free(old: ApiEntry, new: ApiEntry) -> bool:
    """Return whether clauses follow the definition and no number holds it."""
    stay = [
        clause.kind
        for name, clause in old.clauses.items()
        if name in new.clauses and new.clauses[name].text == clause.text
    ]
    return bool(COMPUTED.intersection(stay)) and not HELD.intersection(stay)


def _call(entry: ApiEntry) -> str:
    return f"{entry.symbol}(...)"
