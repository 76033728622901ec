import sys

import pytest

from keras_conformance.adapters import find_command as module
from keras_conformance.adapters.find_command import find_command
from keras_conformance.bad_input import BadInput


def test_a_module_of_python_has_no_command():
    assert find_command("keras_reference", None) == ()


def test_a_command_is_read_as_a_shell_does():
    command = f"{sys.executable} 'my runner.py' --fast"
    assert find_command("mine", command) == (
        sys.executable,
        "my runner.py",
        "--fast",
    )


@pytest.mark.parametrize(
    ("name", "command", "words"),
    [
        ("keras_reference", "node x.js", "Received: impl='keras_reference'."),
        ("mine", "", "Received: impl_command=''."),
        ("mine", "no-such-program x", "impl_command='no-such-program x'"),
        ("mine", "node 'x", 'Received: "node \'x" (No closing quotation)'),
    ],
)
def test_a_command_that_cannot_be_started_is_refused(name, command, words):
    with pytest.raises(BadInput) as error:
        find_command(name, command)
    assert words in str(error.value)
    assert "Fix: " in str(error.value)


def test_tensorflow_js_needs_its_packages(tmp_path, monkeypatch):
    (tmp_path / "runner.mjs").touch()
    monkeypatch.setattr(module, "JAVASCRIPT", tmp_path)
    monkeypatch.setattr(module.shutil, "which", lambda name: name)
    with pytest.raises(BadInput) as error:
        find_command("tfjs", None)
    assert str(error.value) == (
        "Expected node and TensorFlow.js, on which tfjs runs. "
        "Received: no packages. Fix: make tfjs."
    )
    (tmp_path / module.PACKAGE).mkdir(parents=True)
    assert find_command("tfjs", None)[1] == str(tmp_path / "runner.mjs")
    monkeypatch.setattr(module.shutil, "which", lambda name: None)
    with pytest.raises(BadInput, match="Received: no program node."):
        find_command("tfjs", None)


def test_tensorflow_js_needs_a_checkout(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "JAVASCRIPT", tmp_path)
    with pytest.raises(BadInput, match="Received: none in"):
        find_command("tfjs", None)
