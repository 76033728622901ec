import pytest

from keras_reference import config
from keras_reference.core.spatial.arguments import (
    check_choice,
    check_data_format,
    check_integer,
    check_output_padding,
    check_strides,
    for_each_axis,
    pairs_for_axes,
)


def test_one_integer_stands_for_all_axes():
    assert for_each_axis("strides", 2, 3) == (2, 2, 2)
    assert for_each_axis("strides", [1, 2], 2) == (1, 2)
    assert for_each_axis("output_padding", 0, 1, minimum=0) == (0,)


@pytest.mark.parametrize(
    "value", [0, -1, 1.5, "2", None, True, (1,), (1, 2, 3), (1, 0), {1: 2}]
)
def test_what_is_no_integer_for_each_axis_is_refused(value):
    with pytest.raises(ValueError, match="`strides`.*2 integers, at least 1"):
        for_each_axis("strides", value, 2)


@pytest.mark.parametrize(
    ("value", "rank", "expected"),
    [
        (1, 2, ((1, 1), (1, 1))),
        ((1, 2), 2, ((1, 1), (2, 2))),
        (((1, 2), 3), 2, ((1, 2), (3, 3))),
        ((1, 2), 1, ((1, 2),)),
        (0, 1, ((0, 0),)),
    ],
)
def test_pairs_have_several_forms(value, rank, expected):
    assert pairs_for_axes("padding", value, rank) == expected


@pytest.mark.parametrize(
    "value", [-1, 1.5, "12", None, (1, 2, 3), ((1, 2), (3,)), ((1, -2), 3)]
)
def test_what_is_no_pair_for_each_axis_is_refused(value):
    with pytest.raises(ValueError, match="Received: padding="):
        pairs_for_axes("padding", value, 2)


def test_choices_are_read_in_any_case():
    assert check_choice("padding", "SAME", ("valid", "same")) == "same"
    with pytest.raises(ValueError, match="\"same\". Received: padding='full'"):
        check_choice("padding", "full", ("valid", "same"))
    with pytest.raises(ValueError, match="Received: padding=1"):
        check_choice("padding", 1, ("valid", "same"))


def test_the_data_format_comes_from_the_settings():
    assert check_data_format(None) == "channels_last"
    config.set_image_data_format("channels_first")
    try:
        assert check_data_format(None) == "channels_first"
    finally:
        config.set_image_data_format("channels_last")


def test_counts_are_positive_integers():
    assert check_integer("filters", 3) == 3
    with pytest.raises(ValueError, match="Received: filters=0"):
        check_integer("filters", 0)
    for value in (2.5, "3", None, True):
        with pytest.raises(TypeError, match=f"Received: filters={value!r}"):
            check_integer("filters", value)


def test_steps_and_gaps_exclude_each_other():
    with pytest.raises(ValueError, match=r"strides=\(2, 1\), dilation_rate"):
        check_strides((2, 1), (1, 2))


@pytest.mark.parametrize(
    ("output_padding", "padding", "window"),
    [(2, "valid", 3), (-1, "valid", 3), (0, "same", 4), (2, "same", 4)],
)
def test_sizes_that_do_not_lead_back_are_refused(
    output_padding, padding, window
):
    with pytest.raises(ValueError, match="`output_padding`.*Received"):
        check_output_padding(output_padding, (2,), padding, (window,), (1,))
