"""The vectors as a program: `python -m keras_conformance.vectors`."""

import argparse
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path

from keras_conformance.adapters.adapter import Adapter
from keras_conformance.adapters.find_adapter import find_adapter
from keras_conformance.bad_input import BadInput
from keras_conformance.load_pages import PAGES, load_pages
from keras_conformance.results import edition_hash
from keras_conformance.role import Role, role_of
from keras_conformance.selection import select
from keras_conformance.vectors.lines import Lines
from keras_conformance.vectors.recorder import Recorder
from keras_conformance.vectors.weight_shapes import WeightShapes
from keras_conformance.vectors.write_vectors import write_vectors
from keras_spec.edition import Edition

NONE = "none"


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m keras_conformance.vectors",
        description="Write the clauses with numbers as lines of JSON.",
    )
    parser.add_argument("--pages", default=PAGES, type=Path)
    parser.add_argument("--edition", metavar="HASH", help="refuse any other")
    parser.add_argument("--symbol", default=[], action="append")
    parser.add_argument(
        "--weights",
        default="keras_reference",
        metavar="NAME",
        help="which implementation tells the shapes of weights; none leaves "
        "out the layers that have some. Default: keras_reference",
    )
    parser.add_argument("--output", required=True, type=Path)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the vectors; return 0, or 2 for bad input."""
    options = build_parser().parse_args(arguments)
    try:
        edition = _load(options.pages, options.edition)
        checks = select(edition.checks.values(), options.symbol, [])
        adapter: Adapter | None = None
        if options.weights != NONE:
            adapter = find_adapter(options.weights, "tensorflow", "cpu")
    except BadInput as error:
        print(f"keras_conformance.vectors: {error}", file=sys.stderr)
        return 2

    def role_at(path: str) -> Role:
        page = edition.pages.get(path)
        return role_of(page, edition.definitions) if page else Role.LAYER

    recorder = Recorder(role_at)
    lines = Lines(recorder, WeightShapes(adapter))
    with warnings.catch_warnings():
        # Means of nothing: that they are NaN is what a vector says.
        warnings.simplefilter("ignore", RuntimeWarning)
        manifest = write_vectors(
            edition, checks, recorder, lines, options.weights, options.output
        )
    count = sum(file["lines"] for file in manifest["files"])
    left_out = len(manifest["left_out"])
    print(
        f"Wrote {count} vectors of the edition {manifest['edition']} to "
        f"{options.output}; {left_out} clauses are left out, see manifest.json."
    )
    return 0


def _load(pages: Path, wanted: str | None) -> Edition:
    edition = load_pages(pages)
    found = edition_hash(edition)
    if wanted not in (None, found):
        raise BadInput(
            f"Expected pages of the edition {wanted}. Received: {found}. "
            "Fix: check out the revision of that edition, or leave the option "
            "out."
        )
    return edition


if __name__ == "__main__":
    sys.exit(main())
