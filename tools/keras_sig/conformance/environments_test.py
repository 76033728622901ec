import subprocess
import sys
from pathlib import Path

import pytest

from keras_sig.conformance.environments import KNOWN, Environment
from keras_sig.conformance.target import Target, find_targets
from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository

HERE = Path(__file__).parents[3]


class Installer:
    """Makes a folder where an environment would be, or fails at a step."""

    def __init__(self, fails_at=None):
        self.commands = []
        self.fails_at = fails_at

    def __call__(self, command):
        self.commands.append(command)
        if len(self.commands) == self.fails_at:
            return 1
        if "venv" in command:
            (Path(command[-1]) / "bin").mkdir(parents=True)
            (Path(command[-1]) / "bin" / "python").touch()
        return 0


@pytest.fixture
def repository(tmp_path):
    pins = tmp_path / "conformance_tests" / "environments"
    pins.mkdir(parents=True)
    for name in KNOWN:
        (pins / f"{name}.txt").write_text("keras==3.15.1\n")
    return Repository(tmp_path)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("keras-jax", {"sync", "--require-hashes", "--compile-bytecode"}),
        ("keras-torch", {"-m", "pip", "install"}),
    ],
)
def test_it_is_made_once_from_its_pins(repository, name, words):
    environment = Environment(repository, name)
    assert not environment.is_ready
    installer = Installer()
    assert environment.make(installer)
    assert len(installer.commands) == 2
    assert words <= set(installer.commands[1])
    assert str(environment.requirements) in installer.commands[1]
    assert environment.is_ready
    assert not environment.make(Installer(fails_at=1))


def test_it_imports_the_suite_and_the_pages_of_the_checkout(repository):
    environment = Environment(repository, "keras-jax")
    environment.make(Installer())
    (path,) = environment.folder.rglob("keras_sig.pth")
    root = repository.root
    assert path.parent.name == "site-packages"
    assert path.read_text() == f"{root}/conformance_tests\n{root}/spec\n"


def test_what_was_interrupted_is_begun_anew(repository):
    environment = Environment(repository, "keras-jax")
    with pytest.raises(SigError) as error:
        environment.make(Installer(fails_at=2))
    assert str(error.value) == (
        "Expected keras-jax to be installed. Received: `uv` ended with 1. "
        "Fix: see what it said, and repeat."
    )
    assert not environment.is_ready
    (environment.folder / "half").touch()
    assert environment.make(Installer())
    assert not (environment.folder / "half").exists()


def test_other_pins_make_it_anew(repository):
    environment = Environment(repository, "keras-jax")
    environment.make(Installer())
    environment.requirements.write_text("keras==3.15.2\n")
    assert not environment.is_ready


def test_an_unknown_environment_lists_them(repository):
    with pytest.raises(SigError) as error:
        Environment(repository, "keras-jx")
    assert "Received: 'keras-jx'. Fix: use keras-jax or keras-torch" in (
        str(error.value)
    )


@pytest.mark.parametrize("name", KNOWN)
def test_every_pin_is_exact_and_without_tensorflow(name):
    text = Environment(Repository(HERE), name).requirements.read_text()
    pins = [x.split()[0] for x in text.splitlines() if x[:1] not in " #"]
    assert "keras==3.15.1" in pins
    assert all(pin.count("==") == 1 for pin in pins)
    assert not [pin for pin in pins if "tensorflow" in pin]
    assert ("--hash=" in text) is (name == "keras-jax")


def test_the_command_lists_what_there_is():
    done = subprocess.run(
        [sys.executable, "-m", "keras_sig", "conformance", "env"],
        cwd=HERE,
        capture_output=True,
        text=True,
        check=True,
    )
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(KNOWN)


def test_a_target_runs_in_the_environment_of_its_backend(repository):
    target = Target.named("keras-jax")
    assert (target.impl, target.backend) == ("keras", "jax")
    assert target.python(repository) == sys.executable
    environment = Environment(repository, "keras-jax")
    environment.make(Installer())
    assert target.python(repository) == str(environment.python)
    assert Target("keras").python(repository) == sys.executable


@pytest.mark.parametrize(
    ("implementations", "backends", "names"),
    [
        (["keras"], ["jax", "tensorflow"], ["keras-jax", "keras"]),
        (["keras-torch"], ["tensorflow"], ["keras-torch"]),
        (["my.keras"], ["torch"], ["my.keras-torch"]),
        (["all"], ["jax", "torch"], ["keras-jax", "keras-torch"]),
        (["tiny", "tiny"], ["tensorflow"], ["tiny"]),
    ],
)
def test_targets_are_named(implementations, backends, names):
    found = find_targets(implementations, backends)
    assert [target.name for target in found] == names
    assert [Target.named(name) for name in names] == found


def test_an_unknown_backend_is_refused():
    with pytest.raises(SigError) as error:
        find_targets(["keras"], ["jax", "theano"])
    assert str(error.value) == (
        "Expected a known backend. Received: backend='theano'. "
        "Fix: use tensorflow, jax, torch, several with commas."
    )
