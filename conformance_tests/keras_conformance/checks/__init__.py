"""How each kind of clause is decided."""

from collections.abc import Callable, Mapping

from keras_conformance.checks.accuracy import check_accuracy
from keras_conformance.checks.cases import check_cases
from keras_conformance.checks.config import check_config
from keras_conformance.checks.dtype import check_dtype
from keras_conformance.checks.error import check_error
from keras_conformance.checks.file import check_file
from keras_conformance.checks.gradient import check_gradient
from keras_conformance.checks.program import check_program
from keras_conformance.checks.protocol import check_protocol
from keras_conformance.checks.relation import check_relation
from keras_conformance.checks.shape import check_shape
from keras_conformance.checks.signature import check_signature
from keras_conformance.checks.state import check_state
from keras_conformance.checks.statistics import check_statistics
from keras_conformance.checks.trajectory import check_trajectory
from keras_conformance.checks.value import check_value
from keras_conformance.subject import Subject
from keras_spec.clause import Clause

CHECKS: Mapping[str, Callable[[Subject, Clause], int]] = {
    "value": check_value,
    "accuracy": check_accuracy,
    "cases": check_cases,
    "dtype": check_dtype,
    "shape": check_shape,
    "gradient": check_gradient,
    "error": check_error,
    "config": check_config,
    "trajectory": check_trajectory,
    "relation": check_relation,
    "protocol": check_protocol,
    "program": check_program,
    "file": check_file,
    "state": check_state,
    "statistics": check_statistics,
    "signature": check_signature,
}
