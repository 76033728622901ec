import copy
import json

import pytest

from keras_reference.utils.config import Config


def test_a_value_is_an_attribute_and_an_item():
    config = Config(rate=0.1)
    config.steps = 3
    config["name"] = "adam"
    assert (config.rate, config["steps"], config.name) == (0.1, 3, "adam")
    assert config.as_dict() == {"rate": 0.1, "steps": 3, "name": "adam"}
    assert json.loads(config.to_json()) == config.as_dict()


def test_it_is_read_like_a_dictionary():
    config = Config(a=1, b=2)
    assert (list(config), len(config), "a" in config) == (["a", "b"], 2, True)
    assert list(config.items()) == list(
        zip(config.keys(), config.values(), strict=True)
    )
    assert (config.get("a"), config.get("z", 5)) == (1, 5)
    assert (config.pop("a"), config.pop("z", 5), len(config)) == (1, 5, 1)
    config.update({"c": 3}, d=4)
    del config.b, config["c"]
    assert config == Config(d=4)


def test_a_value_that_was_never_set_is_refused():
    with pytest.raises(AttributeError, match="Received: name='rate'"):
        _ = Config(a=1).rate
    with pytest.raises(KeyError, match="rate"):
        Config(a=1)["rate"]


@pytest.mark.parametrize(
    "change",
    [
        lambda config: setattr(config, "b", 1),
        lambda config: config.update(b=1),
        lambda config: config.pop("a"),
        lambda config: config.__delitem__("a"),
    ],
)
def test_a_frozen_config_does_not_change(change):
    config = Config(a=1)
    config.freeze()
    with pytest.raises(ValueError, match="Received: a change of <Config"):
        change(config)
    assert config.as_dict() == {"a": 1}
    config.unfreeze()
    change(config)
    assert not config.frozen


def test_a_copy_is_frozen_on_its_own():
    config = Config(a=1)
    other = copy.deepcopy(config)
    other.freeze()
    assert (other, config.frozen) == (config, False)
