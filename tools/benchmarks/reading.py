"""How fast proposals are read and linted, against a Markdown parser.

    python tools/benchmarks/reading.py [--documents 128] [--repeats 5]

Every row is a fresh process that reads the same made-up documents once,
imports included; the rows take turns in each round. Printed are the median
time as a ratio to markdown-it-py, the seconds of the process, and its peak of
memory.

The documents have the mean size of published ones: 50 of the 128 of TensorFlow
and Keras, from 2018 to 2022, had 15,118 characters on average, from 2,022 to
43,264.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from documents import write_documents

SIZE = 15_000
ROWS = {
    "start": "start Python, read bytes",
    "parse": "parse with markdown-it-py",
    "read": "read the records",
    "lint": "read, and lint the form",
    "check": "sig rfc check --only lint",
}
PROGRAM = Path(__file__).parent / "contenders.py"


def run(name: str, folder: Path) -> tuple[float, int]:
    """Return the seconds of a core and the megabytes that a contender took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, PROGRAM, name, folder],
        stdout=subprocess.PIPE,
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime
    return seconds - before.ru_utime - before.ru_stime, int(done.stdout)


def measure(folder: Path, repeats: int) -> dict[str, tuple[float, int]]:
    """Return the median seconds and the most memory of each row."""
    runs: dict[str, list[tuple[float, int]]] = {name: [] for name in ROWS}
    for _ in range(repeats):
        for name in ROWS:
            runs[name].append(run(name, folder))
    return {
        name: (
            statistics.median(seconds for seconds, _ in own),
            max(memory for _, memory in own),
        )
        for name, own in runs.items()
    }


def read_options() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=128)
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    for name in ("documents", "repeats"):
        value = getattr(options, name)
        if value < 1:
            parser.error(
                f"Expected 1 or more. Received: --{name} {value}. "
                f"Fix: --{name} 3"
            )
    return options


def main() -> None:
    """Print the table."""
    options = read_options()
    with tempfile.TemporaryDirectory() as scratch:
        (Path(scratch) / "governance.toml").touch()
        folder = Path(scratch) / "rfcs"
        size = write_documents(folder, options.documents, SIZE)
        found = measure(folder, options.repeats)
    print(f"{options.documents} documents, {size / 1e6:.1f} MB\n")
    print(f"{'':27}{'ratio':>7}{'seconds':>9}{'MB':>5}")
    floor = found["parse"][0]
    for name, (seconds, memory) in found.items():
        ratio = seconds / floor
        print(f"{ROWS[name]:27}{ratio:7.2f}{seconds:9.2f}{memory:5}")


if __name__ == "__main__":
    main()
