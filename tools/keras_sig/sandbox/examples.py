"""The examples of a proposal, run with its prototype."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from keras_sig.model.rfc import Rfc
from keras_sig.model.rfc_fence import Fence
from keras_sig.sandbox import example_runner
from keras_sig.sandbox.limits import Limits
from keras_sig.sandbox.outcome import Outcome
from keras_sig.sandbox.ran import Ran
from keras_sig.sandbox.sandbox import Sandbox
from keras_sig.sandbox.stage import INSIDE, make_readable

PROGRAM = """
import runpy, sys
sys.path.insert(0, sys.argv[1])
del sys.argv[:2]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def examples_of(rfc: Rfc) -> list[Fence]:
    """Return the blocks that are to be run, in order."""
    return [
        fence
        for fence in rfc.fences
        if (fence.language, fence.role) == ("python", "example")
    ]


def run_examples(
    sandbox: Sandbox, rfc: Rfc, staged: Path, limits: Limits
) -> list[Ran]:
    """Run the examples in one process, later ones building on earlier.

    Args:
        sandbox: `Sandbox`.
        rfc: `Rfc`.
        staged: Path, what `stage` made.
        limits: `Limits` of all examples together.

    Returns:
        List of `Ran`, up to the first that failed.
    """
    fences = examples_of(rfc)
    if not fences:
        return []
    blocks = [
        {"file": rfc.path, "line": fence.line, "text": fence.text}
        for fence in fences
    ]
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
    )
    return _read(outcome, fences, limits)


def _read(
    outcome: Outcome, fences: Sequence[Fence], limits: Limits
) -> list[Ran]:
    ran: list[Ran] = []
    # The answer comes from the program of a stranger.
    for line, fence in zip(outcome.answer.splitlines(), fences, strict=False):
        try:
            ran.append(_one(json.loads(line), fence))
        except (ValueError, TypeError, KeyError, RecursionError):
            break
        if ran[-1].problem:
            return ran
    if len(ran) < len(fences):
        fence = fences[len(ran)]
        problem = _end(outcome, limits)
        output = outcome.output[-2_000:]
        ran.append(Ran(fence.name, fence.line, output, problem, fence.line))
    return ran


def _one(answer: dict[str, Any], fence: Fence) -> Ran:
    line = int(answer["line"])
    if not fence.line <= line <= fence.end_line:
        line = fence.line
    output, problem = str(answer["output"]), str(answer["problem"])
    return Ran(fence.name, fence.line, output, problem, line)


def _end(outcome: Outcome, limits: Limits) -> str:
    if outcome.stopped == "time":
        return f"it ran longer than {limits.seconds:g} seconds"
    if outcome.stopped == "memory":
        return f"it held more than {limits.resident:,} bytes of memory"
    if outcome.stopped:
        return f"it printed more than {limits.output_bytes:,} bytes"
    return f"it ended the process, with exit code {outcome.code}"
