import numpy as np
import pytest

from keras_reference import losses, metrics

ROWS = np.eye(3)[[0, 2, 1, 1]]
LABELS = np.array([0, 2, 1, 1])
SCORES = np.array(
    [[0.5, 0.25, 0.25], [0.1, 0.1, 0.8], [0.2, 0.2, 0.6], [0.3, 0.4, 0.3]]
)
SMOOTH = {"from_logits": True, "label_smoothing": 0.2}


@pytest.mark.parametrize(
    ("name", "y_true", "arguments"),
    [
        ("BinaryCrossentropy", ROWS, {}),
        ("BinaryCrossentropy", ROWS, SMOOTH),
        ("CategoricalCrossentropy", ROWS, {}),
        ("CategoricalCrossentropy", ROWS, {**SMOOTH, "axis": 1}),
        ("KLDivergence", ROWS, {}),
        ("CategoricalHinge", ROWS, {}),
        ("Hinge", ROWS, {}),
        ("MeanAbsoluteError", ROWS, {}),
        ("MeanAbsolutePercentageError", ROWS, {}),
        ("MeanSquaredError", ROWS, {}),
        ("MeanSquaredLogarithmicError", ROWS, {}),
        ("Poisson", ROWS, {}),
        ("SquaredHinge", ROWS, {}),
        ("SparseCategoricalCrossentropy", LABELS, {}),
        ("SparseCategoricalCrossentropy", LABELS, {"from_logits": True}),
    ],
)
def test_the_mean_over_batches_is_the_loss_of_all(name, y_true, arguments):
    metric = getattr(metrics, name)(**arguments)
    metric.update_state(y_true[:1], SCORES[:1])
    metric.update_state(y_true[1:], SCORES[1:])
    loss = getattr(losses, name)(**arguments)
    np.testing.assert_allclose(metric.result(), loss(y_true, SCORES), rtol=1e-6)


def test_an_ignored_class_counts_as_zero():
    metric = metrics.SparseCategoricalCrossentropy(ignore_class=1)
    expected = -(np.log(0.5) + np.log(0.8)) / 4
    np.testing.assert_allclose(metric(LABELS, SCORES), expected, rtol=1e-6)


@pytest.mark.parametrize(
    "name", ["BinaryCrossentropy", "CategoricalCrossentropy"]
)
def test_label_smoothing_is_a_share(name):
    with pytest.raises(ValueError, match="label_smoothing=-1"):
        getattr(metrics, name)(label_smoothing=-1)


def test_the_cosine_is_not_negated_as_a_metric():
    metric = metrics.CosineSimilarity(axis=0)
    value = metric(ROWS, SCORES).numpy()
    np.testing.assert_allclose(
        value, -losses.cosine_similarity(ROWS, SCORES, axis=0).numpy().mean()
    )
    assert metric.get_config()["axis"] == 0


def test_log_cosh():
    value = metrics.LogCoshError()([[0.0]], [[1.0]]).numpy()
    np.testing.assert_allclose(value, np.log(np.cosh(1)), rtol=1e-6)
    assert metrics.LogCoshError().name == "logcosh"
