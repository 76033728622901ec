"""Models from JSON."""

import json

from keras_reference.saving.serialization import deserialize_keras_object


def model_from_json(json_string, custom_objects=None):
    """Return the model that `Model.to_json` described, with new weights.

    Args:
        json_string: String, from `to_json`.
        custom_objects: Dictionary of names and classes of the user.

    Returns:
        Model.

    Raises:
        TypeError: A class in it is not known.

    Examples:
        >>> from keras_reference import Sequential, layers
        >>> model = Sequential([layers.Input((3,)), layers.Dense(2)])
        >>> model_from_json(model.to_json()).output_shape
        (None, 2)
    """
    return deserialize_keras_object(json.loads(json_string), custom_objects)
