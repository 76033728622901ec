"""The metrics that scikit-learn has too, in several batches against its own."""

import numpy as np
import pytest
from sklearn import metrics as theirs

from keras_reference import metrics

RANDOM = np.random.default_rng(0)
TARGETS = RANDOM.uniform(0.5, 3.0, 90)
GUESSES = TARGETS + RANDOM.normal(0.0, 0.3, 90).clip(-0.4, 0.4)
WEIGHTS = RANDOM.uniform(0.0, 2.0, 90)
TRUTHS = RANDOM.integers(0, 2, 90)
# Multiples of 1/16, so that thresholds between them tell all of them apart.
SHARES = RANDOM.integers(1, 16, 90) / 16
CLASSES = RANDOM.integers(0, 4, 90)
SCORES = RANDOM.dirichlet(np.ones(4), 90)
FOUND = SCORES.argmax(axis=1)
THRESHOLDS = list(np.arange(0.5, 16) / 16)


def ours(metric, y_true, y_pred, weights=None):
    """Return the result of a metric after three batches."""
    for batch in np.split(np.arange(90), 3):
        weight = None if weights is None else weights[batch]
        metric.update_state(y_true[batch], y_pred[batch], weight)
    return metric.result().numpy()


def column(values):
    return values[:, np.newaxis]


@pytest.mark.parametrize("weights", [None, WEIGHTS])
@pytest.mark.parametrize(
    ("metric", "function"),
    [
        (metrics.MeanSquaredError, theirs.mean_squared_error),
        (metrics.RootMeanSquaredError, theirs.root_mean_squared_error),
        (metrics.MeanAbsoluteError, theirs.mean_absolute_error),
        (metrics.MeanSquaredLogarithmicError, theirs.mean_squared_log_error),
        (metrics.R2Score, theirs.r2_score),
    ],
)
def test_regression(metric, function, weights):
    expected = function(TARGETS, GUESSES, sample_weight=weights)
    found = ours(metric(), column(TARGETS), column(GUESSES), weights)
    assert np.allclose(found, expected, rtol=1e-5)


@pytest.mark.parametrize("weights", [None, WEIGHTS])
def test_relative_errors_are_percentages(weights):
    expected = theirs.mean_absolute_percentage_error(
        TARGETS, GUESSES, sample_weight=weights
    )
    metric = metrics.MeanAbsolutePercentageError()
    found = ours(metric, column(TARGETS), column(GUESSES), weights)
    assert np.allclose(found, 100 * expected, rtol=1e-5)


@pytest.mark.parametrize("weights", [None, WEIGHTS])
@pytest.mark.parametrize(
    ("metric", "function"),
    [
        (metrics.BinaryAccuracy, theirs.accuracy_score),
        (metrics.Precision, theirs.precision_score),
        (metrics.Recall, theirs.recall_score),
    ],
)
def test_two_classes(metric, function, weights):
    expected = function(TRUTHS, SHARES > 0.5, sample_weight=weights)
    found = ours(metric(), column(TRUTHS), column(SHARES), weights)
    assert np.allclose(found, expected, rtol=1e-5)


@pytest.mark.parametrize("weights", [None, WEIGHTS])
def test_counts_of_two_classes(weights):
    expected = theirs.confusion_matrix(
        TRUTHS, SHARES > 0.5, sample_weight=weights
    )
    found = [
        ours(metric(), column(TRUTHS), column(SHARES), weights)
        for metric in (
            *(metrics.TrueNegatives, metrics.FalsePositives),
            *(metrics.FalseNegatives, metrics.TruePositives),
        )
    ]
    assert np.allclose(found, expected.ravel(), rtol=1e-5)


@pytest.mark.parametrize("weights", [None, WEIGHTS])
def test_the_area_under_the_curve(weights):
    expected = theirs.roc_auc_score(TRUTHS, SHARES, sample_weight=weights)
    metric = metrics.AUC(thresholds=THRESHOLDS)
    found = ours(metric, column(TRUTHS), column(SHARES), weights)
    assert np.allclose(found, expected, rtol=1e-5)


@pytest.mark.parametrize("weights", [None, WEIGHTS])
def test_crossentropies(weights):
    expected = theirs.log_loss(CLASSES, SCORES, sample_weight=weights)
    sparse = metrics.SparseCategoricalCrossentropy()
    dense = metrics.CategoricalCrossentropy()
    one_hot = np.eye(4)[CLASSES]
    assert np.allclose(ours(sparse, CLASSES, SCORES, weights), expected)
    assert np.allclose(ours(dense, one_hot, SCORES, weights), expected)
    expected = theirs.log_loss(TRUTHS, SHARES, sample_weight=weights)
    found = ours(
        metrics.BinaryCrossentropy(), column(TRUTHS), column(SHARES), weights
    )
    assert np.allclose(found, expected)


@pytest.mark.parametrize("weights", [None, WEIGHTS])
def test_several_classes(weights):
    expected = theirs.accuracy_score(CLASSES, FOUND, sample_weight=weights)
    sparse = metrics.SparseCategoricalAccuracy()
    dense = metrics.CategoricalAccuracy()
    assert np.allclose(ours(sparse, CLASSES, SCORES, weights), expected)
    assert np.allclose(
        ours(dense, np.eye(4)[CLASSES], SCORES, weights), expected
    )
    expected = theirs.top_k_accuracy_score(
        CLASSES, SCORES, k=2, sample_weight=weights
    )
    top = metrics.SparseTopKCategoricalAccuracy(k=2)
    assert np.allclose(ours(top, CLASSES, SCORES, weights), expected)


@pytest.mark.parametrize("weights", [None, WEIGHTS])
@pytest.mark.parametrize("average", [None, "micro", "macro", "weighted"])
def test_scores_of_several_classes(average, weights):
    expected = theirs.fbeta_score(
        CLASSES, FOUND, beta=2.0, average=average, sample_weight=weights
    )
    metric = metrics.FBetaScore(average=average, beta=2.0)
    found = ours(metric, np.eye(4)[CLASSES], SCORES, weights)
    assert np.allclose(found, expected, rtol=1e-5)


@pytest.mark.parametrize("weights", [None, WEIGHTS])
def test_overlaps_of_several_classes(weights):
    expected = theirs.jaccard_score(
        CLASSES, FOUND, average="macro", sample_weight=weights
    )
    found = ours(metrics.MeanIoU(num_classes=4), CLASSES, FOUND, weights)
    assert np.allclose(found, expected, rtol=1e-5)


@pytest.mark.parametrize("weights", [None, WEIGHTS])
def test_margins(weights):
    signs, decisions = 2 * TRUTHS - 1, 4 * SHARES - 2
    expected = theirs.hinge_loss(signs, decisions, sample_weight=weights)
    found = ours(metrics.Hinge(), column(signs), column(decisions), weights)
    assert np.allclose(found, expected, rtol=1e-5)
