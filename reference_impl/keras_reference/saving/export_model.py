"""Models for programs that serve them: TensorFlow's SavedModel."""

import tensorflow as tf

_TABLES = (tf.lookup.StaticHashTable, tf.lookup.experimental.MutableHashTable)


def export_model(model, filepath, verbose=None, input_signature=None):
    """Write the computation of a model, which runs without this package.

    `tf.saved_model.load` reads it. The function `serve` of what it returns is
    the model with `training=False`, and so are the signatures `"serve"` and
    `"serving_default"`; the lists `variables`, `trainable_variables` and
    `non_trainable_variables` are those of the model.

    Args:
        model: Model that is built.
        filepath: String or path of a folder.
        verbose: Boolean, whether a line says where it is; yes when `None`.
        input_signature: List of what `serve` takes: `tf.TensorSpec`,
            `InputSpec`, `KerasTensor` or nests of them. The inputs of the
            model when `None`.

    Raises:
        ValueError: The model is not built, or its inputs are not known.

    Examples:
        >>> import tempfile
        >>> from keras_reference.layers import Dense, Input
        >>> from keras_reference.models import Sequential
        >>> model = Sequential(
        ...     [Input((2,)), Dense(1, kernel_initializer="ones")]
        ... )
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     export_model(model, folder, verbose=False)
        ...     served = tf.saved_model.load(folder)
        ...     served.serve(tf.constant([[3.0, 4.0]])).numpy().tolist()
        [[7.0]]
    """
    signature = tf.nest.map_structure(
        _to_tensor_spec, list(input_signature or _input_signature(model))
    )

    @tf.function(input_signature=signature)
    def serve(*args):
        return model(*args, training=False)

    # Traced first: a model may make its variables when it is called.
    serve.get_concrete_function()
    served = tf.train.Checkpoint()
    served.serve = serve
    served.variables = list(model.variables)
    served.trainable_variables = list(model.trainable_variables)
    served.non_trainable_variables = list(model.non_trainable_variables)
    # Tables of layers that look up text.
    served.resources = [
        value
        for layer in model._walk_layers()
        for value in vars(layer).values()
        if isinstance(value, _TABLES)
    ]
    endpoints = {"serve": serve, "serving_default": serve}
    tf.saved_model.save(served, str(filepath), signatures=endpoints)
    if verbose or verbose is None:
        print(f"'{model.name}' is exported to {filepath}.")


def _input_signature(model) -> list:
    """Return symbolic tensors, or what is alike, for the model's inputs."""
    if not model.built:
        raise ValueError(
            "Only a model that is built can be exported. Received: "
            f"'{model.name}', not built. Call it, or its `build` method, first."
        )
    if getattr(model, "inputs", None) is not None:
        return [model._graph("inputs").input_structure]
    shapes = list(model._build_shapes.values())
    if len(shapes) != 1 or not isinstance(shapes[0], tuple):
        raise ValueError(
            "`input_signature` must be given for a model that is not made of "
            f"symbolic tensors. Received: '{model.name}', built for {shapes}."
        )
    return [tf.TensorSpec((None, *shapes[0][1:]), model.compute_dtype)]


def _to_tensor_spec(value):
    if isinstance(value, tf.TensorSpec):
        return value
    return tf.TensorSpec(value.shape, value.dtype or "float32", value.name)
