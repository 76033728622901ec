"""What the examples of a proposal show that their marks do not say."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from keras_sig.lint.rule import Rule
from keras_sig.lint.run_rules import EXAMPLE as FAILS
from keras_sig.lint.run_rules import MARK
from keras_sig.model.rfc import Rfc
from keras_sig.sandbox.gallery import Gallery
from keras_sig.sandbox.marks import (
    EXAMPLE,
    NOT_YET,
    PSEUDO,
    blocks_of,
    wrong_marks,
)
from keras_sig.sandbox.ran import Ran

SYNTAX = ("SyntaxError", "IndentationError", "TabError")
Found = tuple[Rule, int, str, str]


def mark_findings(rfc: Rfc) -> Iterator[Found]:
    """Yield rule, line, message and fix for marks that nobody understands.

    A block with such a mark would never be run, and nobody told.
    """
    for fence, meant in wrong_marks(rfc):
        words = f"{fence.language} {fence.role}"
        if fence.role == "not":
            words += f" {fence.name}"
        yield (
            MARK,
            fence.line,
            "Expected a mark that says whether the block runs. "
            f"Received: ```{words}.",
            f"write ```python {meant}",
        )


def run_findings(ran: Iterable[Ran], folder: str) -> Iterator[Found]:
    """Yield rule, line, message and fix for each mark that does not hold.

    Args:
        ran: Iterable of `Ran`.
        folder: String, the folder of the proposal.
    """
    for one in ran:
        if one.mark == NOT_YET and not one.problem:
            yield (
                MARK,
                one.line,
                "Expected a block that does not run yet. Received: it ran.",
                "mark it ```python example, and it is held to its word",
            )
        elif one.mark == NOT_YET and one.error in SYNTAX:
            yield (
                MARK,
                one.problem_line,
                f"Expected a program behind `not-yet`. Received: {one.problem}",
                "correct it, or mark it ```python pseudo",
            )
        elif one.mark == PSEUDO and not one.problem:
            yield (
                MARK,
                one.line,
                "Expected pseudo-code. Received: a whole program that runs.",
                "mark it ```python example, and it is held to its word",
            )
        elif one.mark not in (NOT_YET, PSEUDO) and one.problem:
            yield (
                FAILS,
                one.problem_line,
                f"Expected the example to run. Received: {one.problem}",
                f"correct the example, or {folder}/prototype",
            )


def summarise(rfc: Rfc, ran: Sequence[Ran], gallery: Gallery) -> str:
    """Return one line: how many blocks of each mark, and what is kept."""
    marks = Counter(fence.role for fence in blocks_of(rfc))
    good = sum(one.mark == EXAMPLE and not one.problem for one in ran)
    tried = sum(one.mark == EXAMPLE for one in ran)
    parts = [f"{good} of {_count(marks[EXAMPLE], 'example')} ran"]
    if behind := marks[EXAMPLE] - tried:
        parts.append(f"{behind} behind the one that failed not run")
    waiting = sum(one.end == "not yet" for one in ran)
    if waiting:
        parts.append(f"{waiting} not yet, as marked")
    if untried := marks[NOT_YET] - sum(one.mark == NOT_YET for one in ran):
        parts.append(f"{untried} not yet and not tried")
    if marks[PSEUDO]:
        parts.append(f"{marks[PSEUDO]} pseudo")
    if gallery.pictures:
        pictures = _count(len(gallery.pictures), "picture")
        parts.append(f"{pictures} in {gallery.shown}")
    if notes := [note for one in ran for note in one.notes]:
        more = f" and {len(notes) - 1} more" if len(notes) > 1 else ""
        parts.append(notes[0] + more)
    return "; ".join(parts)


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
