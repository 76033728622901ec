"""Nested structures of lists, tuples and dictionaries: `keras.tree`."""

from keras_reference.tree.flatten import (
    flatten,
    flatten_with_path,
    is_nested,
    pack_sequence_as,
)
from keras_reference.tree.map_structure import (
    lists_to_tuples,
    map_shape_structure,
    map_structure,
    map_structure_up_to,
)
from keras_reference.tree.same_structure import (
    assert_same_paths,
    assert_same_structure,
)
from keras_reference.tree.traverse import MAP_TO_NONE, traverse

__all__ = [
    "MAP_TO_NONE",
    "assert_same_paths",
    "assert_same_structure",
    "flatten",
    "flatten_with_path",
    "is_nested",
    "lists_to_tuples",
    "map_shape_structure",
    "map_structure",
    "map_structure_up_to",
    "pack_sequence_as",
    "traverse",
]
