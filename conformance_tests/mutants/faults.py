"""Results that are wrong under one condition only.

The text of this file is added to a file of the reference, so it stands alone.
"""

import inspect

import tensorflow as tf


def wrong_in_graph(value):
    """Return what is wrong unless TensorFlow runs eagerly."""
    return value if tf.executing_eagerly() else _shifted(value)


def wrong_in_xla(value):
    """Return what is wrong while a function is traced for XLA."""
    return _shifted(value) if _compiles() else value


def wrong_in_float16(value):
    """Return what is wrong in half precision."""
    return _where(value, lambda x: x.dtype in (tf.float16, tf.bfloat16))


def wrong_in_float64(value):
    """Return what was computed in single precision."""
    return tf.nest.map_structure(
        lambda x: (
            tf.cast(tf.cast(x, tf.float32), x.dtype)
            if _is_tensor(x) and x.dtype == tf.float64
            else x
        ),
        value,
    )


def wrong_when_empty(value):
    """Return another shape where there are no samples."""
    return tf.nest.map_structure(
        lambda x: (
            tf.ones((1, *x.shape[1:]), x.dtype)
            if _is_tensor(x) and x.shape.rank and x.shape[0] == 0
            else x
        ),
        value,
    )


def wrong_for_nan(value):
    """Return 0 in the place of NaN."""
    return tf.nest.map_structure(
        lambda x: (
            tf.where(tf.math.is_nan(x), tf.zeros_like(x), x)
            if _is_tensor(x) and x.dtype.is_floating
            else x
        ),
        value,
    )


def know_reloading(kind):
    """Let objects of a class know that a configuration made them."""
    make = kind.from_config.__func__

    def from_config(cls, config, *rest):
        made = make(cls, config, *rest)
        object.__setattr__(made, "comes_from_config", True)
        return made

    kind.from_config = classmethod(from_config)


def wrong_after_reloading(owner, value):
    """Return what is wrong in an object that a configuration made."""
    reloaded = getattr(owner, "comes_from_config", False)
    return _shifted(value) if reloaded else value


def without_gradient(value):
    """Return what no gradient flows through."""
    return tf.nest.map_structure(
        lambda x: tf.stop_gradient(x) if _is_tensor(x) else x, value
    )


def _where(value, holds):
    return tf.nest.map_structure(
        lambda x: _shifted(x) if _is_tensor(x) and holds(x) else x, value
    )


def _shifted(value):
    def shift(x):
        if not _is_tensor(x) or x.dtype == tf.string:
            return x
        return (
            tf.logical_not(x)
            if x.dtype == tf.bool
            else x + tf.ones((), x.dtype)
        )

    return tf.nest.map_structure(shift, value)


def _is_tensor(value):
    return isinstance(value, tf.Tensor)


def _compiles():
    frame = inspect.currentframe()
    while frame:
        owner = frame.f_locals.get("self")
        if getattr(owner, "_jit_compile", None) is True:
            return True
        frame = frame.f_back
    return False
