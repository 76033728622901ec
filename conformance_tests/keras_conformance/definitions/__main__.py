"""The comparison as a program: `python -m keras_conformance.definitions`."""

import argparse
import functools
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import ml_dtypes  # noqa: F401 - NumPy learns of bfloat16 from it

from keras_conformance.adapters.adapter import Adapter
from keras_conformance.adapters.find_adapter import find_adapter
from keras_conformance.bad_input import BadInput
from keras_conformance.definitions.compare_values import compare_values
from keras_conformance.load_pages import load_pages


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m keras_conformance.definitions",
        description="Evaluate the definitions of two editions on the inputs "
        "of the clauses of the old one.",
    )
    parser.add_argument("--old", required=True, type=Path, metavar="FOLDER")
    parser.add_argument("--new", required=True, type=Path, metavar="FOLDER")
    parser.add_argument(
        "--symbol", required=True, action="append", metavar="PATH"
    )
    parser.add_argument("--results", required=True, type=Path, metavar="FILE")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Write what was found as JSON; return 0, or 2 for bad input."""
    options = build_parser().parse_args(arguments)
    try:
        old, new = load_pages(options.old), load_pages(options.new)
        for symbol in options.symbol:
            _assert_defined(symbol, symbol in old.pages, symbol in new.pages)
    except BadInput as error:
        print(f"keras_conformance.definitions: {error}", file=sys.stderr)
        return 2
    found = [
        asdict(compare_values(old, new, symbol, _reference))
        for symbol in options.symbol
    ]
    options.results.write_text(json.dumps({"symbols": found}), "utf-8")
    return 0


def _assert_defined(symbol: str, old: bool, new: bool) -> None:
    if not old or not new:
        side = "--new" if old else "--old"
        raise BadInput(
            f"Expected a page of {symbol} on both sides. Received: none in "
            f"{side}. Fix: name symbols that both editions have."
        )


@functools.cache
def _reference() -> Adapter:
    return find_adapter("keras_reference", "tensorflow", "cpu")


if __name__ == "__main__":
    sys.exit(main())
