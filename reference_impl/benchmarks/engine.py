"""How much slower than TensorFlow by hand: the reference, and Keras.

    python reference_impl/benchmarks/engine.py [--repeats 9] [--only fit]

Every row is measured in rounds, one after the other in each round, so that
all columns see the same machine. Printed are the medians' ratios to the same
work written by hand.
"""

import argparse
import importlib
import os
import statistics
import time

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import building
import calls
import maths
import networks
import training

ROWS = calls.ROWS | maths.ROWS | training.ROWS | building.ROWS | networks.ROWS


def measure(contenders, calls, repeats):
    """Return the median time of each contender, measured in turns."""
    times = [[] for _ in contenders]
    for _ in range(repeats):
        for own, run in zip(times, contenders, strict=True):
            start = time.perf_counter()
            for _ in range(calls):
                run()
            own.append((time.perf_counter() - start) / calls)
    return [statistics.median(own) for own in times]


def prepare(make, package):
    """Return a contender; `None` where the package lacks what it needs."""
    if make is calls.ops and not hasattr(package, "ops"):
        return None
    return make(package)


def packages(names):
    """Return those of the packages that are installed."""
    found = []
    for name in names:
        try:
            found.append(importlib.import_module(name))
        except ImportError:
            print(f"{name} is not installed: its column is left out.")
    return found


def read_options():
    """Return the options of the command line; unknown rows end it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=9)
    parser.add_argument("--only", default="", help="part of the rows' names")
    parser.add_argument(
        "--against",
        default="keras",
        help="packages beside the reference, with commas: keras,tf_keras",
    )
    options = parser.parse_args()
    if not any(options.only in row for row in ROWS):
        parser.error(
            f"expected part of a row's name. Received: --only {options.only}. "
            f"Fix: use a part of {', '.join(repr(row) for row in ROWS)}."
        )
    return options


def main():
    """Print one line for each kind of work."""
    options = read_options()
    others = [name for name in options.against.split(",") if name]
    columns = packages(["keras_reference", *others])
    names = [package.__name__ for package in columns]
    print(f"{'over TensorFlow by hand':38}", *(f"{n:>16}" for n in names))
    for row, (make, by_hand, calls_each) in ROWS.items():
        if options.only not in row:
            continue
        made = [prepare(make, package) for package in columns]
        contenders = [by_hand(), *(run for run in made if run is not None)]
        base, *times = measure(contenders, calls_each, options.repeats)
        times = iter(times)
        ratios = (
            f"{'none':>16}" if run is None else f"{next(times) / base:16.2f}"
            for run in made
        )
        print(f"{row:38}", *ratios, f"   by hand: {base * 1e6:.0f} us")


if __name__ == "__main__":
    main()
