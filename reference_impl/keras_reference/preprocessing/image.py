"""Images: `keras.preprocessing.image`."""

from keras_reference.utils.images import (
    array_to_img,
    img_to_array,
    load_img,
    save_img,
)
from keras_reference.utils.smart_resize import smart_resize

__all__ = [
    "array_to_img",
    "img_to_array",
    "load_img",
    "save_img",
    "smart_resize",
]
