"""The optimizers of Keras 2, which are refused by name."""

from keras_reference.optimizers.legacy.legacy_optimizer import LegacyOptimizer

Adagrad = LegacyOptimizer
Adam = LegacyOptimizer
Ftrl = LegacyOptimizer
Optimizer = LegacyOptimizer
RMSprop = LegacyOptimizer
SGD = LegacyOptimizer

__all__ = ["SGD", "Adagrad", "Adam", "Ftrl", "Optimizer", "RMSprop"]
