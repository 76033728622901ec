"""One case of a clause, tried on the implementation and by the definition."""

import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.agreement import floating_dtype
from keras_conformance.comparison import tolerance_for
from keras_conformance.definition_arguments import (
    definition_arguments,
    weight_names,
)
from keras_conformance.failure import Failure, said
from keras_conformance.find_weight import weight_places
from keras_conformance.flatten import flatten
from keras_conformance.lost import Lost
from keras_conformance.program import Program
from keras_conformance.reloaded import (
    RELOADED,
    reloaded_program,
    run_reloaded,
)
from keras_conformance.role import Role
from keras_conformance.seeded import seeded_weights
from keras_conformance.subject import Subject
from keras_conformance.undecidable import Undecidable
from keras_conformance.unsupported import Unsupported
from keras_spec.cases import Case


@dataclass(frozen=True, repr=False)
class Trial:
    """A case with its object made, built and given known weights.

    Args:
        subject: The symbol under test.
        case: The arguments.
        seed: String, from which weights are made: the clause's id.
        split: Boolean, whether a metric forgets the samples and then sees
            them again in two batches.
        initial: Boolean, whether weights keep the values that they start
            with.
    """

    subject: Subject
    case: Case
    seed: str
    split: bool = False
    initial: bool = False

    @property
    def text(self) -> Program:
        """The case as source text."""
        return Program(self.subject, self.case, self.split)

    @cached_property
    def object(self) -> Any:
        """The object of a class page, built; None for a function."""
        if self.subject.role is Role.FUNCTION:
            return None
        with self.refusals(program=self.text.made):
            made = self.subject.make(self.case.params)
        with self.refusals():
            if self.subject.role is Role.LAYER and self.case.inputs:
                self.call_object(made, *self.tensors)
                if not self.initial:
                    first = self._weights_of(made)
                    # Where none are told, what starts positive stays so.
                    count = len(getattr(made, "trainable_weights", ()))
                    made.set_weights(seeded_weights(self.seed, first, count))
        return made

    def with_object(self, made: Any) -> "Trial":
        """Return the same case with another object, which is built."""
        twin = Trial(self.subject, self.case, self.seed)
        twin.__dict__["object"] = made
        return twin

    @cached_property
    def tensors(self) -> list[Any]:
        """The inputs as tensors, in the order of the clause."""
        arrays = self.case.inputs.values()
        return [self.subject.adapter.array(array) for array in arrays]

    @cached_property
    def weights(self) -> list[NDArray[Any]]:
        """The weights of the object, as they are set before each run."""
        return [] if self.object is None else self._weights_of(self.object)

    def apply(self, *tensors: Any) -> Any:
        """Call the symbol on `tensors`, in the order of the clause."""
        return self.call_object(self.object, *tensors)

    def call_object(self, made: Any, *tensors: Any) -> Any:
        """Call `made`, or the function, on `tensors`."""
        role, case = self.subject.role, self.case
        call = self.subject.values(case.call)
        named = case.grouped(dict(zip(case.inputs, tensors, strict=True)))
        if role is Role.FUNCTION:
            params = self.subject.values(case.params)
            return self.subject.target(**named, **params, **call)
        if role is Role.METRIC:
            if self.split:
                made.update_state(**named, **call)
            made.reset_state()
            for batch in _batches(named, self.split):
                made.update_state(**batch, **call)
            return made.result()
        if role is Role.LAYER:
            first, others = list(named.values())[:1], list(named.items())[1:]
            return made(*first, **dict(others), **call)
        return made(**named, **call)

    def received(self, mode: str = "eager") -> list[NDArray[Any]]:
        """Return what the implementation computes, as arrays."""
        if mode == RELOADED:
            return run_reloaded(self)
        adapter = self.subject.adapter
        self.reset()
        with self.refusals(mode):
            result = adapter.run(self.apply, self.tensors, mode)
            return [adapter.to_numpy(item) for item in flatten(result)]

    def reset(self) -> None:
        """Give the object the weights it has before each run."""
        if self.weights:
            self.object.set_weights(self.weights)

    @cached_property
    def definition(self) -> Callable[..., Any]:
        """The function that defines the symbol."""
        symbol = self.subject.symbol
        entry = self.subject.edition.definitions.entry(symbol)
        if entry is None:
            raise Undecidable(f"Expected a definition of {symbol}.")
        return entry

    @cached_property
    def arguments(self) -> dict[str, Any]:
        """What the definition is called with."""
        return definition_arguments(
            self.subject, self.case, self.object, self.definition
        )

    def expected(self) -> list[NDArray[Any]]:
        """Return what the definition computes, in float64."""
        self.reset()
        return self.define(self.arguments)

    def define(self, arguments: Mapping[str, Any]) -> list[NDArray[Any]]:
        """Call the definition; what it raises is the clause's fault."""
        try:
            result = evaluate(self.subject.symbol, self.definition, arguments)
        except Undecidable as reason:
            assert_weights(self, arguments, reason)
            raise
        return [np.asarray(item) for item in flatten(result)]

    def tolerance(
        self,
        tolerance: Mapping[str, float],
        received: Sequence[NDArray[Any]] = (),
    ) -> float:
        """Return the tolerance of the clause for this case.

        Integers have none of their own: whatever comes of them, the smallest
        is right.
        """
        dtype = floating_dtype(list(self.case.inputs.values()))
        came_out = floating_dtype(received)
        if "float" not in dtype and came_out not in tolerance:
            return min(tolerance.values())
        return tolerance_for(tolerance, dtype, came_out)

    def program(self, mode: str = "eager") -> str:
        """Return a program that prints what comes out."""
        if mode == RELOADED:
            return reloaded_program(self)
        return self.text.whole(self.weights, mode)

    @contextmanager
    def refusals(
        self, mode: str = "eager", program: str = ""
    ) -> Iterator[None]:
        """Turn what the implementation raises into a failure.

        Args:
            mode: String, how it is run.
            program: String, what raises it; default: the case, in the mode.
        """
        try:
            yield
        except (Failure, Lost, Undecidable, Unsupported):
            raise
        except Exception as error:
            weights = self.__dict__.get("weights", ())
            raise Failure(
                f"Expected a result. Received: {said(error)}",
                program or self.text.whole(weights, mode),
                "a result",
                said(error),
                mode=mode,
            ) from error

    def _weights_of(self, made: Any) -> list[NDArray[Any]]:
        if self.subject.role is not Role.LAYER:
            return []
        return [self.subject.adapter.to_numpy(w) for w in made.get_weights()]


