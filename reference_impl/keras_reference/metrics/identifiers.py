"""Names and configurations of metrics."""

import inspect

from keras_reference.core.find_identifier import (
    find_identifier,
    resolve_identifier,
)
from keras_reference.losses.identifiers import LOSSES
from keras_reference.metrics.accuracy import Accuracy, accuracy
from keras_reference.metrics.auc import AUC
from keras_reference.metrics.binary_accuracy import (
    BinaryAccuracy,
    binary_accuracy,
)
from keras_reference.metrics.binary_crossentropy import BinaryCrossentropy
from keras_reference.metrics.binary_iou import BinaryIoU
from keras_reference.metrics.categorical_accuracy import (
    CategoricalAccuracy,
    categorical_accuracy,
)
from keras_reference.metrics.categorical_crossentropy import (
    CategoricalCrossentropy,
)
from keras_reference.metrics.categorical_hinge import CategoricalHinge
from keras_reference.metrics.concordance_correlation import (
    ConcordanceCorrelation,
    concordance_correlation,
)
from keras_reference.metrics.cosine_similarity import (
    CosineSimilarity,
    cosine_similarity,
)
from keras_reference.metrics.f1_score import F1Score
from keras_reference.metrics.false_negatives import FalseNegatives
from keras_reference.metrics.false_positives import FalsePositives
from keras_reference.metrics.fbeta_score import FBetaScore
from keras_reference.metrics.hinge import Hinge
from keras_reference.metrics.iou import IoU
from keras_reference.metrics.kl_divergence import KLDivergence
from keras_reference.metrics.log_cosh_error import LogCoshError
from keras_reference.metrics.mean import Mean
from keras_reference.metrics.mean_absolute_error import MeanAbsoluteError
from keras_reference.metrics.mean_absolute_percentage_error import (
    MeanAbsolutePercentageError,
)
from keras_reference.metrics.mean_iou import MeanIoU
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper
from keras_reference.metrics.mean_squared_error import MeanSquaredError
from keras_reference.metrics.mean_squared_logarithmic_error import (
    MeanSquaredLogarithmicError,
)
from keras_reference.metrics.one_hot_iou import OneHotIoU
from keras_reference.metrics.one_hot_mean_iou import OneHotMeanIoU
from keras_reference.metrics.pearson_correlation import (
    PearsonCorrelation,
    pearson_correlation,
)
from keras_reference.metrics.poisson import Poisson
from keras_reference.metrics.precision import Precision
from keras_reference.metrics.precision_at_recall import PrecisionAtRecall
from keras_reference.metrics.r2_score import R2Score
from keras_reference.metrics.recall import Recall
from keras_reference.metrics.recall_at_precision import RecallAtPrecision
from keras_reference.metrics.root_mean_squared_error import RootMeanSquaredError
from keras_reference.metrics.sensitivity_at_specificity import (
    SensitivityAtSpecificity,
)
from keras_reference.metrics.sparse_categorical_accuracy import (
    SparseCategoricalAccuracy,
    sparse_categorical_accuracy,
)
from keras_reference.metrics.sparse_categorical_crossentropy import (
    SparseCategoricalCrossentropy,
)
from keras_reference.metrics.sparse_top_k_categorical_accuracy import (
    SparseTopKCategoricalAccuracy,
    sparse_top_k_categorical_accuracy,
)
from keras_reference.metrics.specificity_at_sensitivity import (
    SpecificityAtSensitivity,
)
from keras_reference.metrics.squared_hinge import SquaredHinge
from keras_reference.metrics.sum import Sum
from keras_reference.metrics.top_k_categorical_accuracy import (
    TopKCategoricalAccuracy,
    top_k_categorical_accuracy,
)
from keras_reference.metrics.true_negatives import TrueNegatives
from keras_reference.metrics.true_positives import TruePositives
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)

