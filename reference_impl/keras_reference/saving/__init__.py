"""Objects as plain data and back, weights in files: `keras.saving`."""

from keras_reference.saving.model_file import load_model as load_model
from keras_reference.saving.model_file import save_model as save_model
from keras_reference.saving.registry import (
    CustomObjectScope as CustomObjectScope,
)
from keras_reference.saving.registry import (
    CustomObjectScope as custom_object_scope,
)
from keras_reference.saving.registry import (
    get_custom_objects as get_custom_objects,
)
from keras_reference.saving.registry import (
    get_registered_name as get_registered_name,
)
from keras_reference.saving.registry import (
    get_registered_object as get_registered_object,
)
from keras_reference.saving.registry import (
    register_keras_serializable as register_keras_serializable,
)
from keras_reference.saving.serialization import (
    deserialize_keras_object as deserialize_keras_object,
)
from keras_reference.saving.serialization import (
    serialize_keras_object as serialize_keras_object,
)
from keras_reference.saving.weights_file import load_weights as load_weights
from keras_reference.saving.weights_file import save_weights as save_weights
