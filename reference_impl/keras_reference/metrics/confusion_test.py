import numpy as np
import pytest
import tensorflow as tf

from keras_reference import metrics
from keras_reference.core.masks import with_masks

Y = np.array([0, 1, 1, 0, 1, 0])
P = np.array([0.1, 0.9, 0.4, 0.6, 0.5, 0.2])
WEIGHTS = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]
ROWS = np.eye(3)[[0, 1, 2, 1]]
SCORES = np.array(
    [[0.6, 0.3, 0.1], [0.2, 0.5, 0.3], [0.3, 0.4, 0.3], [0.1, 0.2, 0.7]]
)


@pytest.mark.parametrize(
    ("name", "plain", "weighted", "at_three"),
    [
        ("TruePositives", 1, 2, [3, 1, 1]),
        ("FalsePositives", 1, 4, [1, 1, 0]),
        ("TrueNegatives", 2, 7, [2, 2, 3]),
        ("FalseNegatives", 2, 8, [0, 2, 2]),
        ("Precision", 1 / 2, 2 / 6, [3 / 4, 1 / 2, 1]),
        ("Recall", 1 / 3, 2 / 10, [1, 1 / 3, 1 / 3]),
    ],
)
def test_counts_and_shares(name, plain, weighted, at_three):
    kind = getattr(metrics, name)
    assert kind()(Y, P).numpy() == pytest.approx(plain)
    value = kind()(Y, P, sample_weight=WEIGHTS).numpy()
    assert value == pytest.approx(weighted)
    metric = kind(thresholds=[0.3, 0.5, 0.7])
    metric.update_state(Y[:2], P[:2])
    metric.update_state(Y[2:], P[2:])
    np.testing.assert_allclose(metric.result(), at_three, rtol=1e-6)
    backwards = kind(thresholds=[0.7, 0.5, 0.3])(Y, P)
    np.testing.assert_allclose(backwards, at_three[::-1], rtol=1e-6)


def test_top_k_and_one_class():
    # Of two guesses each for four samples three are right.
    precision = metrics.Precision(top_k=2)
    assert precision(ROWS, SCORES).numpy() == pytest.approx(3 / 8)
    assert metrics.Recall(top_k=1)(ROWS, SCORES).numpy() == 0.5
    half = metrics.Precision(top_k=1, dtype="float16")
    assert half(ROWS, SCORES).numpy() == 0.5
    assert metrics.Precision(class_id=1, top_k=1)(ROWS, SCORES) == 0.5
    assert metrics.Precision(class_id=1, thresholds=0.45)(ROWS, SCORES) == 1


def test_what_a_mask_leaves_out_does_not_count():
    mask = tf.constant([True, True, False, False, True, True])
    predictions = with_masks(tf.constant(P), mask)
    assert metrics.FalsePositives()(Y, predictions).numpy() == 0


@pytest.mark.parametrize("thresholds", [1.5, [0.5, -1.0], [None]])
def test_thresholds_are_checked(thresholds):
    with pytest.raises(ValueError, match="Received: thresholds="):
        metrics.Precision(thresholds=thresholds)


def test_class_id_is_checked():
    with pytest.raises(ValueError, match="class_id=5"):
        metrics.Precision(class_id=5)(ROWS, SCORES)


def test_shapes_must_fit():
    with pytest.raises(ValueError, match=r"y_true.shape=\(6,\)"):
        metrics.Precision()(Y, P[:3])


@pytest.mark.parametrize(
    ("metric", "expected"),
    [
        # At 0.55 two of three positives are lost; at 0.3 one answer is wrong.
        (metrics.PrecisionAtRecall(0.5), 0.75),
        (metrics.RecallAtPrecision(0.6), 1),
        (metrics.SensitivityAtSpecificity(0.5), 1),
        (metrics.SpecificityAtSensitivity(0.5), 2 / 3),
        (metrics.PrecisionAtRecall(0.9, num_thresholds=1), 0),
        (metrics.SpecificityAtSensitivity(0.3, num_thresholds=1), 2 / 3),
    ],
)
def test_the_best_threshold_under_a_condition(metric, expected):
    assert metric(Y, P).numpy() == pytest.approx(expected)


