"""What contradicts itself in `governance.toml`, though each entry is good."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from keras_sig.reading.governance_tables import (
    FileTable,
    PersonTable,
    RolesTable,
)

Place = tuple[int | str, ...]
LISTS = ("former", "delegates", "chairs", "sponsors", "members")


@dataclass(frozen=True)
class Contradiction:
    """An entry that does not fit the others.

    Args:
        place: The keys and indices that lead to it.
        expected: String, what would fit.
        received: String.
    """

    place: Place
    expected: str
    received: str


def contradictions(file: FileTable) -> list[Contradiction]:
    """Return all entries that contradict others."""
    return [
        *_two_addresses(file.roles),
        *_roles_of_others(file),
        *_twice(file.roles),
        *_two_bdfls(file.roles),
        *_impossible(file),
    ]


def _everybody(roles: RolesTable) -> list[tuple[Place, PersonTable]]:
    found: list[tuple[Place, PersonTable]] = [(("roles", "bdfl"), roles.bdfl)]
    for role in LISTS:
        for at, person in enumerate(getattr(roles, role)):
            found.append((("roles", role, at), person))
    return found


def _two_addresses(roles: RolesTable) -> Iterator[Contradiction]:
    people: dict[str, PersonTable] = {}
    for place, person in _everybody(roles):
        known = people.setdefault(person.handle, person)
        if (known.name, known.mail) != (person.name, person.mail):
            yield Contradiction(
                place,
                f"the same name and mail wherever {person.handle} is listed",
                f"{known.name} <{known.mail}> and "
                f"{person.name} <{person.mail}>",
            )


def _roles_of_others(file: FileTable) -> Iterator[Contradiction]:
    roles, bot = file.roles, file.forge.bot
    if any(person.handle == bot for _, person in _everybody(roles)):
        yield Contradiction(
            ("forge", "bot"), "a handle that no person has", repr(bot)
        )
    for at, person in enumerate(roles.delegates):
        if person.handle == roles.bdfl.handle:
            yield Contradiction(
                ("roles", "delegates", at, "handle"),
                "people other than the BDFL",
                repr(person.handle),
            )


def _twice(roles: RolesTable) -> Iterator[Contradiction]:
    for role in LISTS[1:]:
        people: list[PersonTable] = getattr(roles, role)
        for at, person in enumerate(people):
            same = [p for p in people[:at] if p.handle == person.handle]
            if any(_overlap(person, earlier) for earlier in same):
                yield Contradiction(
                    ("roles", role, at, "handle"),
                    "each person once at a time",
                    f"{person.handle} {len(same) + 1} times",
                )


def _two_bdfls(roles: RolesTable) -> Iterator[Contradiction]:
    known: list[PersonTable] = [roles.bdfl]
    for at, person in enumerate(roles.former):
        place: Place = ("roles", "former", at)
        if person.until is None:
            yield Contradiction(
                (*place, "handle"), "a BDFL of the past with `until`", "none"
            )
        elif any(_overlap(person, other) for other in known):
            yield Contradiction(
                (*place, "until"),
                "one BDFL at a time; `since` of the next after it",
                str(person.until),
            )
        known.append(person)


def _overlap(one: PersonTable, other: PersonTable) -> bool:
    first = max(one.since or date.min, other.since or date.min)
    return first <= min(one.until or date.max, other.until or date.max)


def _impossible(file: FileTable) -> Iterator[Contradiction]:
    staying = [p for _, p in _everybody(file.roles) if p.until is None]
    voters = {person.handle for person in staying}
    if file.decision.quorum > len(voters):
        yield Contradiction(
            ("decision", "quorum"),
            f"at most {len(voters)}, the number of people with a vote",
            str(file.decision.quorum),
        )
    if file.decision.meeting and file.meeting is None:
        yield Contradiction(
            ("decision", "meeting"),
            "false, as there is no table [meeting]",
            "true",
        )
    if file.forge.kind == "github" and file.forge.repository is None:
        yield Contradiction(
            ("forge", "repository"),
            "owner/name, as forge.kind is github",
            "nothing",
        )
