import pytest

RULE = "guide-nested-config"
SYMBOL = "### keras.{}\n\nText.\n\n```python signature\n{}\n```\n"


def test_settings_in_the_signature_pass(check):
    code = "def cube(x, units, activation=None, configured=True): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == []


@pytest.mark.parametrize(
    "name",
    [
        "config",
        "hparams",
        "quantizer_config",
        "fit_kwargs",
        "options",
        "fit_params",
    ],
)
def test_a_table_of_settings_is_found(check, name):
    code = f"class Cube:\n    def __init__(self, {name}=None): ..."
    assert check(RULE, SYMBOL.format("layers.Cube", code)) == [
        "42:24 Expected each setting as an argument of its own. Received: "
        f"`{name}`, which hides them. -> write the settings into the "
        "signature, with their defaults"
    ]


def test_what_reads_a_saved_configuration_is_ignored(check):
    code = (
        "class Cube:\n    @classmethod\n    def from_config(cls, config): ..."
    )
    assert check(RULE, SYMBOL.format("layers.Cube", code)) == []
    code = "def embed(params, ids): ..."
    assert check(RULE, SYMBOL.format("ops.embed", code)) == []
    code = "def deserialize(config): ..."
    assert check(RULE, SYMBOL.format("ops.deserialize", code)) == []
