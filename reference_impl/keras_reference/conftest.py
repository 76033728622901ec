"""Which comparisons with Keras are made."""

import itertools
import os
from pathlib import Path

import pytest

# Of the cases of each test, so many are one: all with `make peers`.
STEP = 1 if os.environ.get("PEERS") == "all" else 5


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Leave out most cases of tests that compare with Keras."""
    # pytest hands over the tests of other folders as well.
    compared = [
        item
        for item in items
        if item.get_closest_marker("peers")
        and item.path.is_relative_to(Path(__file__).parent)
    ]
    left_out = {
        case
        for _, cases in itertools.groupby(compared, _test_of)
        for at, case in enumerate(cases)
        if at % STEP
    }
    if left_out:
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=list(left_out))


def _test_of(item: pytest.Item) -> str:
    return item.nodeid.partition("[")[0]
