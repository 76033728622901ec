import numpy as np
import pytest

from keras_reference import metrics

ROWS = np.eye(3)[[0, 1, 2, 1]]
SCORES = np.array(
    [[0.6, 0.3, 0.1], [0.2, 0.5, 0.3], [0.3, 0.4, 0.3], [0.1, 0.2, 0.7]]
)
LABELS = np.array([0, 1, 2, 1])


@pytest.mark.parametrize(
    ("average", "expected"),
    [
        (None, [1, 0.5, 0]),
        ("micro", 0.5),
        ("macro", 0.5),
        ("weighted", (1 + 2 * 0.5 + 0) / 4),
    ],
)
def test_f1_score(average, expected):
    metric = metrics.F1Score(average)
    assert metric.result().numpy() == 0
    metric.update_state(ROWS[:1], SCORES[:1])
    metric.update_state(ROWS[1:], SCORES[1:])
    np.testing.assert_allclose(metric.result(), expected, rtol=1e-6)


def test_beta_weighs_recall():
    # Class 1 has precision 1 and recall 1/2 above 0.45.
    metric = metrics.FBetaScore(beta=2.0, threshold=0.45)
    value = metric(ROWS, SCORES).numpy()[1]
    assert value == pytest.approx(5 * 0.5 / (4 * 1 + 0.5))


@pytest.mark.parametrize(
    "arguments",
    [
        {"average": "mean"},
        {"beta": -1.0},
        {"beta": 1},
        {"threshold": 1.5},
        {"threshold": "high"},
    ],
)
def test_arguments_of_fbeta_are_checked(arguments):
    with pytest.raises(ValueError) as raised:
        metrics.FBetaScore(**arguments)
    for name, value in arguments.items():
        assert f"Received: {name}={value!r}" in str(raised.value)


@pytest.mark.parametrize("kind", [metrics.F1Score, metrics.R2Score])
def test_rows_are_needed(kind):
    with pytest.raises(ValueError, match=r"y_true.shape=\(4,\)"):
        kind()(LABELS, LABELS)
    with pytest.raises(ValueError, match=r"y_pred.shape=\(4, 2\)"):
        kind()(ROWS, SCORES[:, :2])


@pytest.mark.parametrize(("k", "expected"), [(1, 0.5), (2, 1), (5, 1)])
def test_the_first_k(k, expected):
    metric = metrics.TopKCategoricalAccuracy(k)
    assert metric(ROWS, SCORES).numpy() == expected
    for labels in (LABELS, LABELS[:, np.newaxis]):
        metric = metrics.SparseTopKCategoricalAccuracy(k)
        assert metric(labels, SCORES).numpy() == expected


def test_sorted_class_numbers():
    ids = np.array([[0, 1, 2], [2, 0, 1], [2, 1, 0], [1, 2, 0]])
    metric = metrics.SparseTopKCategoricalAccuracy(2, from_sorted_ids=True)
    assert metric(LABELS, ids).numpy() == 0.75


Y = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 9.0]])
P = np.array([[1.5, 2.0], [2.0, 5.0], [5.0, 7.0]])
EXPLAINED = 1 - ((Y - P) ** 2).sum(0) / ((Y - Y.mean(0)) ** 2).sum(0)


@pytest.mark.parametrize(
    ("aggregation", "expected"),
    [
        (None, EXPLAINED),
        ("uniform_average", EXPLAINED.mean()),
        (
            "variance_weighted_average",
            (EXPLAINED * Y.var(0)).sum() / Y.var(0).sum(),
        ),
    ],
)
def test_r2_score(aggregation, expected):
    metric = metrics.R2Score(aggregation)
    assert metric.result().numpy() == 0
    metric.update_state(Y[:1], P[:1])
    metric.update_state(Y[1:], P[1:])
    np.testing.assert_allclose(metric.result(), expected, rtol=1e-6)


def test_r2_score_is_adjusted_for_regressors():
    value = metrics.R2Score(num_regressors=1)(Y, P).numpy()
    assert value == pytest.approx(1 - (1 - EXPLAINED.mean()) * 5 / 4)
    # Too many for the number of targets: not adjusted.
    value = metrics.R2Score(num_regressors=5)(Y, P).numpy()
    assert value == pytest.approx(EXPLAINED.mean())


