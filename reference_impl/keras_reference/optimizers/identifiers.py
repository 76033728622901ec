"""Names and configurations of optimizers."""

from keras_reference.core.find_identifier import find_identifier
from keras_reference.optimizers.adadelta import Adadelta
from keras_reference.optimizers.adafactor import Adafactor
from keras_reference.optimizers.adagrad import Adagrad
from keras_reference.optimizers.adam import Adam
from keras_reference.optimizers.adamax import Adamax
from keras_reference.optimizers.adamw import AdamW
from keras_reference.optimizers.ftrl import Ftrl
from keras_reference.optimizers.lamb import Lamb
from keras_reference.optimizers.lion import Lion
from keras_reference.optimizers.loss_scale_optimizer import LossScaleOptimizer
from keras_reference.optimizers.multi_optimizer import MultiOptimizer
from keras_reference.optimizers.muon import Muon
from keras_reference.optimizers.nadam import Nadam
from keras_reference.optimizers.optimizer import Optimizer
from keras_reference.optimizers.rmsprop import RMSprop
from keras_reference.optimizers.schedule_free_adamw import ScheduleFreeAdamW
from keras_reference.optimizers.sgd import SGD
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)

OPTIMIZERS = {
    "Adadelta": Adadelta,
    "Adafactor": Adafactor,
    "Adagrad": Adagrad,
    "Adam": Adam,
    "AdamW": AdamW,
    "Adamax": Adamax,
    "Ftrl": Ftrl,
    "Lamb": Lamb,
    "Lion": Lion,
    "LossScaleOptimizer": LossScaleOptimizer,
    "MultiOptimizer": MultiOptimizer,
    "Muon": Muon,
    "Nadam": Nadam,
    "RMSprop": RMSprop,
    "SGD": SGD,
    "ScheduleFreeAdamW": ScheduleFreeAdamW,
    "adadelta": Adadelta,
    "adafactor": Adafactor,
    "adagrad": Adagrad,
    "adam": Adam,
    "adamw": AdamW,
    "adamax": Adamax,
    "ftrl": Ftrl,
    "lamb": Lamb,
    "lion": Lion,
    "muon": Muon,
    "nadam": Nadam,
    "rmsprop": RMSprop,
    "sgd": SGD,
    "schedulefreeadamw": ScheduleFreeAdamW,
}


def get(identifier):
    """Return the optimizer that an identifier stands for.

    Args:
        identifier: Name in small or large letters, configuration, optimizer
            or None.

    Returns:
        An optimizer, or None for None.

    Raises:
        ValueError: If the identifier is none of these or an unknown name.

    Examples:
        >>> type(get("sgd")).__name__
        'SGD'
    """
    if isinstance(identifier, str):
        lower = identifier.lower()
        name = lower if lower in OPTIMIZERS else identifier
        return find_identifier(name, OPTIMIZERS, "optimizer")()
    if isinstance(identifier, dict):
        return deserialize(identifier)
    if identifier is None or isinstance(identifier, Optimizer):
        return identifier
    raise ValueError(
        "`optimizer` must be a name, a configuration or an optimizer. "
        f"Received: optimizer={identifier!r}. Try 'adam'."
    )


def serialize(optimizer):
    """Return the configuration that rebuilds an optimizer.

    Examples:
        >>> serialize(SGD(momentum=0.5))["config"]["momentum"]
        0.5
    """
    return serialize_keras_object(optimizer)


def deserialize(config, custom_objects=None):
    """Build an optimizer from `serialize`.

    Args:
        config: Configuration from `serialize`.
        custom_objects: Dictionary of names and classes that are not part of
            this package.

    Returns:
        An optimizer.

    Examples:
        >>> deserialize(serialize(SGD(momentum=0.5))).momentum
        0.5
    """
    return deserialize_keras_object(
        config, custom_objects=custom_objects, module_objects=OPTIMIZERS
    )
