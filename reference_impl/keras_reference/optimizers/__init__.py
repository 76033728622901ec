"""Optimizers, which make losses small."""

from keras_reference.optimizers import schedules
from keras_reference.optimizers.adam import Adam
from keras_reference.optimizers.adamw import AdamW
from keras_reference.optimizers.identifiers import deserialize, get, serialize
from keras_reference.optimizers.loss_scale_optimizer import LossScaleOptimizer
from keras_reference.optimizers.optimizer import Optimizer
from keras_reference.optimizers.rmsprop import RMSprop
from keras_reference.optimizers.sgd import SGD

__all__ = [
    "SGD",
    "Adam",
    "AdamW",
    "LossScaleOptimizer",
    "Optimizer",
    "RMSprop",
    "deserialize",
    "get",
    "schedules",
    "serialize",
]
