"""What stands for the objects of an implementation in another process.

They hold nothing but what is asked: each question says how the object is made
and what it is called with, so no answer depends on an earlier one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from keras_conformance.role import Role
from keras_conformance.wire import (
    Symbol,
    write_array,
    write_inputs,
    write_values,
)
from keras_spec.cases import New

Array = NDArray[Any]
# A layer takes its first input by position.
FIRST = "inputs"


class Asker(Protocol):
    """What carries questions to the child."""

    def ask(self, question: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the answer."""
        ...

    def outputs(self, answer: Mapping[str, Any]) -> list[Any]:
        """Return the arrays of an answer, or the symbolic tensors."""
        ...

    def weights(self, answer: Mapping[str, Any]) -> list[tuple[str, Array]]:
        """Return the paths and values of the weights of an answer."""
        ...

    def config(self, answer: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the configuration of an answer."""
        ...


@dataclass(frozen=True)
class ChildSymbol:
    """A public path; calling it calls the function or makes the object.

    Args:
        child: What carries the questions.
        path: String, such as `keras.ops.relu`.
        role: What is there.
    """

    child: Asker
    path: str
    role: Role

    def __call__(self, **arguments: Any) -> Any:
        """Call the function, or return what stands for the object."""
        if self.role is Role.FUNCTION:
            inputs, params = separate(arguments)
            return ChildObject(self, {}).outputs(inputs, params=params)
        return KINDS.get(self.role, ChildObject)(self, arguments)

    def from_config(self, config: Mapping[str, Any]) -> "ChildObject":
        """Return what stands for an object made from a configuration."""
        made = KINDS.get(self.role, ChildObject)(self, {})
        made.config = config
        return made


class ChildObject:
    """An object that is called: a loss, an initializer, a constraint.

    Args:
        symbol: Its class.
        params: The arguments of the constructor.
    """

    config: Mapping[str, Any] | None = None
    """The configuration from which it is made, in place of arguments."""

    def __init__(self, symbol: ChildSymbol, params: Mapping[str, Any]):
        self.symbol = symbol
        self.params = params

    def __call__(self, **arguments: Any) -> Any:
        """Call the object."""
        inputs, call = separate(arguments)
        return self.outputs(inputs, call=call)

    def outputs(self, inputs: Mapping[str, Any], **given: Any) -> Any:
        """Return what comes out: an array, or a list of several."""
        answer = self.ask(inputs=write_inputs(inputs), **given)
        found = self.symbol.child.outputs(answer)
        return found[0] if len(found) == 1 else found

    def get_config(self) -> Mapping[str, Any]:
        """Return the configuration."""
        return self.symbol.child.config(self.ask(get_config=True))

    def ask(self, **question: Any) -> Mapping[str, Any]:
        """Return the answer to a question about this object."""
        symbol = self.symbol
        head = {"symbol": symbol.path, "role": symbol.role.value}
        made: dict[str, Any] = {"params": write_values(told(self.params))}
        if self.config is not None:
            made = {"config": self.config}
        return symbol.child.ask({**head, **made, **question})


@dataclass(frozen=True)
class ChildWeight:
    """A weight of a layer: where it is, and its value."""

    path: str
    value: Array

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of the value."""
        return self.value.shape


class ChildLayer(ChildObject):
    """A layer; it has the weights of the last answer."""

    weights: Sequence[ChildWeight] = ()
    _set: Sequence[Array] | None = None

    def __call__(self, *first: Any, **others: Any) -> Any:
        """Call the layer, with the weights that were set."""
        named = {FIRST: first[0]} if first else {}
        inputs, call = separate({**named, **others})
        if has_symbol(inputs):
            return self.outputs(inputs, call=call)
        question: dict[str, Any] = {"call": call}
        if self._set is not None:
            question["weights"] = [write_array(w) for w in self._set]
        child = self.symbol.child
        answer = self.ask(inputs=write_inputs(inputs), **question)
        weights = child.weights(answer)
        self.weights = [ChildWeight(path, value) for path, value in weights]
        found = child.outputs(answer)
        return found[0] if len(found) == 1 else found

    def __getattr__(self, name: str) -> ChildWeight:
        """Return the weight at `layer/name`."""
        for weight in self.weights:
            if weight.path.partition("/")[2] == name:
                return weight
        raise AttributeError(f"{self.symbol.path} has no weight `{name}`")

    def get_weights(self) -> list[Array]:
        """Return the values of the weights."""
        return [weight.value for weight in self.weights]

    def set_weights(self, weights: Sequence[Array]) -> None:
        """Set the weights of the calls that follow."""
        self._set = list(weights)
        places = [weight.path for weight in self.weights]
        self.weights = [
            ChildWeight(path, value)
            for path, value in zip(places, self._set, strict=False)
        ]

    def add_weight(self, **arguments: Any) -> "ChildVariable":
        """Return the variable of an optimizer, which starts as it is set."""
        return ChildVariable(self)

    @property
    def start(self) -> Array:
        """The first weight that was set."""
        return self._set[0] if self._set else np.zeros(())

    def follow(self, value: Array) -> None:
        """Take what an optimizer has made of the variable."""
        self.weights = [ChildWeight("layer/variable", value)]


@dataclass(frozen=True)
class ChildVariable:
    """The variable of an optimizer, a weight of `layer`."""

    layer: ChildLayer


class ChildMetric(ChildObject):
    """A metric, which is told all updates when its result is asked for."""

    def __init__(self, symbol: ChildSymbol, params: Mapping[str, Any]):
        super().__init__(symbol, params)
        self._call: Mapping[str, Any] = {}
        self.reset_state()

    def reset_state(self) -> None:
        """Forget the updates."""
        self._updates: list[Any] = []

    def update_state(self, **arguments: Any) -> None:
        """Remember an update."""
        inputs, self._call = separate(arguments)
        self._updates.append(write_inputs(inputs))

    def result(self) -> Any:
        """Return the result of all updates."""
        answer = self.ask(updates=self._updates, call=self._call)
        found = self.symbol.child.outputs(answer)
        return found[0] if len(found) == 1 else found


class ChildOptimizer(ChildObject):
    """An optimizer, which takes all its steps again with each step."""

    def __init__(self, symbol: ChildSymbol, params: Mapping[str, Any]):
        super().__init__(symbol, params)
        self._gradients: list[Array] = []

    def apply_gradients(
        self, pairs: Sequence[tuple[Array, ChildVariable]]
    ) -> None:
        """Take one step more."""
        ((gradient, variable),) = pairs
        self._gradients.append(gradient)
        answer = self.ask(
            start=write_array(variable.layer.start),
            gradients=[write_array(g) for g in self._gradients],
        )
        variable.layer.follow(self.symbol.child.outputs(answer)[-1])


KINDS: Mapping[Role, type[ChildObject]] = {
    Role.LAYER: ChildLayer,
    Role.METRIC: ChildMetric,
    Role.OPTIMIZER: ChildOptimizer,
}


def separate(
    arguments: Mapping[str, Any],
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the arrays among arguments, and the others as JSON."""
    inputs = {n: v for n, v in arguments.items() if _is_input(v)}
    others = {n: v for n, v in arguments.items() if n not in inputs}
    return inputs, write_values(told(others))


def _is_input(value: Any) -> bool:
    if isinstance(value, list):
        return bool(value) and all(_is_input(item) for item in value)
    return isinstance(value, np.ndarray | Symbol)


def has_symbol(inputs: Mapping[str, Any]) -> bool:
    """Return whether there is a symbolic tensor among inputs."""
    return any(
        isinstance(item, Symbol)
        for value in inputs.values()
        for item in (value if isinstance(value, list) else [value])
    )


def told(value: Any) -> Any:
    """Return arguments with objects as the clauses write them."""
    if isinstance(value, ChildObject):
        return New(value.symbol.path, told(value.params))
    if isinstance(value, list | tuple):
        return [told(item) for item in value]
    if isinstance(value, Mapping):
        return {name: told(item) for name, item in value.items()}
    return value
