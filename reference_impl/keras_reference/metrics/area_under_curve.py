"""The area under a curve through the points of all thresholds."""

import tensorflow as tf

divide = tf.math.divide_no_nan


def roc_points(counts):
    """Return false-positive and true-positive rates.

    Reference:
        T. Fawcett, "An introduction to ROC analysis", Pattern Recognition
        Letters 27 (2006), 861-874.
    """
    tp, fp, tn, fn = counts
    return divide(fp, fp + tn), divide(tp, tp + fn)


def precision_recall_points(counts):
    """Return recalls and precisions."""
    tp, fp, _, fn = counts
    return divide(tp, tp + fn), divide(tp, tp + fp)


def gain_points(counts):
    """Return recall gains, where they are above 0, and precision gains.

    Reference:
        P. Flach and M. Kull, "Precision-recall-gain curves", NIPS 2015.
    """
    tp, fp, tn, fn = counts
    odds = divide(tp + fn, fp + tn)
    recall_gain = tf.where(tp > 0, 1 - odds * divide(fn, tp), 0)
    return tf.nn.relu(recall_gain), 1 - odds * divide(fp, tp)


def sum_of_rectangles(x, y, summation_method):
    """Return the area under a line of points, falling in x.

    Args:
        x: Tensor of shape `(points, ...)`.
        y: Tensor of the same shape.
        summation_method: String, the height between two points:
            `"interpolation"` (their mean), `"minoring"` or `"majoring"`.

    Returns:
        Tensor of shape `(...)`.

    Examples:
        >>> x, y = tf.constant([1.0, 0.0]), tf.constant([1.0, 0.5])
        >>> sum_of_rectangles(x, y, "interpolation").numpy().item()
        0.75
    """
    left, right = y[1:], y[:-1]
    if summation_method == "interpolation":
        height = (left + right) / 2
    elif summation_method == "minoring":
        height = tf.minimum(left, right)
    else:
        height = tf.maximum(left, right)
    return tf.reduce_sum((x[:-1] - x[1:]) * height, axis=0)


def area_between_precisions(counts):
    """Return the area under the precision-recall curve, interpolated.

    Between two thresholds right and wrong positive answers grow together:
    with `n` answers there are `slope * n + intercept` right ones, so that the
    integral of the precision over the recall is
    `slope * (dtp + intercept * log(n2 / n1)) / (tp + fn)`.

    Reference:
        J. Davis and M. Goadrich, "The relationship between precision-recall
        and ROC curves", ICML 2006.

    Args:
        counts: Tuple of four tensors of shape `(thresholds, ...)`.

    Returns:
        Tensor of shape `(...)`.
    """
    tp, fp, _, fn = counts
    answers = tp + fp
    more, less = answers[:-1], answers[1:]
    dtp = tp[:-1] - tp[1:]
    slope = divide(dtp, more - less)
    intercept = tp[1:] - slope * less
    ratio = tf.where((more > 0) & (less > 0), divide(more, less), 1)
    pieces = slope * (dtp + intercept * tf.math.log(ratio))
    return tf.reduce_sum(divide(pieces, (tp + fn)[1:]), axis=0)
