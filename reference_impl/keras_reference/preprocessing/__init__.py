"""Data before it is trained on: `keras.preprocessing`."""

from keras_reference.preprocessing import image, sequence
from keras_reference.utils.timeseries_dataset_from_array import (
    timeseries_dataset_from_array,
)

__all__ = [
    "image",
    "sequence",
    "timeseries_dataset_from_array",
]
