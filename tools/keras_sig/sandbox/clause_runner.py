"""Runs a program of the suite; this file is what the sandbox starts.

`clause_runner.py MODULE [OPTION...] DESCRIPTOR`: the options go to the program,
its results to the descriptor. Only the standard library is imported here.
"""

import os
import runpy
import sys
from pathlib import Path

RESULTS = Path("results.json")


def main() -> None:
    """Run the program in this process and answer with its results."""
    descriptor = int(sys.argv.pop())
    module = sys.argv.pop(1)
    code: object = 0
    sys.argv += ["--results", str(RESULTS.absolute())]
    try:
        runpy.run_module(module, run_name="__main__")
    except SystemExit as end:
        code = end.code
    if RESULTS.exists():
        data = RESULTS.read_bytes()
        while data:
            data = data[os.write(descriptor, data) :]
    sys.exit(code if isinstance(code, int) else 1)


if __name__ == "__main__":
    main()
