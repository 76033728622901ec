"""Metrics, which people watch."""

from keras_reference.losses.binary_focal_crossentropy import (
    binary_focal_crossentropy,
)
from keras_reference.losses.categorical_focal_crossentropy import (
    categorical_focal_crossentropy,
)
from keras_reference.losses.huber import huber
from keras_reference.losses.log_cosh import log_cosh
from keras_reference.metrics.accuracy import Accuracy
from keras_reference.metrics.auc import AUC
from keras_reference.metrics.binary_accuracy import (
    BinaryAccuracy,
    binary_accuracy,
)
from keras_reference.metrics.binary_crossentropy import (
    BinaryCrossentropy,
    binary_crossentropy,
)
from keras_reference.metrics.binary_iou import BinaryIoU
from keras_reference.metrics.categorical_accuracy import (
    CategoricalAccuracy,
    categorical_accuracy,
)
from keras_reference.metrics.categorical_crossentropy import (
    CategoricalCrossentropy,
    categorical_crossentropy,
)
from keras_reference.metrics.categorical_hinge import (
    CategoricalHinge,
    categorical_hinge,
)
from keras_reference.metrics.concordance_correlation import (
    ConcordanceCorrelation,
    concordance_correlation,
)
from keras_reference.metrics.cosine_similarity import CosineSimilarity
from keras_reference.metrics.f1_score import F1Score
from keras_reference.metrics.false_negatives import FalseNegatives
from keras_reference.metrics.false_positives import FalsePositives
from keras_reference.metrics.fbeta_score import FBetaScore
from keras_reference.metrics.hinge import Hinge, hinge
from keras_reference.metrics.identifiers import deserialize, get, serialize
from keras_reference.metrics.iou import IoU
from keras_reference.metrics.kl_divergence import KLDivergence, kl_divergence
from keras_reference.metrics.log_cosh_error import LogCoshError
from keras_reference.metrics.mean import Mean
from keras_reference.metrics.mean_absolute_error import (
    MeanAbsoluteError,
    mean_absolute_error,
)
from keras_reference.metrics.mean_absolute_percentage_error import (
    MeanAbsolutePercentageError,
    mean_absolute_percentage_error,
)
from keras_reference.metrics.mean_iou import MeanIoU
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper
from keras_reference.metrics.mean_squared_error import (
    MeanSquaredError,
    mean_squared_error,
)
from keras_reference.metrics.mean_squared_logarithmic_error import (
    MeanSquaredLogarithmicError,
    mean_squared_logarithmic_error,
)
from keras_reference.metrics.metric import Metric
from keras_reference.metrics.one_hot_iou import OneHotIoU
from keras_reference.metrics.one_hot_mean_iou import OneHotMeanIoU
from keras_reference.metrics.pearson_correlation import (
    PearsonCorrelation,
    pearson_correlation,
)
from keras_reference.metrics.poisson import Poisson, poisson
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
    sparse_categorical_crossentropy,
)
from keras_reference.metrics.sparse_top_k_categorical_accuracy import (
    SparseTopKCategoricalAccuracy,
    sparse_top_k_categorical_accuracy,
)
from keras_reference.metrics.specificity_at_sensitivity import (
    SpecificityAtSensitivity,
)
from keras_reference.metrics.squared_hinge import SquaredHinge, squared_hinge
from keras_reference.metrics.sum import Sum
from keras_reference.metrics.top_k_categorical_accuracy import (
    TopKCategoricalAccuracy,
    top_k_categorical_accuracy,
)
from keras_reference.metrics.true_negatives import TrueNegatives
from keras_reference.metrics.true_positives import TruePositives

__all__ = [
    "AUC",
    "Accuracy",
    "BinaryAccuracy",
    "BinaryCrossentropy",
    "BinaryIoU",
    "CategoricalAccuracy",
    "CategoricalCrossentropy",
    "CategoricalHinge",
    "ConcordanceCorrelation",
    "CosineSimilarity",
    "F1Score",
    "FBetaScore",
    "FalseNegatives",
    "FalsePositives",
    "Hinge",
    "IoU",
    "KLDivergence",
    "LogCoshError",
    "Mean",
    "MeanAbsoluteError",
    "MeanAbsolutePercentageError",
    "MeanIoU",
    "MeanMetricWrapper",
    "MeanSquaredError",
    "MeanSquaredLogarithmicError",
    "Metric",
    "OneHotIoU",
    "OneHotMeanIoU",
    "PearsonCorrelation",
    "Poisson",
    "Precision",
    "PrecisionAtRecall",
    "R2Score",
    "Recall",
    "RecallAtPrecision",
    "RootMeanSquaredError",
    "SensitivityAtSpecificity",
    "SparseCategoricalAccuracy",
    "SparseCategoricalCrossentropy",
    "SparseTopKCategoricalAccuracy",
    "SpecificityAtSensitivity",
    "SquaredHinge",
    "Sum",
    "TopKCategoricalAccuracy",
    "TrueNegatives",
    "TruePositives",
    "binary_accuracy",
    "binary_crossentropy",
    "binary_focal_crossentropy",
    "categorical_accuracy",
    "categorical_crossentropy",
    "categorical_focal_crossentropy",
    "categorical_hinge",
    "concordance_correlation",
    "deserialize",
    "get",
    "hinge",
    "huber",
    "kl_divergence",
    "log_cosh",
    "mean_absolute_error",
    "mean_absolute_percentage_error",
    "mean_squared_error",
    "mean_squared_logarithmic_error",
    "pearson_correlation",
    "poisson",
    "serialize",
    "sparse_categorical_accuracy",
    "sparse_categorical_crossentropy",
    "sparse_top_k_categorical_accuracy",
    "squared_hinge",
    "top_k_categorical_accuracy",
]
