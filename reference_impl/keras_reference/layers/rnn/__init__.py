"""Recurrent layers and their cells."""

from keras_reference.layers.rnn.bidirectional import Bidirectional
from keras_reference.layers.rnn.conv_lstm1d import ConvLSTM1D
from keras_reference.layers.rnn.conv_lstm2d import ConvLSTM2D
from keras_reference.layers.rnn.conv_lstm3d import ConvLSTM3D
from keras_reference.layers.rnn.gru import GRU
from keras_reference.layers.rnn.gru_cell import GRUCell
from keras_reference.layers.rnn.lstm import LSTM
from keras_reference.layers.rnn.lstm_cell import LSTMCell
from keras_reference.layers.rnn.rnn import RNN
from keras_reference.layers.rnn.simple_rnn import SimpleRNN
from keras_reference.layers.rnn.simple_rnn_cell import SimpleRNNCell
from keras_reference.layers.rnn.stacked_rnn_cells import StackedRNNCells
from keras_reference.layers.rnn.time_distributed import TimeDistributed

__all__ = [
    "Bidirectional",
    "ConvLSTM1D",
    "ConvLSTM2D",
    "ConvLSTM3D",
    "GRU",
    "GRUCell",
    "LSTM",
    "LSTMCell",
    "RNN",
    "SimpleRNN",
    "SimpleRNNCell",
    "StackedRNNCells",
    "TimeDistributed",
]
