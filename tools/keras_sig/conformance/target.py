"""What is checked: an implementation on a backend."""

import importlib.util
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from keras_sig.conformance.environments import KNOWN, Environment
from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository

BACKENDS = ("tensorflow", "jax", "torch")
REFERENCE = "keras_reference"
PEERS = ("keras", "tf_keras")


@dataclass(frozen=True)
class Target:
    """An implementation on a backend.

    Args:
        impl: String, the module.
        backend: String, one of `BACKENDS`.
    """

    impl: str
    backend: str = "tensorflow"

    @classmethod
    def named(cls, name: str) -> "Target":
        """Return the target of a name: `keras-jax` is `keras` on JAX."""
        impl, _, backend = name.rpartition("-")
        return cls(impl, backend) if backend in BACKENDS else cls(name)

    @property
    def name(self) -> str:
        """How its results are called: a name without TensorFlow's."""
        if self.backend == "tensorflow":
            return self.impl
        return f"{self.impl}-{self.backend}"

    def python(self, repository: Repository) -> str:
        """Return the interpreter: that of the backend's environment, if any."""
        name = f"keras-{self.backend}"
        if name in KNOWN:
            environment = Environment(repository, name)
            if environment.is_ready:
                return str(environment.python)
        return sys.executable


def find_targets(
    implementations: Sequence[str], backends: Sequence[str]
) -> list[Target]:
    """Return each implementation on each backend.

    `all` is every implementation that is installed, where it can run. A name
    such as `keras-jax` says its backend itself.

    Raises:
        SigError: if a backend is unknown.
    """
    for backend in backends:
        if backend not in BACKENDS:
            raise SigError(
                f"Expected a known backend. Received: backend={backend!r}. "
                f"Fix: use {', '.join(BACKENDS)}, several with commas."
            )
    found: list[Target] = []
    for name in implementations:
        named = Target.named(name)
        for backend in backends:
            if name == "all":
                found += _installed(backend)
            elif named.impl != name:
                found.append(named)
            else:
                found.append(Target(name, backend))
    return list(dict.fromkeys(found))


def _installed(backend: str) -> list[Target]:
    if backend != "tensorflow":
        return [Target("keras", backend)]
    peers = [peer for peer in PEERS if importlib.util.find_spec(peer)]
    return [Target(name) for name in (REFERENCE, *peers)]