def _batches(named: dict[str, Any], split: bool) -> list[dict[str, Any]]:
    """Return the arguments of each update of a metric."""
    if not split:
        return [named]
    return [
        {name: tensor[part] for name, tensor in named.items()}
        for part in (slice(None, 1), slice(1, None))
    ]


def evaluate(
    symbol: str, definition: Callable[..., Any], arguments: Mapping[str, Any]
) -> Any:
    """Call a definition.

    Raises:
        Undecidable: if it raises anything: it defines nothing then.
    """
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings():
            # Of means of nothing, which are NaN.
            warnings.simplefilter("ignore", RuntimeWarning)
            return definition(**arguments)
    except Exception as error:
        raise Undecidable(
            f"The definition of {symbol} raised {said(error)}"
        ) from error


def assert_weights(
    trial: Trial, arguments: Mapping[str, Any], reason: Undecidable
) -> None:
    """Raise `Failure` if a definition failed for the lack of a weight."""
    for name in weight_names(trial.subject, trial.case, trial.definition):
        if name not in arguments:
            there = weight_places(trial.object)
            received = ", ".join(there) or "no weights"
            raise Failure(
                f"Expected a weight `{name}`, as an attribute or by its path. "
                f"Received: {received}.",
                trial.text.weights,
                f"the weight `{name}`",
                received,
            ) from reason
