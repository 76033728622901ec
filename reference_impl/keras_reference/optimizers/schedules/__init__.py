"""Learning rates that change while a model is trained."""

from keras_reference.optimizers.schedules.cosine_decay import CosineDecay
from keras_reference.optimizers.schedules.cosine_decay_restarts import (
    CosineDecayRestarts,
)
from keras_reference.optimizers.schedules.exponential_decay import (
    ExponentialDecay,
)
from keras_reference.optimizers.schedules.identifiers import (
    deserialize,
    serialize,
)
from keras_reference.optimizers.schedules.inverse_time_decay import (
    InverseTimeDecay,
)
from keras_reference.optimizers.schedules.learning_rate_schedule import (
    LearningRateSchedule,
)
from keras_reference.optimizers.schedules.piecewise_constant_decay import (
    PiecewiseConstantDecay,
)
from keras_reference.optimizers.schedules.polynomial_decay import (
    PolynomialDecay,
)

__all__ = [
    "CosineDecay",
    "CosineDecayRestarts",
    "ExponentialDecay",
    "InverseTimeDecay",
    "LearningRateSchedule",
    "PiecewiseConstantDecay",
    "PolynomialDecay",
    "deserialize",
    "serialize",
]
