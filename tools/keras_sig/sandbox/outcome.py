"""What became of a program in the sandbox."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Outcome:
    """The end of one run.

    Args:
        code: Integer, the exit code; negative for a signal.
        stopped: String, which limit ended it (`"time"`, `"output"`,
            `"answer"`, `"memory"`), or empty.
        output: String, standard output and standard error together.
        answer: Bytes, what the program wrote to the answer's descriptor.
    """

    code: int
    stopped: str
    output: str
    answer: bytes
