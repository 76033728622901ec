"""What programs look for in `keras.backend`."""

from keras_reference.config import (
    backend,
    epsilon,
    floatx,
    image_data_format,
    set_epsilon,
    set_floatx,
    set_image_data_format,
)
from keras_reference.core.naming import get_uid
from keras_reference.core.result_type import result_type
from keras_reference.utils.clear_session import clear_session
from keras_reference.utils.standardize_dtype import (
    is_float_dtype,
    is_int_dtype,
    is_keras_tensor,
    standardize_dtype,
)

__all__ = [
    "backend",
    "clear_session",
    "epsilon",
    "floatx",
    "get_uid",
    "image_data_format",
    "is_float_dtype",
    "is_int_dtype",
    "is_keras_tensor",
    "result_type",
    "set_epsilon",
    "set_floatx",
    "set_image_data_format",
    "standardize_dtype",
]
