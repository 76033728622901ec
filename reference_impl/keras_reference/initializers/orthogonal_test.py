import numpy as np
import pytest

from keras_reference.initializers import Identity, Orthogonal


@pytest.mark.parametrize("shape", [(4, 4), (6, 3), (3, 6), (2, 3, 4)])
@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_the_fewer_of_rows_and_columns_are_orthonormal(shape, dtype):
    values = Orthogonal(2.0, seed=1)(shape, dtype)
    assert values.shape == shape and values.dtype == dtype
    matrix = values.numpy().astype("float64").reshape(-1, shape[-1])
    if matrix.shape[0] < matrix.shape[1]:
        matrix = matrix.T
    gram = matrix.T @ matrix
    np.testing.assert_allclose(gram, 4 * np.eye(len(gram)), atol=1e-2)


def test_a_vector_is_refused():
    with pytest.raises(ValueError, match=r"Received: shape=\(3,\)"):
        Orthogonal()((3,))


def test_identity():
    values = Identity(3.0)((3, 2), dtype="float16")
    assert values.dtype == "float16"
    assert values.numpy().tolist() == [[3, 0], [0, 3], [0, 0]]
    assert Identity(2)((2, 2), dtype="int32").numpy().tolist() == [
        [2, 0],
        [0, 2],
    ]


def test_identity_needs_a_matrix():
    with pytest.raises(ValueError, match=r"Received: shape=\(2, 2, 2\)"):
        Identity()((2, 2, 2))


def test_configs_round_trip():
    assert Identity.from_config({"gain": 2.0}).get_config() == {"gain": 2.0}
    config = {"seed": 3, "gain": 2.0}
    assert Orthogonal.from_config(config).get_config() == config
