import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

RANDOM = np.random.default_rng(0)
Q = RANDOM.normal(size=(2, 3, 2, 4)).astype("float32")
K, V = RANDOM.normal(size=(2, 2, 5, 2, 4)).astype("float32")


def attention(query, key, value, scale, bias=0.0, mask=True):
    logits = np.einsum("bqhd,bkhd->bhqk", query, key) * scale + bias
    logits = np.where(mask, logits, -1e30)
    exponentials = np.exp(logits - logits.max(-1, keepdims=True))
    weights = exponentials / exponentials.sum(-1, keepdims=True)
    return np.einsum("bhqk,bkhd->bqhd", weights, value)


def test_attention_is_a_weighted_mean():
    found = ops.dot_product_attention(Q, K, V)
    np.testing.assert_allclose(found, attention(Q, K, V, 0.5), rtol=1e-4)
    bias = RANDOM.normal(size=(2, 1, 3, 5)).astype("float32")
    found = ops.dot_product_attention(Q, K, V, bias=bias, scale=0.25)
    expected = attention(Q, K, V, 0.25, bias)
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-6)


def test_masks():
    mask = np.array([1, 0, 1, 1, 0], bool)
    found = ops.dot_product_attention(Q, K, V, mask=mask)
    expected = attention(Q, K, V, 0.5, mask=mask)
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-6)
    found = ops.dot_product_attention(Q, K, V, mask=mask, is_causal=True)
    expected = attention(Q, K, V, 0.5, mask=mask & np.tri(3, 5, dtype=bool))
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-6)


def test_nothing_to_look_at_is_everything_alike():
    found = ops.dot_product_attention(Q, K, V, mask=np.zeros(5, bool))
    expected = np.broadcast_to(V.mean(1, keepdims=True), Q.shape)
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-6)


def test_what_is_refused():
    with pytest.raises(ValueError, match="flash_attention=True"):
        ops.dot_product_attention(Q, K, V, flash_attention=True)
    with pytest.raises(ValueError, match="attn_logits_soft_cap=5"):
        ops.dot_product_attention(Q, K, V, attn_logits_soft_cap=5)
    with pytest.raises(ValueError, match="must have four axes"):
        ops.dot_product_attention(Q[0], K, V)


def test_heads_of_unknown_width():
    x = KerasTensor((2, 3, 2, None))
    assert ops.dot_product_attention(x, x, x).shape == (2, 3, 2, None)


def test_of_symbols():
    x = KerasTensor((None, 3, 2, 4), "float16")
    y = ops.dot_product_attention(x, x, x)
    assert y.shape == (None, 3, 2, 4) and y.dtype == "float16"
