import numpy as np
import pytest

from keras_reference import metrics

GENERATOR = np.random.default_rng(0)
LABELS = GENERATOR.integers(0, 4, 12)
ROWS = np.eye(4, dtype="float32")[LABELS]
SCORES = GENERATOR.uniform(size=(12, 4)).astype("float32")
SCORES /= SCORES.sum(-1, keepdims=True)
YES = GENERATOR.integers(0, 2, (12, 2)).astype("float32")
CHANCES = GENERATOR.uniform(size=(12, 2)).astype("float32")
VALUES = GENERATOR.normal(size=(12, 3)).astype("float32")
CLOSE = VALUES + GENERATOR.normal(size=(12, 3)).astype("float32") / 4
# Whole numbers, because Keras rounds those of IoU down.
WEIGHTS = GENERATOR.integers(1, 4, 12).astype("float32")
PLAIN = [
    "LogCoshError",
    "MeanAbsoluteError",
    "MeanAbsolutePercentageError",
    "MeanSquaredError",
    "MeanSquaredLogarithmicError",
]
GRID = [
    *[(name, {}, VALUES, CLOSE) for name in PLAIN],
    *[
        (name, arguments, YES, CHANCES)
        for name in ("Precision", "Recall", "TrueNegatives", "FalseNegatives")
        for arguments in ({}, {"thresholds": [0.25, 0.75]})
    ],
    ("Precision", {"top_k": 2}, ROWS, SCORES),
    ("Recall", {"top_k": 2, "class_id": 1}, ROWS, SCORES),
    *[
        ("AUC", {"curve": curve, "summation_method": method}, YES, CHANCES)
        for curve in ("ROC", "PR")
        for method in ("interpolation", "minoring", "majoring")
    ],
    ("AUC", {"curve": "PRGAIN", "thresholds": [0.3, 0.6]}, YES, CHANCES),
    ("AUC", {"multi_label": True, "num_labels": 2}, YES, CHANCES),
    ("AUC", {"label_weights": [0.25, 0.75]}, YES, CHANCES),
    ("AUC", {"num_thresholds": 5, "from_logits": True}, YES, CHANCES),
    ("PrecisionAtRecall", {"recall": 0.6}, YES, CHANCES),
    ("RecallAtPrecision", {"precision": 0.6}, YES, CHANCES),
    ("SensitivityAtSpecificity", {"specificity": 0.6}, YES, CHANCES),
    ("SpecificityAtSensitivity", {"sensitivity": 0.6}, YES, CHANCES),
    *[
        ("FBetaScore", {"average": average, "beta": 2.0}, ROWS, SCORES)
        for average in (None, "micro", "macro", "weighted")
    ],
    ("F1Score", {"threshold": 0.3}, ROWS, SCORES),
    ("R2Score", {"num_regressors": 2}, VALUES, CLOSE),
    ("R2Score", {"class_aggregation": None}, VALUES, CLOSE),
    ("RootMeanSquaredError", {}, VALUES, CLOSE),
    ("CosineSimilarity", {}, VALUES, CLOSE),
    ("TopKCategoricalAccuracy", {"k": 2}, ROWS, SCORES),
    ("SparseTopKCategoricalAccuracy", {"k": 2}, LABELS, SCORES),
    ("ConcordanceCorrelation", {}, VALUES, CLOSE),
    ("PearsonCorrelation", {}, VALUES, CLOSE),
    ("MeanIoU", {"num_classes": 4}, LABELS, LABELS[::-1]),
    (
        "IoU",
        {"num_classes": 4, "target_class_ids": [0, 2], "ignore_class": 1},
        LABELS,
        LABELS[::-1],
    ),
    ("BinaryIoU", {"threshold": 0.3}, YES[:, 0], CHANCES[:, 0]),
    ("OneHotMeanIoU", {"num_classes": 4}, ROWS, SCORES),
]


@pytest.mark.peers
@pytest.mark.parametrize(("name", "arguments", "y_true", "y_pred"), GRID)
def test_metrics_are_those_of_keras(name, arguments, y_true, y_pred):
    keras = pytest.importorskip("keras")
    weights = WEIGHTS.astype("int64") if "IoU" in name else WEIGHTS
    results = []
    for module in (metrics, keras.metrics):
        metric = getattr(module, name)(name="a", **arguments)
        metric.update_state(y_true[:8], y_pred[:8])
        metric.update_state(y_true[8:], y_pred[8:], sample_weight=weights[8:])
        results.append((metric.result(), metric.get_config()))
    (ours, config), (theirs, their_config) = results
    np.testing.assert_allclose(ours, theirs, rtol=1e-5, atol=1e-6)
    their_config.pop("label_weights", None)
    # Keras leaves out some of its arguments, and counts IoU in int64.
    assert {**config, **their_config, "dtype": "float32"} == config


@pytest.mark.peers
def test_public_names_are_those_of_keras():
    keras = pytest.importorskip("keras")
    public = {name for name in dir(keras.metrics) if name[0] != "_"}
    assert public <= set(dir(metrics))