def test_targets_that_are_alike_explain_nothing():
    assert metrics.R2Score()(np.ones((3, 1)), P[:, :1]).numpy() == 0


@pytest.mark.parametrize(
    "arguments", [{"class_aggregation": "sum"}, {"num_regressors": -1}]
)
def test_arguments_of_r2_are_checked(arguments):
    with pytest.raises(ValueError) as raised:
        metrics.R2Score(**arguments)
    for name, value in arguments.items():
        assert f"Received: {name}={value!r}" in str(raised.value)


def test_root_mean_squared_error():
    metric = metrics.RootMeanSquaredError()
    expected = np.sqrt(((Y - P) ** 2).mean())
    assert metric(Y, P).numpy() == pytest.approx(expected)
    metric = metrics.RootMeanSquaredError()
    weights = np.array([1.0, 2.0, 3.0])
    expected = np.sqrt((weights @ ((Y - P) ** 2).mean(1)) / 6)
    assert metric(Y, P, sample_weight=weights).numpy() == (
        pytest.approx(expected)
    )


def test_correlations():
    correlation = np.corrcoef(Y[:, 0], P[:, 0])[0, 1]
    value = metrics.pearson_correlation(Y, P, axis=0).numpy()[0]
    assert value == pytest.approx(correlation)
    covariance = ((Y - Y.mean(0)) * (P - P.mean(0))).mean(0)
    spread = Y.var(0) + P.var(0) + (Y.mean(0) - P.mean(0)) ** 2
    value = metrics.ConcordanceCorrelation(axis=0)(Y, P).numpy()
    assert value == pytest.approx((2 * covariance / spread).mean())
    assert metrics.concordance_correlation([[1.0, 1]], [[1.0, 1]]) == 0


A = np.array([0, 0, 1, 1, 2])
B = np.array([0, 1, 1, 1, 0])


@pytest.mark.parametrize(
    ("metric", "expected"),
    [
        (metrics.IoU(3, [0, 1]), (1 / 3 + 2 / 3) / 2),
        (metrics.MeanIoU(3), (1 / 3 + 2 / 3 + 0) / 3),
        # A class that does not occur does not count.
        (metrics.MeanIoU(4), (1 / 3 + 2 / 3 + 0) / 3),
        (metrics.MeanIoU(3, ignore_class=2), (1 / 2 + 2 / 3) / 2),
        (metrics.MeanIoU(2), (1 / 2 + 2 / 3) / 2),
    ],
)
def test_intersection_over_union(metric, expected):
    assert metric.result().numpy() == 0
    metric.update_state(A[:2], B[:2])
    metric.update_state(A[2:], B[2:])
    assert metric.result().numpy() == pytest.approx(expected)
    assert metric.result().dtype == "float32"


def test_fractions_count_as_weights():
    metric = metrics.IoU(2, [0])
    value = metric([0, 0, 1], [0, 1, 0], sample_weight=[0.5, 0.25, 0.25])
    assert value.numpy() == 0.5


def test_one_hot_and_binary_predictions():
    metric = metrics.OneHotIoU(3, [0, 2])
    assert metric(ROWS, SCORES).numpy() == pytest.approx(0.5)
    metric = metrics.OneHotMeanIoU(3, sparse_y_pred=True)
    value = metric(ROWS, [0, 1, 1, 2]).numpy()
    assert value == pytest.approx((1 + 1 / 3 + 0) / 3)
    metric = metrics.OneHotMeanIoU(3, axis=0)
    assert metric(ROWS.T, SCORES.T).numpy() == pytest.approx(4 / 9)
    metric = metrics.BinaryIoU()
    value = metric([0, 1, 1, 0], [0.1, 0.9, 0.4, 0.6]).numpy()
    assert value == pytest.approx(1 / 3)


def test_classes_are_checked():
    with pytest.raises(ValueError, match=r"target_class_ids=\[5\]"):
        metrics.IoU(3, [5])
