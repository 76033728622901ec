"""What the proposal adds to `keras.ops`."""

from keras_reference.ops.sequence_mask import sequence_mask

__all__ = ["sequence_mask"]
