import numpy as np
import pytest

import keras_reference as keras
from keras_reference import layers
from keras_reference.dtype_policies import (
    DTypePolicy,
    DTypePolicyMap,
    deserialize,
    get,
    serialize,
)

HALF, BRAIN, SINGLE = map(DTypePolicy, ("float16", "bfloat16", "float32"))
INPUTS = np.ones((1, 2), "float32")


def dtypes(layer):
    return [weight.dtype.name for weight in layer.weights]


def test_the_path_itself_comes_first_then_the_expression_that_matches():
    policies = DTypePolicyMap(SINGLE, {"a/.*": HALF, "a/b": BRAIN})
    found = [policies[path].name for path in ("a/b", "a/c", "a", "xa/c")]
    assert found == ["bfloat16", "float16", "float32", "float32"]


def test_a_path_that_matches_twice_is_refused():
    policies = DTypePolicyMap(SINGLE, {"a/.*": HALF, "a/b.*": BRAIN})
    with pytest.raises(ValueError, match="Received: 'a/bc', which matches"):
        policies["a/bc"]


def test_it_is_a_dictionary():
    policies = DTypePolicyMap(SINGLE, {"a": HALF})
    policies["b"] = "bfloat16"
    assert (list(policies), len(policies)) == (["a", "b"], 2)
    assert "a" in policies and "c" not in policies
    del policies["a"]
    assert policies["a"] == SINGLE
    assert policies.pop("b") == BRAIN


def test_a_key_is_set_once():
    policies = DTypePolicyMap(SINGLE, {"a": HALF})
    with pytest.raises(ValueError, match="Received: 'a', which has"):
        policies["a"] = BRAIN


def test_the_arguments_are_checked():
    with pytest.raises(TypeError, match=r"policy_map=\[1\]"):
        DTypePolicyMap(policy_map=[1])
    with pytest.raises(ValueError, match="default_policy=<DTypePolicyMap"):
        DTypePolicyMap(DTypePolicyMap())


def test_it_is_read_as_it_was_written():
    policies = DTypePolicyMap("mixed_float16", {"a": BRAIN})
    again = deserialize(serialize(policies))
    assert again == policies
    assert again.name == "map_mixed_float16"


def test_without_a_default_of_its_own_sources_are_those_where_it_is_read():
    policies = DTypePolicyMap(
        policy_map={"a": get("int8_from_float32"), "b": HALF}
    )
    config = serialize(policies)
    keras.config.set_dtype_policy("mixed_bfloat16")
    try:
        again = deserialize(config)
    finally:
        keras.config.set_dtype_policy("float32")
    assert again["a"].name == "int8_from_mixed_bfloat16"
    assert (again["b"], policies["b"]) == (HALF, HALF)


def test_a_layer_has_the_policy_of_its_path_once_it_is_built():
    layer = layers.Dense(2, dtype=DTypePolicyMap(HALF, {"d": BRAIN}), name="d")
    assert layer.compute_dtype == "float16"
    assert layer(INPUTS).dtype == "bfloat16"
    assert dtypes(layer) == ["bfloat16", "bfloat16"]


def test_a_layer_may_compute_in_16_bits_by_a_map():
    policies = DTypePolicyMap(SINGLE, {"d": get("mixed_bfloat16")})
    layer = layers.Dense(2, dtype=policies, name="d")
    assert layer(INPUTS).dtype == "bfloat16"
    assert dtypes(layer) == ["float32", "float32"]


def test_layers_inside_pick_their_own_policies():
    policies = DTypePolicyMap(SINGLE, {"m/query": BRAIN, "m/v.*": HALF})
    layer = layers.MultiHeadAttention(1, 2, dtype=policies, name="m")
    layer.build((1, 2, 3), (1, 2, 3))
    assert [
        inner.kernel.dtype.name
        for inner in (
            layer.query_dense,
            layer.key_dense,
            layer.value_dense,
            layer.output_dense,
        )
    ] == ["bfloat16", "float32", "float16", "float32"]


def test_a_model_with_a_map_is_made_again_from_its_configuration():
    policies = DTypePolicyMap(SINGLE, {"a": HALF})
    inputs = keras.Input((2,))
    hidden = layers.Dense(2, name="a", dtype=policies)(inputs)
    model = keras.Model(
        inputs, layers.Dense(2, name="b", dtype=policies)(hidden)
    )
    again = keras.Model.from_config(model.get_config())
    assert dtypes(again) == dtypes(model)
    assert dtypes(again) == ["float16", "float16", "float32", "float32"]


def test_a_policy_is_set_before_building():
    layer = layers.Dense(2)
    layer.dtype_policy = "mixed_float16"
    assert layer(INPUTS).dtype == "float16"
    assert dtypes(layer) == ["float32", "float32"]
    layer.dtype_policy = "float32"
    assert layer(INPUTS).dtype == "float32"