METRICS = {
    "AUC": AUC,
    "Accuracy": Accuracy,
    "BCE": BinaryCrossentropy,
    "BinaryAccuracy": BinaryAccuracy,
    "BinaryCrossentropy": BinaryCrossentropy,
    "BinaryIoU": BinaryIoU,
    "CategoricalAccuracy": CategoricalAccuracy,
    "CategoricalCrossentropy": CategoricalCrossentropy,
    "CategoricalHinge": CategoricalHinge,
    "ConcordanceCorrelation": ConcordanceCorrelation,
    "CosineSimilarity": CosineSimilarity,
    "F1Score": F1Score,
    "FBetaScore": FBetaScore,
    "FalseNegatives": FalseNegatives,
    "FalsePositives": FalsePositives,
    "Hinge": Hinge,
    "IoU": IoU,
    "KLDivergence": KLDivergence,
    "LogCoshError": LogCoshError,
    "MAE": MeanAbsoluteError,
    "MAPE": MeanAbsolutePercentageError,
    "MSE": MeanSquaredError,
    "MSLE": MeanSquaredLogarithmicError,
    "Mean": Mean,
    "MeanAbsoluteError": MeanAbsoluteError,
    "MeanAbsolutePercentageError": MeanAbsolutePercentageError,
    "MeanIoU": MeanIoU,
    "MeanMetricWrapper": MeanMetricWrapper,
    "MeanSquaredError": MeanSquaredError,
    "MeanSquaredLogarithmicError": MeanSquaredLogarithmicError,
    "OneHotIoU": OneHotIoU,
    "OneHotMeanIoU": OneHotMeanIoU,
    "PearsonCorrelation": PearsonCorrelation,
    "Poisson": Poisson,
    "Precision": Precision,
    "PrecisionAtRecall": PrecisionAtRecall,
    "R2Score": R2Score,
    "Recall": Recall,
    "RecallAtPrecision": RecallAtPrecision,
    "RootMeanSquaredError": RootMeanSquaredError,
    "SensitivityAtSpecificity": SensitivityAtSpecificity,
    "SparseCategoricalAccuracy": SparseCategoricalAccuracy,
    "SparseCategoricalCrossentropy": SparseCategoricalCrossentropy,
    "SparseTopKCategoricalAccuracy": SparseTopKCategoricalAccuracy,
    "SpecificityAtSensitivity": SpecificityAtSensitivity,
    "SquaredHinge": SquaredHinge,
    "Sum": Sum,
    "TopKCategoricalAccuracy": TopKCategoricalAccuracy,
    "TrueNegatives": TrueNegatives,
    "TruePositives": TruePositives,
    "accuracy": Accuracy,
    "auc": AUC,
    "bce": BinaryCrossentropy,
    "binary_accuracy": BinaryAccuracy,
    "binary_crossentropy": BinaryCrossentropy,
    "binary_io_u": BinaryIoU,
    "categorical_accuracy": CategoricalAccuracy,
    "categorical_crossentropy": CategoricalCrossentropy,
    "categorical_hinge": CategoricalHinge,
    "concordance_correlation": ConcordanceCorrelation,
    "cosine_similarity": CosineSimilarity,
    "f1_score": F1Score,
    "false_negatives": FalseNegatives,
    "false_positives": FalsePositives,
    "fbeta_score": FBetaScore,
    "hinge": Hinge,
    "io_u": IoU,
    "kl_divergence": KLDivergence,
    "log_cosh_error": LogCoshError,
    "mae": MeanAbsoluteError,
    "mape": MeanAbsolutePercentageError,
    "mean": Mean,
    "mean_absolute_error": MeanAbsoluteError,
    "mean_absolute_percentage_error": MeanAbsolutePercentageError,
    "mean_io_u": MeanIoU,
    "mean_squared_error": MeanSquaredError,
    "mean_squared_logarithmic_error": MeanSquaredLogarithmicError,
    "mse": MeanSquaredError,
    "msle": MeanSquaredLogarithmicError,
    "one_hot_io_u": OneHotIoU,
    "one_hot_mean_io_u": OneHotMeanIoU,
    "pearson_correlation": PearsonCorrelation,
    "poisson": Poisson,
    "precision": Precision,
    "precision_at_recall": PrecisionAtRecall,
    "r2_score": R2Score,
    "recall": Recall,
    "recall_at_precision": RecallAtPrecision,
    "root_mean_squared_error": RootMeanSquaredError,
    "sensitivity_at_specificity": SensitivityAtSpecificity,
    "sparse_categorical_accuracy": SparseCategoricalAccuracy,
    "sparse_categorical_crossentropy": SparseCategoricalCrossentropy,
    "sparse_top_k_categorical_accuracy": SparseTopKCategoricalAccuracy,
    "specificity_at_sensitivity": SpecificityAtSensitivity,
    "squared_hinge": SquaredHinge,
    "sum": Sum,
    "top_k_categorical_accuracy": TopKCategoricalAccuracy,
    "true_negatives": TrueNegatives,
    "true_positives": TruePositives,
}
METRIC_FUNCTIONS = {
    **LOSSES,
    "accuracy": accuracy,
    "binary_accuracy": binary_accuracy,
    "categorical_accuracy": categorical_accuracy,
    "concordance_correlation": concordance_correlation,
    "cosine_similarity": cosine_similarity,
    "pearson_correlation": pearson_correlation,
    "sparse_categorical_accuracy": sparse_categorical_accuracy,
    "sparse_top_k_categorical_accuracy": sparse_top_k_categorical_accuracy,
    "top_k_categorical_accuracy": top_k_categorical_accuracy,
}


def get(identifier):
    """Return the metric that an identifier stands for.

    Args:
        identifier: Name, configuration, class, callable or None.

    Returns:
        A metric or function, or None for None.

    Raises:
        ValueError: If the identifier is none of these or an unknown name.

    Examples:
        >>> get("mse").name
        'mean_squared_error'
    """
    return resolve_identifier(
        identifier, METRICS, "metric", deserialize, "accuracy"
    )


def serialize(metric):
    """Return the configuration that rebuilds a metric.

    Examples:
        >>> serialize(Mean())["class_name"]
        'Mean'
    """
    return serialize_keras_object(metric)


def deserialize(config, custom_objects=None):
    """Build a metric from `serialize`.

    Args:
        config: Configuration from `serialize`, or a name; that of a class
            gives an instance.
        custom_objects: Dictionary of names and classes or functions that are
            not part of this package.

    Returns:
        A metric or function.

    Examples:
        >>> deserialize(serialize(BinaryAccuracy(threshold=0.3))).threshold
        0.3
    """
    if isinstance(config, str):
        found = find_identifier(config, METRICS, "metric", custom_objects)
        return found() if inspect.isclass(found) else found
    is_function = config["class_name"] == "function"
    known = METRIC_FUNCTIONS if is_function else METRICS
    return deserialize_keras_object(
        config, custom_objects=custom_objects, module_objects=known
    )
