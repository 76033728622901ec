"""What a program computes."""

import contextlib
import io
import sys
import tempfile
import types
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from keras_conformance.adapters.adapter import Adapter
from keras_conformance.agreement import assert_agree
from keras_conformance.failure import Failure, said
from keras_conformance.subject import Subject
from keras_conformance.unsupported import Unsupported
from keras_spec.clause import Clause

# Each is read by a function of `keras.config`, and set by another.
SETTINGS = {
    "floatx": "set_floatx",
    "epsilon": "set_epsilon",
    "image_data_format": "set_image_data_format",
    "dtype_policy": "set_dtype_policy",
}


def check_program(subject: Subject, clause: Clause) -> int:
    """Run the program, and compare what its names are; return how many."""
    adapter, text = subject.adapter, clause.data["program"]
    whole = "\n".join([*adapter.imports, "", text.strip()])
    main = types.ModuleType("__main__")
    names: dict[str, Any] = vars(main)
    names |= {"np": np, "keras": adapter.resolve("keras")}
    with _settings_kept(adapter):
        try:
            _run(text, main)
        except Unsupported:
            raise
        except Exception as error:
            raise Failure(
                f"Expected the program to run. Received: {said(error)}",
                whole,
                "no error",
                said(error),
            ) from error
    tolerance = clause.data.get("tolerance", {})
    for name, want in clause.data["expected"].items():
        program = f"{whole}\nprint({name})"
        _compare(adapter, name, names.get(name), want, tolerance, program)
    return len(clause.data["expected"])


def _run(text: str, main: types.ModuleType) -> None:
    """Run a program in an empty folder, without a sound."""
    code = compile(text, "<program>", "exec", dont_inherit=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.chdir(folder),
        contextlib.redirect_stdout(io.StringIO()),
        _as_main(main),
    ):
        exec(code, vars(main))


@contextlib.contextmanager
def _as_main(main: types.ModuleType) -> Iterator[None]:
    """Let compilers find the names of a program where they look for them."""
    kept = sys.modules["__main__"]
    sys.modules["__main__"] = main
    try:
        yield
    finally:
        sys.modules["__main__"] = kept


@contextlib.contextmanager
def _settings_kept(adapter: Adapter) -> Iterator[None]:
    """Set what every program may set to what it was."""
    kept = {}
    for name, setter in SETTINGS.items():
        with contextlib.suppress(Unsupported):
            get = adapter.resolve(f"keras.config.{name}")
            kept[adapter.resolve(f"keras.config.{setter}")] = get()
    try:
        yield
    finally:
        for put, value in kept.items():
            put(value)


def _compare(
    adapter: Adapter,
    name: str,
    got: Any,
    want: Any,
    tolerance: Mapping[str, float],
    program: str,
) -> None:
    """Raise `Failure` unless a value is what is expected of it."""
    if _is_numbers(want):
        expected = np.asarray(want)
        received = _numbers(adapter, got)
        if received is None or not _same_kind(received, expected):
            raise _difference(name, got, want, program)
        bound = float(tolerance.get(str(received.dtype), 0.0))
        assert_agree([received], [expected], bound, program, what=name)
    elif isinstance(want, dict):
        if not isinstance(got, Mapping) or set(got) != set(want):
            raise _difference(name, got, want, program)
        for key, value in want.items():
            part = f"{name}[{key!r}]"
            _compare(adapter, part, got[key], value, tolerance, program)
    elif isinstance(want, list):
        if not isinstance(got, list | tuple) or len(got) != len(want):
            raise _difference(name, got, want, program)
        for at, value in enumerate(want):
            part = f"{name}[{at}]"
            _compare(adapter, part, got[at], value, tolerance, program)
    elif not isinstance(got, type(want)) or got != want:
        raise _difference(name, got, want, program)


def _is_numbers(value: Any) -> bool:
    """Return whether a value is one array: no words, no tables, no mixture."""
    if not isinstance(value, list):
        return isinstance(value, bool | int | float)
    return all(map(_is_numbers, value)) and len(set(map(_spec, value))) <= 1


def _spec(value: Any) -> tuple[type, tuple[int, ...]]:
    """Return the type and the shape of numbers."""
    array = np.asarray(value)
    return array.dtype.type, array.shape


def _numbers(adapter: Adapter, value: Any) -> Any:
    """Return the array that a value is, or None."""
    if isinstance(value, str | bytes | Mapping) or value is None:
        return None
    if isinstance(value, list | tuple):
        items = [_numbers(adapter, item) for item in value]
        shapes = {None if item is None else item.shape for item in items}
        if None in shapes or len(shapes) > 1:
            return None
        return np.stack(items) if items else np.zeros(0)
    if isinstance(value, bool | int | float):
        return np.asarray(value)
    try:
        return np.asarray(adapter.to_numpy(value))
    except Exception:
        return None


def _same_kind(received: Any, expected: Any) -> bool:
    """Return whether both are booleans, integers or floats."""
    if expected.size == 0:
        return bool(received.size == 0)
    kinds = {"u": "i", "V": "f"}  # bfloat16 is a type of its own.
    found, wanted = received.dtype.kind, expected.dtype.kind
    return bool(kinds.get(found, found) == wanted)


def _difference(name: str, got: Any, want: Any, program: str) -> Failure:
    return Failure(
        f"Expected {name} to be {want!r}. Received: {got!r}"[:600] + ".",
        program,
        repr(want),
        repr(got)[:2000],
    )
