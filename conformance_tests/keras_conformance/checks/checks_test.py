from keras_conformance.checks import CHECKS
from keras_spec.clause import KINDS


def test_every_kind_of_clause_is_decided_and_nothing_else():
    assert set(CHECKS) == (set(KINDS) - {"unspecified"}) | {"signature"}
