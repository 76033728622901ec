"""What is told about the progress of training: `keras.callbacks`."""

from keras_reference.callbacks.backup_and_restore import BackupAndRestore
from keras_reference.callbacks.callback import Callback
from keras_reference.callbacks.callback_list import CallbackList
from keras_reference.callbacks.csv_logger import CSVLogger
from keras_reference.callbacks.early_stopping import EarlyStopping
from keras_reference.callbacks.history import History
from keras_reference.callbacks.lambda_callback import LambdaCallback
from keras_reference.callbacks.learning_rate_scheduler import (
    LearningRateScheduler,
)
from keras_reference.callbacks.model_checkpoint import ModelCheckpoint
from keras_reference.callbacks.orbax_checkpoint import OrbaxCheckpoint
from keras_reference.callbacks.progbar_logger import ProgbarLogger
from keras_reference.callbacks.reduce_lr_on_plateau import ReduceLROnPlateau
from keras_reference.callbacks.remote_monitor import RemoteMonitor
from keras_reference.callbacks.swap_ema_weights import SwapEMAWeights
from keras_reference.callbacks.tensor_board import TensorBoard
from keras_reference.callbacks.terminate_on_nan import TerminateOnNaN

__all__ = [
    "BackupAndRestore",
    "CSVLogger",
    "Callback",
    "CallbackList",
    "EarlyStopping",
    "History",
    "LambdaCallback",
    "LearningRateScheduler",
    "ModelCheckpoint",
    "OrbaxCheckpoint",
    "ProgbarLogger",
    "ReduceLROnPlateau",
    "RemoteMonitor",
    "SwapEMAWeights",
    "TensorBoard",
    "TerminateOnNaN",
]
