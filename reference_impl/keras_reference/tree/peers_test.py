"""The same structures, given to Keras."""

from collections import OrderedDict, defaultdict, deque

import pytest

from keras_reference import tree

keras = pytest.importorskip("keras")
pytestmark = pytest.mark.peers

STRUCTURES = [
    5,
    None,
    "text",
    [],
    {"b": [1, (2, None)], "a": 3},
    OrderedDict(b=1, a=[2]),
    defaultdict(list, b=1, a=2),
    deque([1, [2]]),
    {1, 2},
    {2: 1, 1: 5},
]


@pytest.mark.parametrize("structure", STRUCTURES, ids=repr)
def test_structures_are_read_as_by_keras(structure):
    for name in ("flatten", "flatten_with_path", "is_nested"):
        ours, theirs = getattr(tree, name), getattr(keras.tree, name)
        assert ours(structure) == theirs(structure), name
    assert tree.lists_to_tuples(structure) == keras.tree.lists_to_tuples(
        structure
    )
