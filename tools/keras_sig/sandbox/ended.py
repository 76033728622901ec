"""Sentences for the limits of the sandbox, said where one is hit."""

import signal

from keras_sig.sandbox.example_runner import CLOSED
from keras_sig.sandbox.limits import Limits
from keras_sig.sandbox.outcome import Outcome

SIGNALS = 128


def how_it_ended(outcome: Outcome, limits: Limits) -> str:
    """Return why a program gave no answer."""
    stops = {
        "time": f"it ran longer than {limits.seconds:g} seconds",
        "memory": f"it held more than {limits.resident:,} bytes of memory",
        "output": f"it printed more than {limits.output_bytes:,} bytes",
        "answer": (
            f"it wrote more than {limits.answer_bytes:,} bytes into the "
            "channel of the results"
        ),
    }
    if outcome.stopped:
        return stops[outcome.stopped]
    if outcome.code == CLOSED:
        return "it closed the channel of the results"
    if outcome.code == SIGNALS + signal.SIGXCPU:
        return f"it used more than {limits.cpu_seconds} seconds of a processor"
    try:
        name = signal.Signals(outcome.code - SIGNALS).name
    except ValueError:
        return f"it ended the process, with exit code {outcome.code}"
    return f"the signal {name} ended the process"


def what_is_allowed(limit: str, limits: Limits) -> str:
    """Return the sentence for a limit that the program itself has felt."""
    return {
        "memory": f"a process may take {limits.memory:,} bytes of memory",
        "processes": f"there may be {limits.processes} processes and threads",
        "file": f"a file may have {limits.file_bytes:,} bytes",
        "scratch": f"the scratch folder holds {limits.scratch_bytes:,} bytes",
        "open": f"{limits.open_files:,} files may be open",
        "write": "only the scratch folder and the home folder can be written",
        "network": "there is no network in the sandbox",
    }.get(limit, "")
