"""The sandbox of this machine."""

import os

import pytest

from keras_sig.sandbox.no_sandbox import NoSandbox
from keras_sig.sandbox.sandbox import Sandbox


@pytest.fixture(scope="session")
def sandbox() -> Sandbox:
    """Skip, with the reason, where there is none; never where CI is set."""
    try:
        return Sandbox.find()
    except NoSandbox as reason:
        if os.environ.get("CI"):
            pytest.fail(f"no sandbox: {reason}")
        pytest.skip(f"no sandbox: {reason}")
