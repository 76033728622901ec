import itertools

import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

LOGITS = np.random.default_rng(0).normal(size=(1, 4, 3)).astype("float32")


def collapse(path, blank):
    return tuple(c for c, _ in itertools.groupby(path) if c != blank)


def likelihoods(logits, blank):
    """Return the probability of all labels, over all paths."""
    steps = np.exp(logits) / np.exp(logits).sum(-1, keepdims=True)
    found = {}
    for path in itertools.product(range(3), repeat=len(logits)):
        labels = collapse(path, blank)
        probability = np.prod([steps[t, c] for t, c in enumerate(path)])
        found[labels] = found.get(labels, 0) + probability
    return found


@pytest.mark.parametrize(
    ("blank", "labels", "steps"), [(0, (1, 2), 4), (2, (0, 0), 4), (0, (2,), 2)]
)
def test_loss_sums_over_all_alignments(blank, labels, steps):
    expected = -np.log(likelihoods(LOGITS[0, :steps], blank)[labels])
    target = np.array([[*labels, 0]])
    found = ops.ctc_loss(target, LOGITS, [len(labels)], [steps], blank)
    np.testing.assert_allclose(found, [expected], rtol=1e-4)


@pytest.mark.parametrize("blank", [0, 2])
def test_greedy_takes_the_best_of_each_step(blank):
    labels, scores = ops.ctc_decode(LOGITS, [4], mask_index=blank)
    best = collapse(LOGITS[0].argmax(-1), blank)
    expected = [*best, *[-1] * (4 - len(best))]
    assert labels.numpy().tolist() == [[expected]]
    np.testing.assert_allclose(scores, [[-LOGITS[0].max(-1).sum()]], rtol=1e-5)


@pytest.mark.parametrize("blank", [0, 1, 2])
def test_beam_search_finds_the_likeliest(blank):
    labels, scores = ops.ctc_decode(
        LOGITS, [4], "beam_search", top_paths=2, mask_index=blank
    )
    ranked = sorted(likelihoods(LOGITS[0], blank).items(), key=lambda i: -i[1])
    for place, (expected, probability) in enumerate(ranked[:2]):
        padded = [*expected, *[-1] * (4 - len(expected))]
        assert labels.numpy()[place, 0].tolist() == padded
        assert scores.numpy()[0, place] == pytest.approx(
            np.log(probability), rel=1e-4
        )


@pytest.mark.parametrize("strategy", ["greedy", "beam_search"])
@pytest.mark.parametrize("blank", [None, -1])
def test_the_last_class_for_no_label(strategy, blank):
    count = LOGITS.shape[-1]
    expected = ops.ctc_decode(LOGITS, [4], strategy, mask_index=count - 1)
    labels, scores = ops.ctc_decode(LOGITS, [4], strategy, mask_index=blank)
    np.testing.assert_array_equal(labels, expected[0])
    np.testing.assert_array_equal(scores, expected[1])


def test_beam_search_among_classes_that_are_not_known():
    x = KerasTensor((2, 4, None))
    labels, scores = ops.ctc_decode(x, [4, 3], "beam_search", top_paths=2)
    assert labels.shape == (2, 2, 4) and scores.shape == (2, 2)


def test_refused():
    with pytest.raises(ValueError, match="strategy='best'"):
        ops.ctc_decode(LOGITS, [4], "best")
    with pytest.raises(ValueError, match="two axes"):
        ops.ctc_loss([1], LOGITS, [1], [4])


@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float64"])
def test_every_floating_type_is_aligned(dtype):
    even = tf.zeros((1, 2, 2), dtype)
    found = ops.ctc_loss([[1]], even, [1], [2])
    assert found.dtype == dtype
    # One way of four writes no label.
    assert float(found[0]) == pytest.approx(-np.log(0.75), rel=0.01)
    logits = tf.cast([[[0.0, 5.0], [5.0, 0.0], [0.0, 5.0]]], dtype)
    for strategy in ("greedy", "beam_search"):
        labels, _ = ops.ctc_decode(logits, [3], strategy)
        assert labels.numpy().tolist() == [[[1, 1, -1]]]
