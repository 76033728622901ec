"""Data before it is trained on: `keras.preprocessing`."""

from keras_reference.preprocessing import sequence
from keras_reference.utils.timeseries_dataset_from_array import (
    timeseries_dataset_from_array,
)

__all__ = ["sequence", "timeseries_dataset_from_array"]
