import pytest

from keras_reference import optimizers


@pytest.mark.parametrize(
    ("name", "cls"),
    [
        ("sgd", optimizers.SGD),
        ("SGD", optimizers.SGD),
        ("Sgd", optimizers.SGD),
        ("adam", optimizers.Adam),
        ("Adam", optimizers.Adam),
        ("ADAM", optimizers.Adam),
        ("adamw", optimizers.AdamW),
        ("AdamW", optimizers.AdamW),
        ("rmsprop", optimizers.RMSprop),
        ("RMSprop", optimizers.RMSprop),
    ],
)
def test_names_in_any_case(name, cls):
    assert type(optimizers.get(name)) is cls


def test_optimizers_and_none_pass_through():
    optimizer = optimizers.SGD()
    assert optimizers.get(optimizer) is optimizer
    assert optimizers.get(None) is None


@pytest.mark.parametrize(
    "optimizer",
    [
        optimizers.SGD(0.5, 0.25, True),
        optimizers.Adam(0.5, amsgrad=True),
        optimizers.AdamW(0.5, 0.25),
        optimizers.RMSprop(0.5, 0.25, centered=True),
    ],
)
def test_serialized_and_back(optimizer):
    config = optimizers.serialize(optimizer)
    assert config["module"] == "keras.optimizers"
    again = optimizers.get(config)
    assert type(again) is type(optimizer)
    assert again.get_config() == optimizer.get_config()


def test_an_unknown_name_lists_the_nearest():
    with pytest.raises(ValueError) as raised:
        optimizers.get("adamm")
    assert str(raised.value) == (
        "`optimizer` must be a known name. Received: optimizer='adamm'. "
        "The nearest are: 'adam', 'nadam', 'adamw'."
    )


@pytest.mark.parametrize("identifier", [3, optimizers.SGD])
def test_anything_else_is_refused(identifier):
    with pytest.raises(ValueError, match="Received: optimizer="):
        optimizers.get(identifier)
