"""The examples of a proposal, run with its prototype."""

import base64
import json
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from keras_sig.model.rfc import Rfc
from keras_sig.model.rfc_fence import Fence
from keras_sig.sandbox import example_runner
from keras_sig.sandbox.ended import how_it_ended, what_is_allowed
from keras_sig.sandbox.gallery import Gallery
from keras_sig.sandbox.limits import Limits
from keras_sig.sandbox.marks import EXAMPLE, PSEUDO, blocks_of
from keras_sig.sandbox.outcome import Outcome
from keras_sig.sandbox.picture import PictureRefused
from keras_sig.sandbox.printed import shorten
from keras_sig.sandbox.ran import Ran
from keras_sig.sandbox.sandbox import Sandbox
from keras_sig.sandbox.stage import INSIDE, make_readable

PROGRAM = """
import runpy, sys
sys.path.insert(0, sys.argv[1])
del sys.argv[:2]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
MOST_PROBLEM, MOST_NAME, MOST_NOTE = 2_000, 60, 200
# What a hostile answer can make of reading it.
FORGED = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)


def run_examples(
    sandbox: Sandbox, rfc: Rfc, staged: Path, limits: Limits, gallery: Gallery
) -> list[Ran]:
    """Run the examples in one process, later ones building on earlier.

    Behind them, what is said not to run is tried, with the names that were
    there at its place.

    Args:
        sandbox: `Sandbox`.
        rfc: `Rfc`.
        staged: Path, what `stage` made.
        limits: `Limits` of all blocks together.
        gallery: `Gallery`, which gets the pictures.

    Returns:
        List of `Ran`, by line: the examples, up to the first that failed, the
        blocks `not-yet`, and the blocks `pseudo` that are programs and run.
    """
    fences = blocks_of(rfc)
    if not fences:
        return []
    blocks = [
        {"file": rfc.path, "line": f.line, "text": f.text, "mark": f.role}
        for f in fences
    ]
    token = secrets.token_hex(16)
    runner = Path(example_runner.__file__).read_bytes()
    (staged / "example_runner.py").write_bytes(runner)
    (staged / "blocks.json").write_text(json.dumps(blocks), "utf-8")
    make_readable(staged)
    outcome = sandbox.run(
        [
            *("-c", PROGRAM, f"{INSIDE}/lib"),
            *(f"{INSIDE}/example_runner.py", f"{INSIDE}/blocks.json"),
        ],
        {INSIDE: staged},
        limits,
        f"{token}\n".encode(),
    )
    return _Reader(fences, outcome, limits, gallery, token).read()


class _Reader:
    """Makes records of an outcome, which a stranger's program wrote."""

    def __init__(
        self,
        fences: Sequence[Fence],
        outcome: Outcome,
        limits: Limits,
        gallery: Gallery,
        token: str,
    ) -> None:
        order = range(len(fences))
        self.order = sorted(order, key=lambda i: fences[i].role != EXAMPLE)
        self.fences, self.outcome = fences, outcome
        self.limits, self.gallery, self.token = limits, gallery, token

    def read(self) -> list[Ran]:
        ran: list[Ran] = []
        answers = self.outcome.answer.splitlines()
        printed = self.outcome.output.split(self.token)
        for place, index in enumerate(self.order):
            fence = self.fences[index]
            output = shorten(printed[place] if place < len(printed) else "")
            try:
                answer = self._answer(answers[place], index)
                one = self._one(answer, fence, output)
            except FORGED:
                one = self._end(fence, output, place < len(answers))
                answer = {}
            if fence.role != PSEUDO or not one.problem:
                ran.append(one)
            if not answer or (fence.role == EXAMPLE and one.problem):
                break
        return sorted(ran, key=lambda one: one.line)

    def _answer(self, line: bytes, index: int) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(line)
        if (answer["token"], answer["index"]) != (self.token, index):
            raise ValueError(index)
        return answer

    def _one(self, answer: dict[str, Any], fence: Fence, output: str) -> Ran:
        line = int(answer["line"])
        if not fence.line <= line <= fence.end_line:
            line = fence.line
        problem = str(answer["problem"])[:MOST_PROBLEM]
        allowed = what_is_allowed(str(answer["limit"]), self.limits)
        if problem and allowed:
            problem += f" ({allowed})"
        kept, notes = self._keep(answer, fence)
        return Ran(
            fence.name,
            fence.line,
            output,
            problem,
            line,
            str(answer["error"])[:MOST_NAME],
            fence.role,
            tuple(kept),
            tuple(notes),
        )

    def _keep(
        self, answer: dict[str, Any], fence: Fence
    ) -> tuple[list[str], list[str]]:
        kept, notes = [], []
        for name, text in answer["pictures"][: example_runner.MOST_PICTURES]:
            try:
                data = base64.b64decode(text, validate=True)
                kept.append(self.gallery.add(fence.line, name, data))
            except PictureRefused as reason:
                notes.append(f"{_quoted(name)} is not kept: {reason}")
        for name, error in answer["undrawn"][:1]:
            said = " ".join(str(error).split())[:MOST_NOTE]
            notes.append(f"{_quoted(name)} is not kept: {said}")
        for name, size in answer["left_out"][: example_runner.MOST_PICTURES]:
            most = (
                f"at most {example_runner.MOST_PICTURES} pictures with "
                f"{example_runner.MOST_PICTURE_BYTES:,} bytes each, "
                f"{example_runner.MOST_BYTES:,} together, are kept"
            )
            size = f"{int(size):,} bytes"
            notes.append(f"{_quoted(name)} ({size}) is not kept: {most}")
        return kept, notes

    def _end(self, fence: Fence, output: str, answered: bool) -> Ran:
        """Return the record of a block that gave no answer of ours."""
        problem = how_it_ended(self.outcome, self.limits)
        if answered and not self.outcome.stopped:
            problem = "it wrote into the channel of the results"
        name, line = fence.name, fence.line
        return Ran(name, line, output, problem, line, mark=fence.role)


def _quoted(name: object) -> str:
    return repr(str(name)[:MOST_NAME])
