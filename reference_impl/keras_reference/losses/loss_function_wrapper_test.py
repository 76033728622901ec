from keras_reference import losses
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper


def test_it_calls_the_function_with_its_arguments():
    loss = LossFunctionWrapper(
        losses.categorical_crossentropy, from_logits=True
    )
    assert loss.name == "categorical_crossentropy"
    value = loss([[0, 1]], [[0.0, 0.0]]).numpy()
    assert value.round(4) == 0.6931


def test_config_round_trip():
    loss = LossFunctionWrapper(
        losses.categorical_crossentropy, name="xent", label_smoothing=0.1
    )
    again = LossFunctionWrapper.from_config(loss.get_config())
    assert again.fn is losses.categorical_crossentropy
    assert again.get_config() == loss.get_config()


def test_an_object_without_a_name_is_named_after_the_class():
    class Difference:
        def __call__(self, y_true, y_pred):
            return y_pred - y_true

    loss = LossFunctionWrapper(Difference())
    assert loss.name == "loss_function_wrapper"
    assert loss([1.0], [4.0]).numpy() == 3


def test_arguments_of_the_function_can_be_read():
    assert losses.Tversky(alpha=0.25).alpha == 0.25
    assert losses.CategoricalFocalCrossentropy(axis=0).axis == 0
