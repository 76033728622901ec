"""What is told about the progress of training: `keras.callbacks`."""

from keras_reference.callbacks.callback import Callback
from keras_reference.callbacks.callback_list import CallbackList
from keras_reference.callbacks.history import History
from keras_reference.callbacks.lambda_callback import LambdaCallback
from keras_reference.callbacks.progbar_logger import ProgbarLogger

__all__ = [
    "Callback",
    "CallbackList",
    "History",
    "LambdaCallback",
    "ProgbarLogger",
]
