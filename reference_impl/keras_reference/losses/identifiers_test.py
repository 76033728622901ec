import pytest

from keras_reference import losses
from keras_reference.losses.identifiers import LOSSES

OF_CLASS_NUMBERS = ("circle", "categoricalgeneralized", "sparse")


@pytest.mark.parametrize("name", sorted(LOSSES))
def test_every_name_gives_a_loss(name):
    loss = losses.get(name)
    y_true, y_pred = [[0.0, 1.0]], [[0.25, 0.75]]
    if name.lower() == "ctc":
        y_true, y_pred = [[1, 0]], [[[0.25, 0.75]]]
    elif name.replace("_", "").lower().startswith(OF_CLASS_NUMBERS):
        y_true = [1]
    if name == "categorical_generalized_cross_entropy":
        assert loss(y_true, y_pred, q=0.5).shape == (1,)
    else:
        assert loss(y_true, y_pred).numpy() >= -1


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("mse", "mean_squared_error"),
        ("MSE", "mean_squared_error"),
        ("kld", "kl_divergence"),
        ("KLD", "kl_divergence"),
        ("mae", "mean_absolute_error"),
        ("MAPE", "mean_absolute_percentage_error"),
        ("msle", "mean_squared_logarithmic_error"),
        ("bce", "binary_crossentropy"),
        ("BCE", "binary_crossentropy"),
    ],
)
def test_short_names(alias, name):
    assert losses.get(alias) is getattr(losses, name)


def test_instances_functions_and_none_pass_through():
    loss = losses.MeanSquaredError()
    assert losses.get(loss) is loss
    assert losses.get(losses.kl_divergence) is losses.kl_divergence
    assert losses.get(None) is None


def test_a_class_gives_an_instance():
    assert isinstance(losses.get(losses.KLDivergence), losses.KLDivergence)


def test_an_unknown_name_lists_the_nearest():
    with pytest.raises(ValueError) as raised:
        losses.get("categorical_crosentropy")
    assert "loss='categorical_crosentropy'" in str(raised.value)
    assert "'categorical_crossentropy'" in str(raised.value)


def test_a_number_is_refused():
    with pytest.raises(ValueError, match="Received: loss=3"):
        losses.get(3)


@pytest.mark.parametrize(
    "loss",
    [
        losses.BinaryCrossentropy(True, 0.1, 1, "sum", "a", "float64"),
        losses.CategoricalCrossentropy(True, 0.1, 1, "sum", "a", "float64"),
        losses.BinaryFocalCrossentropy(True, 0.5, 1.0, True, 0.1, 1, "sum"),
        losses.CTC("sum", "a", "float64"),
        losses.CategoricalFocalCrossentropy([0.5, 1.0], 1.0, True, 0.1),
        losses.CategoricalGeneralizedCrossEntropy(0.7, "sum"),
        losses.CategoricalHinge("sum"),
        losses.Circle(2.0, 0.3, False, "sum"),
        losses.CosineSimilarity(1, "sum"),
        losses.Dice("sum", "a", (1,)),
        losses.Hinge("sum"),
        losses.Huber(2.0, "sum"),
        losses.KLDivergence("sum", "a", "float64"),
        losses.LogCosh("sum"),
        losses.MeanAbsoluteError("sum"),
        losses.MeanAbsolutePercentageError("sum"),
        losses.MeanSquaredLogarithmicError("sum"),
        losses.Poisson("sum"),
        losses.SquaredHinge("sum"),
        losses.Tversky(0.2, 0.7, "sum", "a", (1,)),
        losses.MeanSquaredError(None, "a", "float64"),
        losses.SparseCategoricalCrossentropy(True, 1, "sum", 1, "a"),
    ],
)
def test_serialized_and_back(loss):
    config = losses.serialize(loss)
    assert config["module"] == "keras.losses"
    again = losses.get(config)
    assert type(again) is type(loss)
    assert again.get_config() == loss.get_config()


def test_functions_go_out_and_back():
    config = losses.serialize(losses.mean_squared_error)
    assert losses.get(config) is losses.mean_squared_error
    assert losses.deserialize("mse") is losses.mean_squared_error


def test_the_name_of_a_class_gives_an_instance():
    assert isinstance(losses.deserialize("Huber"), losses.Huber)
