"""Events as GitHub sends them, from a package that others collect."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

PACKAGE = Path(__file__).parents[1] / "javascript" / "node_modules"
FILE = PACKAGE / "@octokit/webhooks-examples/api.github.com/index.json"

Examples = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="session")
def examples() -> Examples:
    """The examples of each event; skipped where they are not installed."""
    if not FILE.is_file():
        reason = "the examples of events are missing. Fix: make test"
        if os.environ.get("CI"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    listed = json.loads(FILE.read_text("utf-8"))
    return {entry["name"]: entry["examples"] for entry in listed}
