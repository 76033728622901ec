import pytest

from keras_reference import config
from keras_reference.dtype_policies import (
    AWQDTypePolicy,
    GPTQDTypePolicy,
    Int4DTypePolicy,
    QuantizedDTypePolicy,
    QuantizedFloat8DTypePolicy,
)


def test_the_dtypes_are_those_before_quantization():
    policy = QuantizedDTypePolicy("int4", "mixed_float16")
    assert (policy.compute_dtype, policy.variable_dtype) == (
        "float16",
        "float32",
    )


def test_no_source_is_the_policy_that_holds():
    config.set_dtype_policy("mixed_bfloat16")
    try:
        assert GPTQDTypePolicy("gptq/4/128").name == (
            "gptq/4/128_from_mixed_bfloat16"
        )
    finally:
        config.set_dtype_policy("float32")


def test_an_unknown_mode_is_refused():
    with pytest.raises(ValueError, match="mode='int2'"):
        QuantizedDTypePolicy("int2", "float32")


@pytest.mark.parametrize("source", ["float16", "mixed_float16"])
def test_int8_does_not_go_with_float16(source):
    with pytest.raises(ValueError, match=f"source_name='{source}'"):
        QuantizedDTypePolicy("int8", source)


def test_policies_with_other_lengths_differ():
    short = QuantizedFloat8DTypePolicy("float8", "float32", 10)
    assert short != QuantizedFloat8DTypePolicy("float8", "float32", 20)
    assert short != QuantizedDTypePolicy("float8", "float32")
    with pytest.raises(TypeError, match="amax_history_length='a'"):
        QuantizedFloat8DTypePolicy("float8", "float32", "a")


@pytest.mark.parametrize(
    ("kind", "mode", "expected"),
    [
        (GPTQDTypePolicy, "gptq", "`mode` must be 'gptq/BITS/SIZE'"),
        (GPTQDTypePolicy, "gptq/a/b", "with integers"),
        (GPTQDTypePolicy, "gptq/5/128", "one of (2, 3, 4, 8)"),
        (GPTQDTypePolicy, "gptq/4/0", "-1 or a positive integer"),
        (AWQDTypePolicy, "awq/3/128", "one of (4,)"),
        (Int4DTypePolicy, "int4/-2", "-1 or a positive integer"),
        (Int4DTypePolicy, "int8/4", "`mode` must be 'int4/SIZE'"),
    ],
)
def test_numbers_out_of_range_are_refused(kind, mode, expected):
    with pytest.raises(ValueError) as error:
        kind(mode, "float32")
    assert expected in str(error.value)
    assert f"Received: mode='{mode}'." in str(error.value)
