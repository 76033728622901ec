import numpy as np
import pytest

from keras_reference.trainers.batches import ArrayBatches, StreamBatches
from keras_reference.trainers.epochs import Epochs


def test_epochs_go_on_where_the_last_one_stopped():
    epochs = Epochs(ArrayBatches((np.arange(4),), 1, shuffle=False), steps=2)
    assert [x.numpy().item() for (x,) in epochs] == [0, 1]
    assert [x.numpy().item() for (x,) in epochs] == [2, 3]


def test_epochs_may_start_with_the_first_batch_each_time():
    batches = ArrayBatches((np.arange(4),), 1, shuffle=False)
    epochs = Epochs(batches, steps=2, restart=True)
    for _ in range(2):
        assert [x.numpy().item() for (x,) in epochs] == [0, 1]


@pytest.mark.parametrize("steps", [None, 2])
def test_a_batch_that_was_peeked_at_still_comes_first(steps):
    numbers = (np.array([number]) for number in range(4))
    epochs = Epochs(StreamBatches(numbers), steps)
    assert epochs.peek().numpy().tolist() == [0]
    read = [batch.numpy().item() for batch in epochs]
    assert read == list(range(4))[:steps]


def test_where_there_is_no_batch_none_is_peeked_at():
    stream = StreamBatches(x for x in [np.ones(2)])
    assert len(list(stream)) == 1
    assert Epochs(stream).peek() is None
