"""Layers with several inputs and one output."""

from keras_reference.layers.merging.add import Add, add
from keras_reference.layers.merging.average import Average, average
from keras_reference.layers.merging.concatenate import Concatenate, concatenate
from keras_reference.layers.merging.dot import Dot, dot
from keras_reference.layers.merging.maximum import Maximum, maximum
from keras_reference.layers.merging.minimum import Minimum, minimum
from keras_reference.layers.merging.multiply import Multiply, multiply
from keras_reference.layers.merging.subtract import Subtract, subtract

__all__ = [
    "Add",
    "Average",
    "Concatenate",
    "Dot",
    "Maximum",
    "Minimum",
    "Multiply",
    "Subtract",
    "add",
    "average",
    "concatenate",
    "dot",
    "maximum",
    "minimum",
    "multiply",
    "subtract",
]
