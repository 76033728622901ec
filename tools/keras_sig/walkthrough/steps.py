"""The steps of the process, each a `sig` command."""

from collections.abc import Iterator
from dataclasses import dataclass

from keras_sig.walkthrough.story import Story

# Results of a part of the specification that the site's matrix shows.
CORE = ("--profile", "core", "--results", "build/conformance")


@dataclass(frozen=True)
class Step:
    """A command of the process, and the exit code that is right for it."""

    title: str
    arguments: list[str]
    expected: tuple[int, ...] = (0,)
    note: str = ""


def steps(story: Story) -> Iterator[Step]:
    """Yield the steps, in order."""
    yield from _check(story)
    yield from _review(story)
    yield from _decide(story)
    yield from _prove(story)


def _check(story: Story) -> Iterator[Step]:
    rfc = story.name
    for title, only in (
        ("Check the form of the proposal", "lint"),
        ("Compare its API with the specification", "diff"),
        ("Check it against the design guidelines", "guidelines"),
        ("Run its example in the sandbox", "examples"),
        ("Check its clauses against its prototype", "clauses"),
    ):
        yield Step(title, ["rfc", "check", rfc, "--only", only])


def _review(story: Story) -> Iterator[Step]:
    rfc = story.name
    before = f"{story.met}T15:00:00Z"
    yield Step(
        "Open the pull request, announce it",
        ["rfc", "submit", rfc, "--now", story.submitted],
    )
    yield Step(
        "Replay the discussion",
        ["review", "replay", rfc, story.discussion, "--until", "meeting"],
    )
    yield Step("Where it stands", ["review", "status", rfc, "--now", before])
    yield Step("Write the agenda", ["meeting", "agenda", "--now", before])
    yield Step("Write the calendar", ["meeting", "ics", "--now", before])
    yield Step(
        "Accept it too early",
        ["rfc", "accept", rfc, "--now", before],
        (2,),
        "Refused, as it should be: the meeting and the BDFL are missing.",
    )


def _decide(story: Story) -> Iterator[Step]:
    rfc = story.name
    yield Step(
        "Read the decision from the notes of the meeting",
        [
            *("meeting", "notes", story.notes, "--apply"),
            *("--now", f"{story.met}T21:00:00Z"),
        ],
    )
    yield Step(
        "Replay the BDFL's call",
        ["review", "replay", rfc, story.discussion],
    )
    yield Step(
        "Accept: the blocks become specification",
        ["rfc", "accept", rfc, "--now", story.decided],
    )


def _prove(story: Story) -> Iterator[Step]:
    yield Step(
        "Move its prototype into the reference",
        ["rfc", "implement", story.name],
    )
    yield from _prove_reference(story)
    if story.peers:
        yield from _compare(story)
    yield Step("Build the site", ["site", "build"])


def _prove_reference(story: Story) -> Iterator[Step]:
    run = ["conformance", "run", "--impl", "keras_reference"]
    new = [word for name in story.symbols for word in ("--symbol", name)]
    yield Step(
        "Prove the reference: what was approved a moment ago", [*run, *new]
    )
    yield Step(
        "Prove the reference: what every implementation needs first",
        [*run, *CORE],
        note="The whole specification is checked without --profile; "
        "`make test` does.",
    )


def _compare(story: Story) -> Iterator[Step]:
    run = ["conformance", "run"]
    peers = [word for peer in story.peers for word in ("--impl", peer)]
    new = [word for name in story.symbols for word in ("--symbol", name)]
    yield Step(
        "See who else has what was approved",
        [*run, *peers, *new, "--failures", "2"],
        (0, 1),
        "What was approved a moment ago is not there yet: each failure "
        "names its clause.",
    )
    yield Step(
        "See who else has what every implementation needs first",
        [*run, *peers, *CORE, "--failures", "0"],
        (0, 1),
    )
