import numpy as np
import pytest

import keras_reference as keras
from keras_reference.layers import Dense, Input
from keras_reference.models import Model, Sequential


def text(model, **arguments):
    lines = []
    model.summary(print_fn=lines.append, **arguments)
    return "\n".join(lines)


def chain():
    layers = [Input((4,)), Dense(3, name="hidden"), Dense(2, name="head")]
    return Sequential(layers, name="chain")


def test_layers_shapes_and_parameters_are_listed():
    assert text(chain(), line_length=50) == "\n".join(
        [
            'Model: "chain"',
            "┏━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━┳━━━━━━━━━┓",
            "┃ Layer (type)        ┃ Output Shape   ┃ Param # ┃",
            "┡━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━╇━━━━━━━━━┩",
            "│ hidden (Dense)      │ (None, 3)      │      15 │",
            "├─────────────────────┼────────────────┼─────────┤",
            "│ head (Dense)        │ (None, 2)      │       8 │",
            "└─────────────────────┴────────────────┴─────────┘",
            " Total params: 23 (92.00 B)",
            " Trainable params: 23 (92.00 B)",
            " Non-trainable params: 0 (0.00 B)",
            "",
        ]
    )


def test_an_unbuilt_model_says_so():
    table = text(Sequential([Dense(3)]))
    assert "0 (unbuilt)" in table
    assert "?" in table


def test_a_branching_graph_lists_connections():
    x = Input((4,), name="x")
    left, right = Dense(2, name="left")(x), Dense(2, name="right")(x)
    table = text(Model(x, left + right), line_length=108)
    assert "(Add)" in table
    assert "left[0][0], right[0][0]" in table
    assert "x[0][0]" in table


def test_frozen_layers_are_marked():
    model = chain()
    model.layers[0].trainable = False
    table = text(model, show_trainable=True)
    assert "Trainable params: 8 " in table
    assert "Non-trainable params: 15 " in table
    rows = [line for line in table.splitlines() if "(Dense)" in line]
    assert [row.split("│")[-2].strip() for row in rows] == ["N", "Y"]


def test_layers_inside_are_listed_if_asked_for():
    model = Sequential([Input((4,)), chain()])
    assert "hidden" not in text(model)
    assert "hidden" in text(model, expand_nested=True)


def test_a_range_of_layers_can_be_chosen():
    table = text(chain(), layer_range=("head", "head"))
    assert "hidden" not in table


def test_an_unknown_layer_in_the_range_is_refused():
    with pytest.raises(ValueError, match=r"layer_range=\('head', 'tail'\)"):
        text(chain(), layer_range=("head", "tail"))


@pytest.mark.parametrize("positions", [[0.5, 0.75, 1.0], [50, 75, 100]])
def test_positions_are_shares_of_the_line(positions):
    border = text(chain(), line_length=80, positions=positions).splitlines()[1]
    ends = [i for i, letter in enumerate(border) if letter in "┳┓"]
    assert ends == [40, 60 - 1, 80 - 1]


def test_positions_must_be_one_for_each_column():
    with pytest.raises(ValueError, match=r"3 columns. .* positions=\[0.5\]"):
        text(chain(), positions=[0.5])


def test_the_optimizer_is_counted_once_it_has_state():
    model = chain()
    model.compile("adam", "mse")
    model.fit(np.zeros((2, 4)), np.zeros((2, 2)), verbose=0)
    # Two moments for each weight, the step and the learning rate.
    assert "Optimizer params: 48" in text(model)


def test_ops_have_rows_too():
    x = Input((4,))
    table = text(Model(x, keras.ops.relu(Dense(2)(x))))
    assert "(Relu)" in table
    assert "Connected to" not in table


@pytest.mark.parametrize(
    ("layer_range", "listed"),
    [
        (["hi", "hi"], ["hidden"]),
        ([".*d", "h"], ["hidden", "head"]),
        (["head", "hid"], ["hidden", "head"]),
    ],
)
def test_the_ends_of_a_range_are_patterns_in_any_order(layer_range, listed):
    table = text(chain(), layer_range=layer_range)
    assert [name for name in ("hidden", "head") if f"{name} (" in table] == (
        listed
    )


def test_a_range_has_two_ends():
    with pytest.raises(ValueError, match=r"Received: layer_range=\['head'\]"):
        text(chain(), layer_range=["head"])
