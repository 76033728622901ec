"""Structures: what every function of `keras.tree` does."""

from collections import OrderedDict, namedtuple

import pytest

from keras_reference import tree

Pair = namedtuple("Pair", ["first", "second"])
NESTED = {"b": [1, (2, None)], "a": Pair(3, {"z": 4, "y": 5})}


def test_leaves_come_in_the_order_of_sorted_keys():
    assert tree.flatten(NESTED) == [3, 5, 4, 1, 2, None]
    assert tree.flatten(OrderedDict(b=1, a=2)) == [1, 2]
    assert tree.flatten([]) == []


def test_paths_lead_to_leaves():
    found = tree.flatten_with_path(NESTED)
    assert found[1] == (("a", 1, "y"), 5)
    for path, leaf in found:
        part = NESTED
        for key in path:
            part = part[key]
        assert part is leaf


def test_packing_undoes_flattening():
    assert tree.pack_sequence_as(NESTED, tree.flatten(NESTED)) == NESTED


@pytest.mark.parametrize(
    ("leaves", "words"),
    [([1], "the 2 leaves.*Received: 1, "), ([1, 2, 3], "Received: 3, ")],
)
def test_packing_needs_as_many_leaves(leaves, words):
    with pytest.raises(ValueError, match=words):
        tree.pack_sequence_as([0, 0], leaves)


def test_packing_needs_a_sequence():
    with pytest.raises(TypeError, match="Received: flat_sequence=5"):
        tree.pack_sequence_as([0], 5)


def test_none_is_a_leaf_unless_said_otherwise():
    assert tree.map_structure(lambda x: x is None, [None, 1]) == [True, False]
    kept = tree.map_structure(lambda x: x + 1, [None, 1], none_is_leaf=False)
    assert kept == [None, 2]


@pytest.mark.parametrize("other", [[1], (1, 2), [1, [2]], {"a": 1}])
def test_structures_have_to_agree(other):
    with pytest.raises(ValueError, match="must have the structure of `a`"):
        tree.map_structure(max, [1, 2], other)


def test_a_structure_and_a_function_are_needed():
    with pytest.raises(ValueError, match="at least one structure"):
        tree.map_structure(max)
    for function in (
        tree.map_structure,
        tree.map_shape_structure,
        tree.traverse,
    ):
        with pytest.raises(TypeError, match="Received: func=3"):
            function(3, [1])


def test_mapping_up_to_a_form():
    found = tree.map_structure_up_to([0, 0], lambda *x: x, [[1], [2]], [3, 4])
    assert found == [([1], 3), ([2], 4)]
    with pytest.raises(ValueError, match="list"):
        tree.map_structure_up_to([0, 0], max, 5)


def test_shapes_are_leaves():
    shapes = [(1, 2), {"a": (None, 3)}, [4, 5]]
    found = tree.map_shape_structure(lambda shape: tuple(shape), shapes)
    assert found == [(1, 2), {"a": (None, 3)}, (4, 5)]


def test_lists_become_tuples():
    expected = {"b": (1, (2, None)), "a": Pair(3, {"z": 4, "y": 5})}
    assert tree.lists_to_tuples(NESTED) == expected
    assert type(tree.lists_to_tuples([Pair([1], 2)])[0]) is Pair


def test_paths_do_not_tell_lists_from_tuples():
    tree.assert_same_paths([1, (2,)], (3, [4]))
    with pytest.raises(ValueError, match=r"only in `b`: \[\(1,\)\]"):
        tree.assert_same_paths([1], [1, 2])


def test_a_part_that_was_replaced_is_not_looked_into():
    seen = []

    def to_tuple(part):
        seen.append(part)
        return tuple(part) if isinstance(part, list) else None

    assert tree.traverse(to_tuple, [1, [2]]) == (1, [2])
    assert seen == [[1, [2]]]


def test_from_below_a_container_comes_after_its_parts():
    def total(part):
        return sum(part) if isinstance(part, list) else None

    assert tree.traverse(total, [1, [2, 3]], top_down=False) == 6
    none = tree.traverse(lambda x: tree.MAP_TO_NONE, [1], top_down=False)
    assert none is None
