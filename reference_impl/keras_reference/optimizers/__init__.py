"""Optimizers, which make losses small."""

from keras_reference.optimizers import legacy, schedules
from keras_reference.optimizers.adadelta import Adadelta
from keras_reference.optimizers.adafactor import Adafactor
from keras_reference.optimizers.adagrad import Adagrad
from keras_reference.optimizers.adam import Adam
from keras_reference.optimizers.adamax import Adamax
from keras_reference.optimizers.adamw import AdamW
from keras_reference.optimizers.ftrl import Ftrl
from keras_reference.optimizers.identifiers import deserialize, get, serialize
from keras_reference.optimizers.lamb import Lamb
from keras_reference.optimizers.lion import Lion
from keras_reference.optimizers.loss_scale_optimizer import LossScaleOptimizer
from keras_reference.optimizers.multi_optimizer import MultiOptimizer
from keras_reference.optimizers.muon import Muon
from keras_reference.optimizers.nadam import Nadam
from keras_reference.optimizers.optimizer import Optimizer
from keras_reference.optimizers.optimizer_map import OptimizerMap
from keras_reference.optimizers.rmsprop import RMSprop
from keras_reference.optimizers.schedule_free_adamw import ScheduleFreeAdamW
from keras_reference.optimizers.sgd import SGD

__all__ = [
    "Adadelta",
    "Adafactor",
    "Adagrad",
    "Adam",
    "AdamW",
    "Adamax",
    "Ftrl",
    "Lamb",
    "Lion",
    "LossScaleOptimizer",
    "MultiOptimizer",
    "Muon",
    "Nadam",
    "Optimizer",
    "OptimizerMap",
    "RMSprop",
    "SGD",
    "ScheduleFreeAdamW",
    "deserialize",
    "get",
    "legacy",
    "schedules",
    "serialize",
]
