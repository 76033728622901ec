"""What the tests of several folders need: a sandbox, events of GitHub."""

import json
from pathlib import Path
from typing import Any

import pytest
from needs import missing

from keras_sig.sandbox.no_sandbox import NoSandbox
from keras_sig.sandbox.sandbox import Sandbox

PACKAGE = Path(__file__).parents[1] / "javascript" / "node_modules"
FILE = PACKAGE / "@octokit/webhooks-examples/api.github.com/index.json"

Examples = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="session")
def sandbox() -> Sandbox:
    """The sandbox of this machine, for tests that run something in it."""
    try:
        return Sandbox.find()
    except NoSandbox as reason:
        missing(f"no sandbox: {reason}")


@pytest.fixture(scope="session")
def examples() -> Examples:
    """The examples of each event; skipped where they are not installed."""
    if not FILE.is_file():
        missing("the examples of events are missing. Fix: make test")
    listed = json.loads(FILE.read_text("utf-8"))
    return {entry["name"]: entry["examples"] for entry in listed}
