"""Small things around models: `keras.utils`."""

from keras_reference.config import (
    disable_interactive_logging,
    enable_interactive_logging,
    is_interactive_logging_enabled,
)
from keras_reference.saving.registry import (
    CustomObjectScope,
    get_custom_objects,
    get_registered_name,
    get_registered_object,
    register_keras_serializable,
)
from keras_reference.saving.registry import (
    CustomObjectScope as custom_object_scope,
)
from keras_reference.saving.serialization import (
    deserialize_keras_object,
    serialize_keras_object,
)
from keras_reference.trainers.make_batches import (
    pack_x_y_sample_weight,
    unpack_x_y_sample_weight,
)
from keras_reference.utils import bounding_boxes
from keras_reference.utils.audio_dataset_from_directory import (
    audio_dataset_from_directory,
)
from keras_reference.utils.clear_session import clear_session
from keras_reference.utils.config import Config
from keras_reference.utils.get_file import get_file
from keras_reference.utils.get_source_inputs import get_source_inputs
from keras_reference.utils.image_dataset_from_directory import (
    image_dataset_from_directory,
)
from keras_reference.utils.images import (
    array_to_img,
    img_to_array,
    load_img,
    save_img,
)
from keras_reference.utils.normalize import normalize
from keras_reference.utils.pad_sequences import pad_sequences
from keras_reference.utils.plot_model import model_to_dot, plot_model
from keras_reference.utils.progbar import Progbar
from keras_reference.utils.py_dataset import PyDataset
from keras_reference.utils.py_dataset import PyDataset as Sequence
from keras_reference.utils.set_random_seed import set_random_seed
from keras_reference.utils.split_dataset import split_dataset
from keras_reference.utils.standardize_dtype import (
    is_keras_tensor,
    standardize_dtype,
)
from keras_reference.utils.text_dataset_from_directory import (
    text_dataset_from_directory,
)
from keras_reference.utils.timeseries_dataset_from_array import (
    timeseries_dataset_from_array,
)
from keras_reference.utils.to_categorical import to_categorical

__all__ = [
    "Config",
    "CustomObjectScope",
    "Progbar",
    "PyDataset",
    "Sequence",
    "array_to_img",
    "audio_dataset_from_directory",
    "bounding_boxes",
    "clear_session",
    "custom_object_scope",
    "deserialize_keras_object",
    "disable_interactive_logging",
    "enable_interactive_logging",
    "get_custom_objects",
    "get_file",
    "get_registered_name",
    "get_registered_object",
    "get_source_inputs",
    "image_dataset_from_directory",
    "img_to_array",
    "is_interactive_logging_enabled",
    "is_keras_tensor",
    "load_img",
    "model_to_dot",
    "normalize",
    "pack_x_y_sample_weight",
    "pad_sequences",
    "plot_model",
    "register_keras_serializable",
    "save_img",
    "serialize_keras_object",
    "set_random_seed",
    "split_dataset",
    "standardize_dtype",
    "text_dataset_from_directory",
    "timeseries_dataset_from_array",
    "to_categorical",
    "unpack_x_y_sample_weight",
]
