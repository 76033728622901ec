"""What adapters have in common; runs in their environments: `make backends`."""

import importlib.util

import ml_dtypes
import numpy as np
import pytest

from keras_conformance.adapters import find_adapter
from keras_conformance.adapters.weighted_sum import WeightedSum
from keras_conformance.bad_input import BadInput

# An environment has one of them: Keras reads its backend only once.
HERE = [
    name for name in ("jax", "torch") if importlib.util.find_spec(name)
] or [None]


@pytest.fixture(scope="module", params=HERE)
def backend(request):
    if request.param is None:
        pytest.skip("neither JAX nor PyTorch is here. Fix: make backends")
    return request.param


@pytest.fixture(scope="module")
def adapter(backend):
    return find_adapter("keras", backend, "cpu")


def test_it_says_what_it_is(adapter, backend):
    assert adapter.name == f"keras-{backend}"
    assert adapter.describe()["backend"] == backend
    assert adapter.imports[:2] == [
        "import os",
        f'os.environ["KERAS_BACKEND"] = "{backend}"',
    ]


@pytest.mark.parametrize(
    "dtype",
    ["float64", ml_dtypes.bfloat16, "float16", "int64", "uint8", "bool"],
)
def test_arrays_keep_their_dtype(adapter, dtype):
    array = np.ones((2, 3), dtype)
    again = adapter.to_numpy(adapter.array(array))
    assert (again.dtype, again.tolist()) == (array.dtype, array.tolist())


def test_text_stays_with_numpy(adapter):
    text = np.asarray(["a", "b"])
    assert adapter.array(text) is text


def test_gradients_reach_inputs_and_variables(adapter):
    layer = adapter.resolve("keras.layers.Dense")(1, use_bias=False)
    x = adapter.array(np.array([[2.0, 3.0]], "float32"))
    layer.build(tuple(x.shape))
    layer.set_weights([np.array([[5.0], [7.0]], "float32")])
    total = WeightedSum(layer, [x], [layer.kernel], [np.array([[10.0]])])
    for mode in adapter.modes:
        found = adapter.gradient(total, mode)
        assert [g.tolist() for g in found] == [
            [[50.0, 70.0]],
            [[20.0], [30.0]],
        ]


def test_what_is_no_number_has_no_gradient(adapter):
    given = [adapter.array(np.array(v)) for v in (2.0, 3)]
    total = WeightedSum(lambda x, n: x * n, given, [], [np.array(1.0)])
    first, second = adapter.gradient(total, "eager")
    assert (first.tolist(), second) == (3.0, None)


def test_a_device_that_is_not_there_is_refused(backend):
    with pytest.raises(BadInput) as error:
        find_adapter("keras", backend, "tpu")
    assert "Received: device='tpu'; found: cpu" in str(error.value)
