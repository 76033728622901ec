import numpy as np
import pytest
import tensorflow as tf

from keras_reference import dtype_policies, layers

NAMES = [
    "float32",
    "mixed_float16",
    "int8_from_mixed_bfloat16",
    "float8_from_float32",
    "gptq/4/128_from_float32",
    "awq/4/-1_from_float32",
    "int4/128_from_float32",
    "int4_from_float32",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_makes_a_policy_that_is_read_as_it_was_written(name):
    policy = dtype_policies.get(name)
    config = dtype_policies.serialize(policy)
    assert policy.name == name
    assert dtype_policies.deserialize(config) == policy
    assert type(dtype_policies.get(config)) is type(policy)


def test_the_module_and_the_class_are_those_of_keras():
    config = dtype_policies.serialize(dtype_policies.get("float8_from_float32"))
    assert config == {
        "module": "keras.dtype_policies",
        "class_name": "QuantizedFloat8DTypePolicy",
        "config": {
            "mode": "float8",
            "source_name": "float32",
            "amax_history_length": 1024,
        },
        "registered_name": None,
    }
    policy = dtype_policies.FloatDTypePolicy("float16")
    assert dtype_policies.serialize(policy)["module"] == "keras"


@pytest.mark.parametrize("dtype", [tf.float16, np.float16, np.dtype("float16")])
def test_a_dtype_is_the_policy_of_its_name(dtype):
    assert dtype_policies.get(dtype).name == "float16"


def test_a_configuration_needs_no_module():
    config = {"class_name": "DTypePolicy", "config": {"name": "float64"}}
    assert dtype_policies.get(config).name == "float64"


def test_what_is_no_policy_is_refused():
    with pytest.raises(ValueError, match="Received: dtype=16"):
        dtype_policies.get(16)


def test_layers_refuse_quantized_policies():
    with pytest.raises(ValueError, match='DTypePolicy "int8_from_float32"'):
        layers.Dense(2, dtype="int8_from_float32")
