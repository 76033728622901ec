"""Names and configurations of schedules."""

from keras_reference.optimizers.schedules.cosine_decay import CosineDecay
from keras_reference.optimizers.schedules.cosine_decay_restarts import (
    CosineDecayRestarts,
)
from keras_reference.optimizers.schedules.exponential_decay import (
    ExponentialDecay,
)
from keras_reference.optimizers.schedules.inverse_time_decay import (
    InverseTimeDecay,
)
from keras_reference.optimizers.schedules.piecewise_constant_decay import (
    PiecewiseConstantDecay,
)
from keras_reference.optimizers.schedules.polynomial_decay import (
    PolynomialDecay,
)
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)

SCHEDULES = {
    "CosineDecay": CosineDecay,
    "CosineDecayRestarts": CosineDecayRestarts,
    "ExponentialDecay": ExponentialDecay,
    "InverseTimeDecay": InverseTimeDecay,
    "PiecewiseConstantDecay": PiecewiseConstantDecay,
    "PolynomialDecay": PolynomialDecay,
}


def serialize(learning_rate_schedule):
    """Return the configuration that rebuilds a schedule.

    Args:
        learning_rate_schedule: LearningRateSchedule.

    Returns:
        Dictionary.

    Examples:
        >>> serialize(ExponentialDecay(0.5, 2, 0.25))["class_name"]
        'ExponentialDecay'
    """
    return serialize_keras_object(learning_rate_schedule)


def deserialize(config, custom_objects=None):
    """Build a schedule from `serialize`.

    Args:
        config: Dictionary from `serialize`.
        custom_objects: Dictionary of names and classes that are not part of
            this package.

    Returns:
        LearningRateSchedule.

    Examples:
        >>> deserialize(serialize(ExponentialDecay(0.5, 2, 0.25))).decay_steps
        2
    """
    return deserialize_keras_object(
        config, custom_objects=custom_objects, module_objects=SCHEDULES
    )
