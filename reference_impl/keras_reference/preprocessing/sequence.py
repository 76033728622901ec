"""Sequences: `keras.preprocessing.sequence`."""

from keras_reference.utils.pad_sequences import pad_sequences

__all__ = ["pad_sequences"]
