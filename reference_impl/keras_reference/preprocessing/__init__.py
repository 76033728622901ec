"""Data before it is trained on: `keras.preprocessing`."""

from keras_reference.preprocessing import image, sequence
from keras_reference.utils.image_dataset_from_directory import (
    image_dataset_from_directory,
)
from keras_reference.utils.text_dataset_from_directory import (
    text_dataset_from_directory,
)
from keras_reference.utils.timeseries_dataset_from_array import (
    timeseries_dataset_from_array,
)

__all__ = [
    "image",
    "image_dataset_from_directory",
    "sequence",
    "text_dataset_from_directory",
    "timeseries_dataset_from_array",
]
