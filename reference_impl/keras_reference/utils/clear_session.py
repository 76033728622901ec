"""A fresh start."""

import gc

from keras_reference.core.naming import reset_names
from keras_reference.random.next_seed import forget_global_seed


def clear_session(free_memory=True):
    """Start naming layers, and shared random numbers, anew.

    Args:
        free_memory: Boolean, whether unreachable objects are collected now.

    Examples:
        >>> from keras_reference.layers import Dense
        >>> clear_session()
        >>> Dense(1).name, Dense(1).name
        ('dense', 'dense_1')
    """
    reset_names()
    forget_global_seed()
    if free_memory:
        gc.collect()
