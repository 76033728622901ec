"""A fresh start."""

import gc

from keras_reference.core.naming import reset_names


def clear_session(free_memory=True):
    """Start naming layers from the beginning again.

    Args:
        free_memory: Boolean, whether unreachable objects are collected now.

    Examples:
        >>> from keras_reference.layers import Dense
        >>> clear_session()
        >>> Dense(1).name, Dense(1).name
        ('dense', 'dense_1')
    """
    reset_names()
    if free_memory:
        gc.collect()
