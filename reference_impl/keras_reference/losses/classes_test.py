import numpy as np
import pytest
import tensorflow as tf

from keras_reference import losses

Y = np.array([[0.0, 1.0, 1.0], [1.0, 0.0, 0.0]])
P = np.array([[0.25, 0.5, 0.75], [0.5, 0.25, 0.25]])


def test_focal_crossentropy_looks_at_mistakes():
    right = np.where(Y == 1, P, 1 - P)
    expected = -((1 - right) ** 2) * np.log(right)
    values = losses.binary_focal_crossentropy(Y, P)
    np.testing.assert_allclose(values, expected.mean(-1), rtol=1e-12)
    balanced = losses.binary_focal_crossentropy(Y, P, True, 0.3, axis=0)
    expected *= np.where(Y == 1, 0.3, 0.7)
    np.testing.assert_allclose(balanced, expected.mean(0), rtol=1e-12)


def test_without_focus_it_is_crossentropy():
    logits = np.log(P / (1 - P))
    values = losses.binary_focal_crossentropy(
        Y, logits, gamma=0.0, from_logits=True, label_smoothing=0.2
    )
    expected = losses.binary_crossentropy(Y, P, label_smoothing=0.2)
    np.testing.assert_allclose(values, expected, rtol=1e-12)


def test_categorical_focal_crossentropy():
    shares = P / P.sum(-1, keepdims=True)
    alpha = [0.1, 0.2, 0.3]
    focus = alpha * (1 - shares) ** 3
    expected = -(Y * focus * np.log(shares)).sum(-1)
    values = losses.categorical_focal_crossentropy(Y, P, alpha, 3.0)
    np.testing.assert_allclose(values, expected, rtol=1e-12)
    values = losses.categorical_focal_crossentropy(
        Y, np.log(P), alpha, 3.0, from_logits=True
    )
    np.testing.assert_allclose(values, expected, rtol=1e-12)
    values = losses.categorical_focal_crossentropy(
        Y, P, 1.0, 0.0, label_smoothing=0.3
    )
    smooth = 0.7 * Y + 0.1
    expected = -(smooth * np.log(shares)).sum(-1)
    np.testing.assert_allclose(values, expected, rtol=1e-12)


@pytest.mark.parametrize("axis", [None, (1,), (0, 1)])
def test_overlap(axis):
    both = (Y * P).sum(axis)
    expected = 1 - 2 * both / (Y.sum(axis) + P.sum(axis) + 1e-7)
    np.testing.assert_allclose(losses.dice(Y, P, axis), expected, rtol=1e-12)
    extra, missed = ((1 - Y) * P).sum(axis), (Y * (1 - P)).sum(axis)
    expected = 1 - both / (both + 0.2 * missed + 0.7 * extra + 1e-7)
    values = losses.tversky(Y, P, 0.2, 0.7, axis)
    np.testing.assert_allclose(values, expected, rtol=1e-12)


def test_empty_regions_do_not_divide_by_zero():
    nothing = np.zeros((2, 2))
    assert losses.dice(nothing, nothing) == 1
    assert losses.tversky(nothing, nothing) == 1


@pytest.mark.parametrize("y_true", [[2, 0], [[2], [0]]])
def test_generalized_crossentropy(y_true):
    expected = (1 - np.array([0.75, 0.5]) ** 0.7) / 0.7
    loss = losses.CategoricalGeneralizedCrossEntropy(0.7, None, dtype="float64")
    np.testing.assert_allclose(loss(y_true, P), expected, rtol=1e-12)


@pytest.mark.parametrize("q", [0.0, 1.0, -0.5])
def test_generalized_crossentropy_is_between_two(q):
    with pytest.raises(ValueError, match=f"Received: q={q}"):
        losses.CategoricalGeneralizedCrossEntropy(q)


@pytest.mark.parametrize(
    "name", ["BinaryFocalCrossentropy", "CategoricalFocalCrossentropy"]
)
def test_label_smoothing_is_a_share(name):
    with pytest.raises(ValueError, match="label_smoothing=2"):
        getattr(losses, name)(label_smoothing=2)


def test_ctc_sums_over_all_paths():
    shares = np.array([[0.5, 0.25, 0.25], [0.2, 0.3, 0.5]])
    # The paths 1 1, 0 1 and 1 0 read 1.
    p = 0.25 * 0.3 + 0.5 * 0.3 + 0.25 * 0.2
    value = losses.ctc([[1, 0]], np.log(shares)[np.newaxis])
    assert value.dtype == "float64"
    np.testing.assert_allclose(value, [-np.log(p)], rtol=1e-6)


def test_ctc_of_no_samples_has_no_values():
    value = losses.ctc(np.zeros((0, 2)), np.zeros((0, 3, 4), "float16"))
    assert value.shape == (0,)
    assert value.dtype == "float16"


@pytest.mark.parametrize(
    ("y_true", "y_pred"), [((2,), (1, 2, 3)), ((1, 2), (1, 3))]
)
def test_ctc_needs_sequences(y_true, y_pred):
    with pytest.raises(ValueError) as raised:
        losses.ctc(np.zeros(y_true), np.zeros(y_pred))
    assert f"y_true.shape={y_true}, y_pred.shape={y_pred}" in str(raised.value)


UNIT = np.array([[1.0, 0.0], [0.6, 0.8], [0.0, 1.0], [0.8, 0.6]])


@pytest.mark.parametrize("remove_diagonal", [True, False])
def test_circle(remove_diagonal):
    labels = np.array([0, 0, 1, 1])
    s = UNIT @ UNIT.T
    n = np.exp(2 * np.maximum(s + 0.3, 0) * (s - 0.3))
    p = np.exp(-2 * np.maximum(1.3 - s, 0) * (s - 0.7))
    same = labels[:, None] == labels
    others = ~np.eye(4, dtype=bool) | (not remove_diagonal)
    pairs = (n * ~same).sum(-1) * (p * (same & others)).sum(-1)
    values = losses.circle(
        labels, UNIT, remove_diagonal=remove_diagonal, gamma=2, margin=0.3
    )
    np.testing.assert_allclose(values, np.log(1 + pairs), rtol=1e-12)


def test_circle_with_references():
    values = losses.circle([0, 1], UNIT[:2], [1, 0], UNIT[2:], False, 2.0)
    same = losses.circle([[0], [1]], UNIT[:2], [[1], [0]], UNIT[2:], False, 2)
    np.testing.assert_array_equal(values, same)
    with pytest.raises(ValueError, match="ref_labels=None"):
        losses.circle([0, 1], UNIT[:2], ref_embeddings=UNIT[2:])


def test_circle_without_pairs_is_zero():
    y_pred = tf.constant(UNIT)
    with tf.GradientTape() as tape:
        tape.watch(y_pred)
        values = losses.circle([0, 0, 0, 0], y_pred)
    assert values.numpy().tolist() == [0, 0, 0, 0]
    assert np.isfinite(tape.gradient(values, y_pred)).all()


def test_circle_compares_rows():
    with pytest.raises(ValueError, match=r"y_pred.shape=\(2, 2, 2\)"):
        losses.circle([0, 1], np.zeros((2, 2, 2)))
