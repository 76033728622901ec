"""Names and configurations of activations."""

from keras_reference.activations.activations import (
    exponential,
    gelu,
    linear,
    mish,
    relu,
)
from keras_reference.core.find_identifier import find_identifier
from keras_reference.ops.numpy import tanh
from keras_reference.ops.probabilities import (
    sigmoid,
    softmax,
)
from keras_reference.ops.rectifiers import (
    celu,
    elu,
    hard_silu,
    leaky_relu,
    relu6,
    selu,
    silu,
    softplus,
    sparse_plus,
    squareplus,
)
from keras_reference.ops.rectifiers import gelu as gelu_op
from keras_reference.ops.sigmoids import (
    glu,
    hard_shrink,
    hard_sigmoid,
    hard_tanh,
    log_sigmoid,
    soft_shrink,
    softsign,
    sparse_sigmoid,
    tanh_shrink,
    threshold,
)
from keras_reference.ops.softmaxes import (
    log_softmax,
    sparsemax,
)
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)

ACTIVATIONS = {
    "celu": celu,
    "elu": elu,
    "exponential": exponential,
    "gelu": gelu,
    "glu": glu,
    "hard_shrink": hard_shrink,
    "hard_sigmoid": hard_sigmoid,
    "hard_silu": hard_silu,
    "hard_swish": hard_silu,
    "hard_tanh": hard_tanh,
    "leaky_relu": leaky_relu,
    "linear": linear,
    "log_sigmoid": log_sigmoid,
    "log_softmax": log_softmax,
    "mish": mish,
    "relu": relu,
    "relu6": relu6,
    "selu": selu,
    "sigmoid": sigmoid,
    "silu": silu,
    "soft_shrink": soft_shrink,
    "softmax": softmax,
    "softplus": softplus,
    "softsign": softsign,
    "sparse_plus": sparse_plus,
    "sparse_sigmoid": sparse_sigmoid,
    "sparsemax": sparsemax,
    "squareplus": squareplus,
    "swish": silu,
    "tanh": tanh,
    "tanh_shrink": tanh_shrink,
    "threshold": threshold,
}


def get(identifier):
    """Return the activation that an identifier stands for.

    Args:
        identifier: Name, configuration, callable or None.

    Returns:
        A function; `linear` for None.

    Raises:
        ValueError: If the identifier is none of these or an unknown name.

    Examples:
        >>> get("relu") is relu
        True
        >>> get(None) is linear
        True
    """
    if identifier is None:
        return linear
    if isinstance(identifier, (str, dict)):
        return deserialize(identifier)
    if callable(identifier):
        return identifier
    raise ValueError(
        "`activation` must be a name, a configuration or a callable. "
        f"Received: activation={identifier!r}. Try 'relu'."
    )


def serialize(activation):
    """Return the name or configuration that rebuilds an activation.

    Args:
        activation: Function or object with a configuration.

    Returns:
        String for a function of this package, else a dictionary.

    Examples:
        >>> serialize(relu)
        'relu'
    """
    name = getattr(activation, "__name__", None)
    if ACTIVATIONS.get(name) is activation or _has_a_twin(activation, name):
        return name
    return serialize_keras_object(activation)


def _has_a_twin(activation, name) -> bool:
    """Return whether an activation of this name computes the same.

    That is so for functions of TensorFlow, as `tf.nn.relu`, and of
    `keras.ops`, up to `gelu`, which is another one there.
    """
    family = str(getattr(activation, "__module__", None)).partition(".")[0]
    if family == "keras_reference":
        return name in ACTIVATIONS and activation is not gelu_op
    return name in ACTIVATIONS and family == "tensorflow"


def deserialize(config, custom_objects=None):
    """Return the activation that `serialize` was given.

    Args:
        config: String or dictionary from `serialize`.
        custom_objects: Dictionary of names and classes or functions that are
            not part of this package.

    Returns:
        A function.

    Raises:
        ValueError: If the name is unknown.

    Examples:
        >>> deserialize("tanh") is tanh
        True
    """
    if isinstance(config, str):
        return find_identifier(
            config, ACTIVATIONS, "activation", custom_objects
        )
    return deserialize_keras_object(
        config, custom_objects=custom_objects, module_objects=ACTIVATIONS
    )
