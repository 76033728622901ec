"""All bugs that the rules make of the reference, and those made by hand."""

import ast
import dataclasses
import functools
import hashlib
import itertools
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import keras_conformance
from keras_conformance.bad_input import BadInput
from keras_conformance.mutation.mutant import Mutant
from keras_conformance.mutation.rules import RULES, Rule
from keras_spec.place import beside

MUTANTS = beside(keras_conformance.__file__, "mutants")
# Conditions under which a returned value is wrong, by their function there.
CONDITIONS = {
    "only in graph": "wrong_in_graph",
    "only in XLA": "wrong_in_xla",
    "only in float16": "wrong_in_float16",
    "only in float64": "wrong_in_float64",
    "only when empty": "wrong_when_empty",
    "only for NaN": "wrong_for_nan",
    "gradient": "without_gradient",
}
RELOADED = "only after reloading"
BY_HAND = "by hand"
FAMILIES = sorted([*RULES, *CONDITIONS, RELOADED, BY_HAND])
# The families that the specification describes by numbers.
FOLDERS = (
    "activations",
    "constraints",
    "core/spatial",
    "initializers",
    "layers/*",
    "losses",
    "metrics",
    "ops",
    "ops/*",
    "optimizers",
    "optimizers/*",
    "random",
    "regularizers",
)


def made_by_rules(reference: Path, start: str = "") -> list[Mutant]:
    """Return every bug that a rule makes, in the order of the files.

    Args:
        reference: Path of the package.
        start: String, how the names of the files begin below it: `ops/n`.
    """
    files = sorted(
        path
        for folder in FOLDERS
        for path in reference.glob(f"{folder}/*.py")
        if not path.name.endswith("_test.py")
        and path.name != "__init__.py"
        and path.relative_to(reference).as_posix().startswith(start)
    )
    return [mutant for path in files for mutant in _of_file(reference, path)]


def made_by_hand(reference: Path, path: Path) -> list[Mutant]:
    """Read the bugs in a TOML file.

    Raises:
        BadInput: if a text is not in its file exactly once.
    """
    mutants = []
    for entry in tomllib.loads(path.read_text("utf-8"))["bug"]:
        place = reference / entry["file"]
        source = place.read_text("utf-8") if place.is_file() else ""
        found = source.count(entry["before"])
        if found != 1:
            raise BadInput(
                f"{path}: Expected the text of {entry['name']} once in "
                f"{entry['file']}. Received: {found} times. "
                "Fix: follow the change of the file."
            )
        start = source.index(entry["before"])
        after = entry["after"]
        mutants.append(
            Mutant(
                BY_HAND,
                entry["file"],
                source.count("\n", 0, start) + 1,
                entry["name"],
                entry["before"],
                after,
                source.replace(entry["before"], after),
                tuple(entry["clauses"]),
            )
        )
    return mutants


def sample(mutants: Sequence[Mutant], count: int, seed: str) -> list[Mutant]:
    """Return `count` bugs, as many of each family as there are.

    The same seed gives the same bugs on every machine; a new line in a file
    changes those of that file only.
    """
    queues = defaultdict(list)
    for mutant in sorted(mutants, key=lambda m: _order(m, seed)):
        queues[mutant.family].append(mutant)
    chosen: list[Mutant] = []
    while queues and len(chosen) < count:
        for family in sorted(queues):
            chosen.append(queues[family].pop(0))
            if not queues[family]:
                del queues[family]
    return chosen[:count]


def _order(mutant: Mutant, seed: str) -> str:
    text = f"{seed} {mutant.path} {mutant.function} {mutant.before}"
    return hashlib.sha256(f"{text} {mutant.after}".encode()).hexdigest()


def _of_file(reference: Path, path: Path) -> Iterator[Mutant]:
    source = path.read_text("utf-8")
    name = path.relative_to(reference).as_posix()
    for function, node in _functions(ast.parse(source)):
        for family, rule in RULES.items():
            if (family == "lost key") is (node.name == "get_config"):
                yield from _by_rule(name, source, function, node, family, rule)
        yield from _by_condition(name, source, function, node)


def _functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Yield functions and methods with their names."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, node
        if isinstance(node, ast.ClassDef):
            for item in node.body:
                if isinstance(item, ast.FunctionDef):
                    yield f"{node.name}.{item.name}", item


def _by_rule(
    path: str,
    source: str,
    function: str,
    node: ast.FunctionDef,
    family: str,
    rule: Rule,
) -> Iterator[Mutant]:
    for place in _places(node):
        for changed in rule(place):
            after = f"({ast.unparse(changed)})"
            if isinstance(place, ast.Constant | ast.Attribute | ast.Call):
                after = ast.unparse(changed)
            yield _mutant(path, source, function, family, place, after)


def _by_condition(
    path: str, source: str, function: str, node: ast.FunctionDef
) -> Iterator[Mutant]:
    """Wrap what a public function or a layer's `call` returns."""
    name = function.rpartition(".")[2]
    if name.startswith("_") or (name != function and name != "call"):
        return
    for place in ast.walk(node):
        # `None` and `False` are no tensors.
        if isinstance(place, ast.Return) and not isinstance(
            place.value, ast.Constant | None
        ):
            start, end = _span(source, place.value)
            before = source.encode()[start:end].decode()
            wrong = {f: f"{w}(({before}))" for f, w in CONDITIONS.items()}
            if name == "call":
                wrong[RELOADED] = f"wrong_after_reloading(self, ({before}))"
            for family, after in wrong.items():
                mutant = _mutant(
                    path, source, function, family, place.value, after
                )
                yield _with_faults(mutant, place.lineno)


def _with_faults(mutant: Mutant, line: int) -> Mutant:
    """Return a bug that can call the faults; `line` is where it returns."""
    faults = (MUTANTS / "faults.py").read_text("utf-8")
    text = f"{mutant.source}\n\n{faults}"
    if mutant.family == RELOADED:
        owner = mutant.function.partition(".")[0]
        text += f"\n\nknow_reloading({owner})\n"
    return dataclasses.replace(mutant, line=line, source=text)


def _places(node: ast.FunctionDef) -> Iterator[ast.AST]:
    """Yield expressions of the body; not of docstrings and of messages."""
    body = node.body
    if ast.get_docstring(node) is not None:
        body = body[1:]
    stack: list[ast.AST] = list(reversed(body))
    while stack:
        place = stack.pop()
        if isinstance(place, ast.Raise | ast.JoinedStr | ast.FunctionDef):
            continue
        yield place
        stack.extend(reversed(list(ast.iter_child_nodes(place))))


def _mutant(
    path: str,
    source: str,
    function: str,
    family: str,
    place: ast.AST,
    after: str,
) -> Mutant:
    start, end = _span(source, place)
    whole = source.encode()
    before = whole[start:end].decode()
    text = (whole[:start] + after.encode() + whole[end:]).decode()
    line: int = place.lineno  # type: ignore[attr-defined]
    return Mutant(family, path, line, function, before, after, text)


def _span(source: str, place: ast.AST) -> tuple[int, int]:
    """Return where in the bytes of the source a place begins and ends."""
    starts = _starts(source)
    first, last = place.lineno, place.end_lineno  # type: ignore[attr-defined]
    # Columns of the tree count bytes.
    start = starts[first - 1] + place.col_offset  # type: ignore[attr-defined]
    end = starts[last - 1] + place.end_col_offset  # type: ignore[attr-defined]
    return start, end


@functools.lru_cache(maxsize=1)
def _starts(source: str) -> list[int]:
    lengths = map(len, source.encode().splitlines(keepends=True))
    return [0, *itertools.accumulate(lengths)]