def test_conditions_are_checked():
    with pytest.raises(ValueError, match="Received: recall=1.5"):
        metrics.PrecisionAtRecall(1.5)
    with pytest.raises(ValueError, match="Received: num_thresholds=0"):
        metrics.PrecisionAtRecall(0.5, num_thresholds=0)


def test_auc_is_the_chance_of_the_right_order():
    pairs = [p > n for p in P[Y == 1] for n in P[Y == 0]]
    assert metrics.AUC()(Y, P).numpy() == pytest.approx(np.mean(pairs))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        # The points are (1, 1), (1/3, 1/3) and (0, 0).
        ({"num_thresholds": 3}, 1 / 9 * 2 + 1 / 18 + 2 / 9),
        ({"thresholds": [0.5], "summation_method": "minoring"}, 2 / 9),
        ({"thresholds": [0.5], "summation_method": "majoring"}, 7 / 9),
        # Precisions 1/2, 1/2 and 0 at recalls 1, 1/3 and 0.
        (
            {
                "thresholds": [0.5],
                "summation_method": "majoring",
                "curve": "PR",
            },
            1 / 2,
        ),
    ],
)
def test_areas(arguments, expected):
    value = metrics.AUC(**arguments)(Y, P).numpy()
    assert value == pytest.approx(expected, abs=1e-6)


def test_interpolated_precision_follows_the_answers():
    # From 2 answers with 1 right to 6 with 3 right the precision stays 1/2.
    value = metrics.AUC(thresholds=[0.5], curve="PR")(Y, P).numpy()
    assert value == pytest.approx(1 / 2 * 2 / 3 + 1 / 2 * 1 / 3)


def test_labels_have_curves_of_their_own():
    y_true = np.array([[0, 1], [1, 1], [0, 0], [1, 0]])
    y_pred = np.array([[0.1, 0.8], [0.7, 0.3], [0.4, 0.2], [0.6, 0.9]])
    metric = metrics.AUC(multi_label=True)
    assert metric.result().numpy() == 0 and not metric.variables
    assert metric(y_true, y_pred).numpy() == pytest.approx((1 + 0.5) / 2)
    metric = metrics.AUC(
        multi_label=True, num_labels=2, label_weights=[0.3, 0.7]
    )
    assert metric.true_positives.shape == (200, 2)
    assert metric(y_true, y_pred).numpy() == pytest.approx(0.3 + 0.35)


def test_logits_go_through_a_sigmoid():
    logits = np.log(P / (1 - P))
    value = metrics.AUC(from_logits=True)(Y, logits).numpy()
    assert value == pytest.approx(metrics.AUC()(Y, P).numpy())


@pytest.mark.parametrize(
    "arguments",
    [
        {"num_thresholds": 1},
        {"curve": "lift"},
        {"summation_method": "middle"},
        {"thresholds": [2.0]},
    ],
)
def test_arguments_of_auc_are_checked(arguments):
    with pytest.raises(ValueError) as raised:
        metrics.AUC(**arguments)
    for name, value in arguments.items():
        assert f"Received: {name}={value!r}" in str(raised.value)


def test_an_update_costs_few_operations_for_many_thresholds():
    metric = metrics.AUC()
    spec = tf.TensorSpec((None, 1))
    graph = tf.function(metric.update_state).get_concrete_function(spec, spec)
    shapes = [
        o.shape for op in graph.graph.get_operations() for o in op.outputs
    ]
    assert all(shape.rank is None or shape.rank <= 2 for shape in shapes)
    assert len(graph.graph.get_operations()) < 120


def test_the_confusion_matrix_can_be_read():
    metric = metrics.MeanIoU(2)
    metric.update_state([0, 1], [0, 0])
    assert metric.total_cm.numpy().tolist() == [[1, 0], [1, 0]]
