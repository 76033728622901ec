import pytest

from keras_conformance.adapters import find_adapter
from keras_conformance.adapters.find_adapter import (
    check_installed,
    check_modes,
)
from keras_conformance.bad_input import BadInput


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("kears", "Received: impl='kears'. Fix: use keras or"),
        ("keras_referense", "Fix: use keras_reference or"),
        ("qqq", "Fix: use keras_reference or keras or tf_keras, or install"),
        ("no.such.module", "Received: impl='no.such.module'."),
        ("../keras", "Received: impl='../keras'."),
        ("", "Received: impl=''."),
    ],
)
def test_an_unknown_implementation_lists_the_nearest(name, words):
    with pytest.raises(BadInput) as error:
        find_adapter(name, "tensorflow", "cpu")
    assert words in str(error.value)


def test_a_known_implementation_that_is_missing_is_named(monkeypatch):
    # An entry of None makes Python say that there is no such module.
    monkeypatch.setitem(__import__("sys").modules, "tf_keras", None)
    with pytest.raises(BadInput) as error:
        check_installed("tf_keras")
    assert str(error.value) == (
        "Expected tf_keras to be installed. Received: not installed. "
        "Fix: install with `pip install keras-sig[peers]`."
    )


@pytest.mark.parametrize(
    ("name", "backend", "message"),
    [
        (
            "keras",
            "theano",
            "Expected a known backend. Received: backend='theano'. "
            "Fix: use --backend tensorflow, jax or torch.",
        ),
        (
            "keras_reference",
            "jax",
            "Expected the backend tensorflow, the only one of "
            "keras_reference. Received: backend='jax'. Fix: use --impl keras.",
        ),
    ],
)
def test_a_backend_that_cannot_be_is_refused(name, backend, message):
    with pytest.raises(BadInput) as error:
        find_adapter(name, backend, "cpu")
    assert str(error.value) == message


@pytest.mark.parametrize("backend", ["jax", "torch"])
def test_a_framework_that_is_missing_has_an_environment(monkeypatch, backend):
    # An entry of None makes Python say that there is no such module.
    monkeypatch.setitem(__import__("sys").modules, backend, None)
    with pytest.raises(BadInput) as error:
        find_adapter("keras", backend, "cpu")
    assert str(error.value) == (
        f"Expected {backend} to be installed, on which keras-{backend} runs. "
        f"Received: not installed. Fix: sig conformance env keras-{backend}."
    )


@pytest.mark.parametrize(
    ("modes", "backend", "words"),
    [
        (["eager", "fast"], "jax", "Received: mode='fast'. Fix: use eager, "),
        (
            ["graph"],
            "torch",
            "Expected a mode that torch has. Received: mode='graph'. "
            "Fix: use --mode eager.",
        ),
    ],
)
def test_a_mode_that_is_not_there_is_refused(modes, backend, words):
    with pytest.raises(BadInput) as error:
        check_modes(modes, backend)
    assert words in str(error.value)


def test_a_device_that_is_not_there_is_refused(module):
    with pytest.raises(BadInput) as error:
        find_adapter(module(""), "tensorflow", "tpu")
    assert "Received: device='tpu'; found: cpu" in str(error.value)


def test_a_module_that_cannot_be_imported_is_refused(module):
    name = module("raise RuntimeError('no such library')")
    with pytest.raises(BadInput) as error:
        find_adapter(name, "tensorflow", "cpu")
    assert f"Expected to import {name}. Received: RuntimeError: no such" in (
        str(error.value)
    )
