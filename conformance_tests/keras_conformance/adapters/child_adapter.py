"""Implementations in other languages, in a child process."""

import json
import shlex
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.adapters.asked_adapter import AskedAdapter
from keras_conformance.adapters.child_process import SHOWN, ChildProcess
from keras_conformance.adapters.weighted_sum import WeightedSum
from keras_conformance.bad_input import BadInput
from keras_conformance.failure import Failure
from keras_conformance.lost import Lost
from keras_conformance.role import Role
from keras_conformance.unsupported import Unsupported
from keras_conformance.wire import (
    Symbol,
    read_array,
    read_shape,
    write_array,
)
from keras_spec.clause import Clause

PROTOCOL = 1
# The others look at objects in ways that only Python has.
KINDS = (
    *("value", "accuracy", "cases", "dtype", "state", "statistics"),
    "trajectory",
)
# Asked for only where the greeting says so.
MORE_KINDS = ("config", "gradient", "shape")
# What takes objects as they are, which stay in their process.
OBJECTS = "keras.saving."
HELLO = ("version", "backend", "backend_version")


class ChildAdapter(AskedAdapter):
    """An implementation that answers JSON lines.

    Args:
        name: String, how results call it.
        command: The program and its arguments.
        limit: Float, seconds that a check may take.
        role_at: Returns the role of the symbol at a public path.

    Raises:
        BadInput: if the program does not greet as `PROTOCOL.md` says.
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        limit: float,
        role_at: Callable[[str], Role],
    ):
        super().__init__(role_at)
        self.name = self.module = name
        self.last: Mapping[str, Any] = {}
        # What every question has besides, while gradients are asked for.
        self._besides: Mapping[str, Any] = {}
        self._answer: Mapping[str, Any] = {}
        self._child = ChildProcess(command, limit)
        self._hello = _greeting(self._child)

    @property
    def imports(self) -> Sequence[str]:
        """The last question: all that `program` needs of a program."""
        return [json.dumps(self.last)]

    def describe(self) -> Mapping[str, str]:
        """Return the versions a report needs."""
        said = {k: str(self._hello[k]) for k in (*HELLO, "language")}
        return {"name": self.name, "device": self.device, **said}

    def close(self) -> None:
        """End the process."""
        self._child.close()

    def begin(self, check: Clause) -> None:
        """Prepare for a check.

        Raises:
            Unsupported: if another process cannot be asked for its kind.
        """
        said = self._hello.get("kinds", [])
        if check.kind not in (*KINDS, *(k for k in MORE_KINDS if k in said)):
            raise Unsupported(
                f"a child process is not asked for the kind `{check.kind}`"
            )
        self._child.begin()

    def has_dtype(self, dtype: str) -> bool:
        """Return whether there are arrays of `dtype`."""
        return "dtypes" not in self._hello or dtype in self._hello["dtypes"]

    def resolve(self, path: str) -> Any:
        """Return what stands for the object at a public path.

        Raises:
            Unsupported: if it is a function that takes objects.
        """
        if path.startswith(OBJECTS):
            raise Unsupported("objects cannot be given to a child process")
        return super().resolve(path)

    def symbolic(self, shape: Sequence[int | None], dtype: str) -> Symbol:
        """Return what stands for a symbolic tensor."""
        return Symbol(tuple(shape), dtype)

    def gradient(
        self, total: WeightedSum, mode: str
    ) -> list[NDArray[Any] | None]:
        """Return the gradients of a weighted sum of outputs.

        The answer has those of the inputs, then those of all weights.
        """
        # Multiples of 1/64, which every dtype holds.
        arrays = [array.astype(np.float32) for array in total.cotangents]
        self._besides = {"cotangents": [write_array(a) for a in arrays]}
        try:
            self.run(total.function, total.tensors, mode)
            answer = self._answer
            found = self.outputs(answer)
        finally:
            self._besides = {}
        names: list[str] = []
        if "weights" in answer:
            names = [_below(path) for path, _ in self.weights(answer)]
        count = len(total.tensors)
        if len(found) != count + len(names):
            wanted = f"{count + len(names)} gradients"
            self._child.refuse(wanted, json.dumps(answer))
        of_weights = dict(zip(names, found[count:], strict=True))
        return [
            *found[:count],
            *(of_weights[_below(v.path)] for v in total.variables),
        ]

    def program(self, text: str) -> str:
        """Return a program for the question that `text` begins with.

        Without one it is for the last question. It is in the child's own
        language, if that can write programs, else a line for a shell.
        """
        first = text.partition("\n")[0]
        question = json.loads(first) if first.startswith("{") else self.last
        if self._hello.get("programs"):
            self._child.begin()
            try:
                answer = self._child.ask({"program": question})
                return str(answer["program"])
            except (Lost, Failure, KeyError):
                pass
        line = json.dumps({"id": 1, **question})
        command = shlex.join(self._child.command)
        return f"echo {shlex.quote(line)} | {command}"

    def ask(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """Return the answer to a question about a symbol.

        Raises:
            Unsupported: if the child says so.
            Failure: if it says that the implementation raised.
        """
        self.last = question = {**question, **self._besides}
        answer = self._answer = self._child.ask(question)
        if "unsupported" in answer:
            raise Unsupported(str(answer["unsupported"]))
        if "error" in answer:
            said = str(answer["error"])[:SHOWN]
            raise Failure(
                f"Expected a result. Received: {said}",
                json.dumps(question),
                "a result",
                said,
            )
        return answer

    def outputs(self, answer: Mapping[str, Any]) -> list[Any]:
        """Return the arrays of an answer, or the symbolic tensors."""
        if self._besides:
            return self._read("gradients", answer, _read_gradient)
        if "shapes" in answer:
            return self._read("shapes", answer, read_shape)
        return self._read("outputs", answer, read_array)

    def weights(self, answer: Mapping[str, Any]) -> list[tuple[str, Any]]:
        """Return the paths and the values of the weights of an answer."""
        return self._read(
            "weights",
            answer,
            lambda item: (str(item["path"]), read_array(item)),
        )

    def config(self, answer: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the configuration of an answer."""
        found = answer.get("config")
        if not isinstance(found, dict):
            self._child.refuse("a configuration", json.dumps(answer))
        return found

    def _read(
        self,
        key: str,
        answer: Mapping[str, Any],
        read: Callable[[Any], Any],
    ) -> list[Any]:
        try:
            return [read(item) for item in answer[key]]
        except (KeyError, TypeError, ValueError) as error:
            self._child.refuse(key, f"{error} in {json.dumps(answer)}")


def _below(path: str) -> str:
    """Return a path without the name of the layer, which may be another."""
    return path.partition("/")[2]


def _read_gradient(record: Any) -> NDArray[Any] | None:
    return None if record is None else read_array(record)


def _greeting(child: ChildProcess) -> dict[str, Any]:
    """Start a child; return what it says of itself."""
    command = shlex.join(child.command)
    try:
        hello = child.start()
    except OSError as error:
        received = f"{error.strerror}"
    except (Lost, Failure) as error:
        received = str(error)
    else:
        texts = [hello.get(key) for key in HELLO]
        lists = [hello.get(key, []) for key in ("dtypes", "kinds")]
        good = all(isinstance(text, str) for text in texts)
        good = good and all(isinstance(item, list) for item in lists)
        if hello.get("protocol") == PROTOCOL and good:
            return {"language": "unknown", **hello}
        received = json.dumps(hello)[:SHOWN]
    child.close()
    raise BadInput(
        f"Expected `{command}` to greet with protocol={PROTOCOL}, "
        f"{', '.join(HELLO)}. Received: {received} "
        "Fix: see conformance_tests/PROTOCOL.md."
    )
