"""Layers that look values up by their keys."""

from keras_reference.layers.attention.additive_attention import (
    AdditiveAttention,
)
from keras_reference.layers.attention.attention import Attention
from keras_reference.layers.attention.grouped_query_attention import (
    GroupedQueryAttention,
)
from keras_reference.layers.attention.multi_head_attention import (
    MultiHeadAttention,
)

# Its public name leaves the "ed" out.
GroupQueryAttention = GroupedQueryAttention

__all__ = [
    "AdditiveAttention",
    "Attention",
    "GroupQueryAttention",
    "MultiHeadAttention",
]
