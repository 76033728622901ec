"""How fast the agenda is written and the timers run, with many open reviews.

    python tools/benchmarks/meetings.py [--proposals 500] [--events 20]

Every row is a fresh process on the same made-up repository, imports included.
Printed are the seconds of a core, the least of the repeats, as a ratio to a
program that only reads the log with sqlite3 and json, and as they are.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from reviews import write_repository

NOW = "2026-11-28T09:00:00Z"
SIG = (sys.executable, "-m", "keras_sig")
FLOOR = (
    "import json, sqlite3; c = sqlite3.connect('.sig/forge.sqlite3'); "
    "[json.loads(row[7]) for row in c.execute('SELECT * FROM event')]"
)
ROWS = (
    ("read the log", (sys.executable, "-c", FLOOR)),
    ("sig meeting agenda", (*SIG, "meeting", "agenda", "--now", NOW)),
    ("sig meeting ics", (*SIG, "meeting", "ics", "--now", NOW)),
    ("sig review tick", (*SIG, "review", "tick", "--now", NOW)),
)


def run(command: tuple[str, ...], folder: Path) -> float:
    """Return the seconds of a core that `command` took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime
    return seconds - before.ru_utime - before.ru_stime


def read_options() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--proposals", type=int, default=500)
    parser.add_argument("--events", type=int, default=20)
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    for name, least in (("proposals", 1), ("events", 2), ("repeats", 1)):
        value = getattr(options, name)
        if value < least:
            parser.error(
                f"Expected {least} or more. Received: --{name} {value}. "
                f"Fix: --{name} {least + 2}"
            )
    return options


def main() -> None:
    """Print the table."""
    options = read_options()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        write_repository(folder, options.proposals, options.events)
        # The first tick writes answers, labels, status comments and mails.
        first = run(ROWS[-1][1], folder)
        found = {
            title: min(run(command, folder) for _ in range(options.repeats))
            for title, command in ROWS
        }
    print(f"{options.proposals} open proposals, {options.events} events each\n")
    print(f"{'':27}{'ratio':>7}{'seconds':>9}")
    floor = found["read the log"]
    for title, seconds in (*found.items(), ("the first tick of all", first)):
        print(f"{title:27}{seconds / floor:7.1f}{seconds:9.2f}")


if __name__ == "__main__":
    main()
