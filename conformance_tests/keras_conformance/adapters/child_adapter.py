"""Implementations in other languages, in a child process."""

import json
import shlex
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from numpy.typing import NDArray

from keras_conformance.adapters.asked_adapter import AskedAdapter
from keras_conformance.adapters.child_process import SHOWN, ChildProcess
from keras_conformance.bad_input import BadInput
from keras_conformance.failure import Failure
from keras_conformance.lost import Lost
from keras_conformance.role import Role
from keras_conformance.unsupported import Unsupported
from keras_conformance.wire import read_array
from keras_spec.clause import Clause

PROTOCOL = 1
# The others look at objects in ways that only Python has.
KINDS = ("value", "cases", "dtype", "state", "statistics", "trajectory")
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
        if check.kind not in KINDS:
            raise Unsupported(
                f"a child process is not asked for the kind `{check.kind}`"
            )
        self._child.begin()

    def has_dtype(self, dtype: str) -> bool:
        """Return whether there are arrays of `dtype`."""
        return "dtypes" not in self._hello or dtype in self._hello["dtypes"]

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
        self.last = question
        answer = self._child.ask(question)
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

    def outputs(self, answer: Mapping[str, Any]) -> list[NDArray[Any]]:
        """Return the arrays of an answer."""
        try:
            return [read_array(item) for item in answer["outputs"]]
        except (KeyError, TypeError, ValueError) as error:
            self._child.refuse("outputs", f"{error} in {json.dumps(answer)}")

    def weights(self, answer: Mapping[str, Any]) -> list[tuple[str, Any]]:
        """Return the paths and the values of the weights of an answer."""
        try:
            return [
                (str(item["path"]), read_array(item))
                for item in answer["weights"]
            ]
        except (KeyError, TypeError, ValueError) as error:
            self._child.refuse("weights", f"{error} in {json.dumps(answer)}")


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
        dtypes = hello.get("dtypes", [])
        good = all(isinstance(text, str) for text in texts)
        good = good and isinstance(dtypes, list)
        if hello.get("protocol") == PROTOCOL and good:
            return {"language": "unknown", **hello}
        received = json.dumps(hello)[:SHOWN]
    child.close()
    raise BadInput(
        f"Expected `{command}` to greet with protocol={PROTOCOL}, "
        f"{', '.join(HELLO)}. Received: {received} "
        "Fix: see conformance_tests/PROTOCOL.md."
    )
