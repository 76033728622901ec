import numpy as np
import pytest
import tensorflow as tf

from keras_reference import losses

GENERATOR = np.random.default_rng(0)
LOGITS = GENERATOR.normal(size=(6, 5)).astype("float32")
PROBABILITIES = np.exp(LOGITS) / np.exp(LOGITS).sum(-1, keepdims=True)
LABELS = GENERATOR.integers(0, 5, 6)
WEIGHTS = GENERATOR.uniform(size=6).astype("float32")
ROWS = np.eye(5, dtype="float32")[LABELS]
UNIT = LOGITS / np.linalg.norm(LOGITS, axis=-1, keepdims=True)
SEQUENCES = GENERATOR.normal(size=(6, 7, 4)).astype("float32")


@pytest.mark.peers
@pytest.mark.parametrize("reduction", ["sum", "mean_with_sample_weight", None])
@pytest.mark.parametrize(
    ("name", "arguments", "y_true", "y_pred"),
    [
        ("BinaryCrossentropy", {}, ROWS, PROBABILITIES),
        ("BinaryCrossentropy", {"from_logits": True}, ROWS, LOGITS),
        ("CategoricalCrossentropy", {}, ROWS, PROBABILITIES),
        ("CategoricalCrossentropy", {"from_logits": True}, ROWS, LOGITS),
        ("CategoricalCrossentropy", {"label_smoothing": 0.2}, ROWS, LOGITS**2),
        ("BinaryFocalCrossentropy", {}, ROWS, PROBABILITIES),
        (
            "BinaryFocalCrossentropy",
            {"from_logits": True, "label_smoothing": 0.2, "gamma": 1.5},
            ROWS,
            LOGITS,
        ),
        (
            "BinaryFocalCrossentropy",
            {"apply_class_balancing": True, "alpha": 0.3, "axis": 0},
            ROWS,
            PROBABILITIES,
        ),
        ("CTC", {}, np.array([[1, 2, 0], [3, 3, 1]] * 3), SEQUENCES),
        ("CategoricalFocalCrossentropy", {}, ROWS, PROBABILITIES),
        (
            "CategoricalFocalCrossentropy",
            {"from_logits": True, "label_smoothing": 0.2, "gamma": 1.5},
            ROWS,
            LOGITS,
        ),
        ("CategoricalGeneralizedCrossEntropy", {}, LABELS, PROBABILITIES),
        ("CategoricalHinge", {}, ROWS, LOGITS),
        ("Circle", {"gamma": 2.0}, LABELS, UNIT),
        ("Circle", {"remove_diagonal": False, "margin": 0.3}, LABELS, UNIT),
        ("CosineSimilarity", {}, LOGITS, PROBABILITIES),
        ("Dice", {"axis": (1,)}, ROWS, PROBABILITIES),
        ("Hinge", {}, ROWS, LOGITS),
        ("Huber", {"delta": 0.5}, LOGITS, PROBABILITIES),
        ("LogCosh", {}, LOGITS, PROBABILITIES),
        ("MeanAbsoluteError", {}, LOGITS, PROBABILITIES),
        ("MeanAbsolutePercentageError", {}, PROBABILITIES, LOGITS),
        ("MeanSquaredLogarithmicError", {}, LOGITS, PROBABILITIES),
        ("Poisson", {}, ROWS, PROBABILITIES),
        ("SquaredHinge", {}, ROWS, LOGITS),
        ("Tversky", {"alpha": 0.2, "axis": (1,)}, ROWS, PROBABILITIES),
        ("KLDivergence", {}, PROBABILITIES, PROBABILITIES[::-1]),
        ("MeanSquaredError", {}, LOGITS, PROBABILITIES),
        ("SparseCategoricalCrossentropy", {}, LABELS, PROBABILITIES),
        (
            "SparseCategoricalCrossentropy",
            {"from_logits": True},
            LABELS,
            LOGITS,
        ),
    ],
)
def test_losses_are_those_of_keras(name, arguments, y_true, y_pred, reduction):
    keras = pytest.importorskip("keras")
    results = []
    for module in (losses, keras.losses):
        loss = getattr(module, name)(reduction=reduction, **arguments)
        y = tf.constant(y_pred)
        weights = WEIGHTS[:5] if arguments.get("axis") == 0 else WEIGHTS
        with tf.GradientTape() as tape:
            tape.watch(y)
            value = loss(y_true, y, sample_weight=weights)
        results.append((value, tape.gradient(value, y), loss.get_config()))
    (ours, our_slope, config), (theirs, their_slope, their_config) = results
    np.testing.assert_allclose(ours, theirs, rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(our_slope, their_slope, rtol=1e-4, atol=1e-5)
    # Keras leaves out some of its arguments.
    assert {**config, **their_config} == config
