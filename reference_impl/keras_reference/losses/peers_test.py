import numpy as np
import pytest

from keras_reference import losses

GENERATOR = np.random.default_rng(0)
LOGITS = GENERATOR.normal(size=(6, 5)).astype("float32")
PROBABILITIES = np.exp(LOGITS) / np.exp(LOGITS).sum(-1, keepdims=True)
LABELS = GENERATOR.integers(0, 5, 6)
WEIGHTS = GENERATOR.uniform(size=6).astype("float32")
ROWS = np.eye(5, dtype="float32")[LABELS]


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
    ours = getattr(losses, name)(reduction=reduction, **arguments)
    theirs = getattr(keras.losses, name)(reduction=reduction, **arguments)
    np.testing.assert_allclose(
        ours(y_true, y_pred, sample_weight=WEIGHTS),
        theirs(y_true, y_pred, sample_weight=WEIGHTS),
        rtol=1e-5,
    )
