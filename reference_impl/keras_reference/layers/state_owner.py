"""What a layer holds: its weights, and the layers, metrics and seeds in it."""

import tensorflow as tf

from keras_reference import constraints, initializers, regularizers
from keras_reference.core.nests import members, unique
from keras_reference.core.operation import Operation
from keras_reference.core.variable import AGGREGATIONS, Variable
from keras_reference.layers.weight_values import WeightValues
from keras_reference.metrics.metric import Metric
from keras_reference.random.seed_generator import SeedGenerator

# The kinds of value that `__setattr__` has to look into.
_MAY_HOLD_STATE = (
    Operation,
    tf.Variable,
    Metric,
    SeedGenerator,
    list,
    tuple,
    dict,
    set,
)
MISSING_INIT = (
    "`__init__` must call `super().__init__()`. Received: a {} without it."
)


class StateOwner(WeightValues, Operation):
    """An operation with weights, its own and those of layers inside it.

    State is what attributes hold: weights, layers, metrics and seed
    generators, directly or in lists, tuples, dictionaries and sets, at any
    depth.
    Setting an attribute notes its name where the value may hold state;
    everything else is found by looking there when it is asked for.

    Args:
        trainable: Boolean, whether training changes the weights.
        dtype_policy: DTypePolicy, which says what dtype the weights have.
        name: String, unique name; made from the class name when `None`.
    """

    # True where calls are scopes: for layers with layers, or with losses.
    _opens_scope = False

    def __init__(self, trainable, dtype_policy, name):
        before = {} if "_state_names" in vars(self) else dict(vars(self))
        # The arguments of a wrapper hold the layer inside.
        before.pop("_init_arguments", None)
        super().__init__(name)
        self.path = self.name
        self.dtype_policy = dtype_policy
        self._trainable = bool(trainable)
        self._locked = False
        self._weights = []
        self._losses = []
        self._losing_layers = []
        # Last, because it marks the operation as initialized.
        self._state_names = {"_weights": None}
        for attribute, value in before.items():
            setattr(self, attribute, value)

    def __setattr__(self, name, value):
        # `__init__` looks at what was set before it.
        if isinstance(value, _MAY_HOLD_STATE) and "_state_names" in vars(self):
            self._note_state(name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        self._state_names.pop(name, None)
        object.__delattr__(self, name)

    def _note_state(self, name: str, value) -> None:
        found = next(members(value, (StateOwner, tf.Variable, Metric)), None)
        if found is not None and self._locked:
            raise ValueError(
                "A built layer takes no new weights or layers. "
                f"Received: {self.name}.{name}={found!r}. "
                "Create them in `__init__` or in `build`."
            )
        # What is empty now may be filled later.
        growing = isinstance(value, (list, dict, set))
        if growing or isinstance(found, StateOwner):
            self._opens_scope = True
        if growing or found is not None or isinstance(value, SeedGenerator):
            self._state_names[name] = None

    def add_weight(
        self,
        shape=None,
        initializer=None,
        dtype=None,
        trainable=True,
        autocast=True,
        regularizer=None,
        constraint=None,
        aggregation="none",
        overwrite_with_gradient=False,
        name=None,
    ):
        """Create a weight.

        Args:
            shape: Tuple of integers; `()` when `None`.
            initializer: Name, function or object that makes its value;
                `"glorot_uniform"` for floats and zeros for others when `None`.
            dtype: String; the layer's when `None`.
            trainable: Boolean, whether training changes it.
            autocast: Boolean, whether `call` reads it in the dtype of the
                computation, where mixed precision has another one.
            regularizer: Function of the weight that returns a loss, its name
                or its configuration.
            constraint: Function from the weight to the weight, run by the
                optimizer after each update, its name or its configuration.
            aggregation: String, how replicas' updates are combined: `"none"`,
                `"mean"`, `"sum"` or `"only_first_replica"`.
            overwrite_with_gradient: Boolean; only `False` is supported.
            name: String, the last part of the weight's path.

        Returns:
            `keras.Variable`.

        Raises:
            ValueError: `aggregation` is unknown or
                `overwrite_with_gradient` true.

        Examples:
            >>> from keras_reference.layers import Layer
            >>> layer = Layer(name="own")
            >>> layer.add_weight((2,), initializer="ones", name="scale").path
            'own/scale'
        """
        if aggregation not in AGGREGATIONS or overwrite_with_gradient:
            raise ValueError(
                "`aggregation` must be one of 'none', 'mean', 'sum' and "
                "'only_first_replica', and `overwrite_with_gradient` False. "
                f"Received: aggregation={aggregation!r}, "
                f"overwrite_with_gradient={overwrite_with_gradient}."
            )
        dtype = tf.as_dtype(dtype or self.dtype_policy.variable_dtype)
        shape = _as_shape(shape)
        default = "glorot_uniform" if dtype.is_floating else "zeros"
        initialize = initializers.get(initializer or default)
        weight = Variable(
            initialize,
            shape,
            dtype=dtype.name,
            trainable=trainable,
            autocast=autocast,
            aggregation=aggregation,
            name=name or "variable",
        )
        weight.path = f"{self.path}/{weight.name}"
        weight.regularizer = regularizers.get(regularizer)
        weight.constraint = constraints.get(constraint)
        weight.follow(self._trainable)
        self._weights.append(weight)
        return weight

    def _members(self, kind) -> list:
        """Return the instances of `kind` in attributes of this layer."""
        attributes = [self.__dict__[name] for name in self._state_names]
        return unique(members(attributes, kind))

    def _named_state(self) -> dict:
        """Return what may hold weights besides its own, by attribute."""
        names = sorted(set(self._state_names) - {"_weights"})
        return {name: self.__dict__[name] for name in names}

    def _own_weights(self) -> list:
        """Return the weights of this layer alone, the trained ones first."""
        own = self._members(tf.Variable)
        return sorted(own, key=lambda weight: not _made_trainable(weight))

    def _walk_layers(self):
        """Yield this layer and all layers in it, depth first."""
        yield self
        for layer in self._members(StateOwner):
            yield from layer._walk_layers()

    @property
    def trainable(self):
        """Boolean, whether training changes the weights; may be set."""
        return self._trainable

    @trainable.setter
    def trainable(self, value):
        for layer in self._walk_layers():
            layer._trainable = bool(value)
            for weight in layer._members(Variable):
                weight.follow(layer._trainable)

    @property
    def weights(self):
        """List of the weights, those of layers inside after its own."""
        own = self._own_weights()
        inner = [layer.weights for layer in self._members(StateOwner)]
        return unique(sum(inner, own))

    @property
    def trainable_weights(self):
        """List of the weights that training changes."""
        if not self.trainable:
            return []
        own = [v for v in self._members(tf.Variable) if v.trainable]
        inner = [layer.trainable_weights for layer in self._members(StateOwner)]
        return unique(sum(inner, own))

    @property
    def non_trainable_weights(self):
        """List of the weights that training leaves alone."""
        trainable = {id(weight) for weight in self.trainable_weights}
        return [v for v in self.weights if id(v) not in trainable]

    @property
    def variables(self):
        """List of the weights and of the state of seeds."""
        layers = unique(self._walk_layers())
        seeds = [s for layer in layers for s in layer._members(SeedGenerator)]
        return self.weights + [seed.state for seed in unique(seeds)]

    @property
    def trainable_variables(self):
        """List of the variables that training changes."""
        return self.trainable_weights

    @property
    def non_trainable_variables(self):
        """List of the variables that training leaves alone."""
        trainable = {id(weight) for weight in self.trainable_weights}
        return [v for v in self.variables if id(v) not in trainable]

    @property
    def metrics(self):
        """List of the metrics in attributes of this layer and inside."""
        layers = unique(self._walk_layers())
        return unique(m for layer in layers for m in layer._members(Metric))

    @property
    def metrics_variables(self):
        """List of the variables of all metrics."""
        return [v for metric in self.metrics for v in metric.variables]


def _made_trainable(weight) -> bool:
    """Return whether training changed it when it was made."""
    return getattr(weight, "made_trainable", weight.trainable)


def _as_shape(shape) -> tuple:
    """Return the shape of a weight as a tuple of integers."""
    if isinstance(shape, int):
        raise ValueError(
            "`shape` must be a tuple of integers. "
            f"Received: shape={shape}. Write ({shape},) for one axis."
        )
    shape = tuple(shape or ())
    if None in shape:
        raise ValueError(
            "`shape` must be a tuple of integers: a weight has a size along "
            f"every axis. Received: shape={shape}. Give the input a shape "
            "without `None` there."
        )
    return shape
