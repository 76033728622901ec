"""The marker `needs(program)`: skip by name, or fail where CI is set."""

import os
import shutil
from typing import NoReturn

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker."""
    config.addinivalue_line(
        "markers", "needs(program): skipped where the program is missing"
    )


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose program is missing; where CI is set, fail it."""
    for marker in item.iter_markers("needs"):
        (program,) = marker.args
        if shutil.which(program):
            continue
        missing(f"`{program}` is missing. Fix: make debian")


def missing(reason: str) -> NoReturn:
    """Skip a test with the reason; where CI is set, fail it."""
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
