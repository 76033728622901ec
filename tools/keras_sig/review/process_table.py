"""The table of the process, put together for readers."""

from keras_sig.model.process_table import ProcessTable
from keras_sig.review.process import (
    COMMANDS,
    ENDED,
    PEOPLE,
    RULES,
    STATES,
    VOTERS,
)

EVERYONE = set(PEOPLE)
# The table leaves the choice to a guard.
GUARDED = {"resolve": "who has it in hand, or a chair with a reason"}


def process_table() -> ProcessTable:
    """Return states, ways and commands, as `process.py` has them."""
    commands = tuple(
        (f"/{name} {form}".strip(), who_may(name), summary)
        for name, (form, summary) in COMMANDS.items()
    )
    return ProcessTable(tuple(STATES), ENDED, ways(), commands)


def ways() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return each way from one state to another, with what leads there."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for rule in RULES:
        for source in rule.sources:
            if rule.target and rule.target != source:
                names = found.setdefault((source, rule.target), {})
                names[rule.command] = None
    return tuple((*pair, tuple(names)) for pair, names in found.items())


def who_may(command: str) -> str:
    """Return who may give a command, in words."""
    if command in GUARDED:
        return GUARDED[command]
    roles = {r for rule in RULES if rule.command == command for r in rule.roles}
    if roles >= EVERYONE:
        return "everyone"
    if roles == set(VOTERS):
        return "anyone with a vote"
    names = [role for role in PEOPLE if role in roles]
    return " or ".join("BDFL" if name == "bdfl" else name for name in names)


def diagram() -> str:
    """Return the process as a Mermaid state diagram."""
    lines = ["stateDiagram-v2", "    [*] --> draft"]
    for source, target, names in ways():
        ends = f"{_node(source)} --> {_node(target)}"
        lines.append(f"    {ends}: {', '.join(names)}")
    lines += [f"    {_node(state)} --> [*]" for state in ENDED]
    return "\n".join([*lines, ""])


def _node(state: str) -> str:
    # Mermaid reads a hyphen in the name of a state as part of an arrow.
    return state.replace("-", "_")
