import pytest

from keras_conformance.conftest import page

FUNCTION = page("keras.f", "def f(x, /, axis=-1, *, dtype=None, **kwargs): ...")
CLASS = page(
    "keras.layers.Dense",
    "class Dense(Layer):\n"
    "    def __init__(self, units, rate=0.5): ...\n"
    "    def call(self, inputs): ...\n"
    "    @property\n"
    "    def kernel(self): ...\n"
    "    @classmethod\n"
    "    def from_config(cls, config): ...",
).replace("rfc = [", 'aliases = ["keras.Dense"]\nrfc = [')
DENSE = """
    class Layer:
        pass

    class layers:
        class Dense(Layer):
            def __init__(self, units, rate=0.5): ...
            def call(self, inputs): ...
            @property
            def kernel(self): ...
            @classmethod
            def from_config(cls, config): ...

    Dense = layers.Dense
    """


@pytest.mark.parametrize(
    ("stub", "message"),
    [
        ("x, /, axis=-1, *, dtype=None, **kwargs", ""),
        (
            "x, axis=-1, *, dtype=None, **kwargs",
            "Expected the parameter `x` (positional-only). "
            "Received: `x` (positional).",
        ),
        (
            "x, /, axis=0, *, dtype=None, **kwargs",
            "Expected `axis=-1`. Received: `axis=0`.",
        ),
        (
            "x, /, axis=-1.0, *, dtype=None, **kwargs",
            "Expected `axis=-1`. Received: `axis=-1.0`.",
        ),
        (
            "x, /, axis=-1",
            "Expected the parameter `dtype=None`. Received: none.",
        ),
        (
            "x, /, axis=-1, *, dtype=None, out=None, **kwargs",
            "Expected the parameter `**kwargs` (keywords). "
            "Received: `out=None` (keyword-only).",
        ),
    ],
)
def test_parameters_are_compared(judge, stub, message):
    outcome = judge(f"def f({stub}): ...", FUNCTION)["f/signature"]
    assert outcome.message == (f"keras.f: {message}" if message else "")
    assert outcome.status == ("failed" if message else "passed")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("", "", ""),
        (
            "def call(self, inputs)",
            "def call(self, x)",
            "keras.layers.Dense.call: Expected the parameter `inputs` "
            "(positional). Received: `x` (positional).",
        ),
        (
            "def kernel",
            "def kernels",
            "Expected keras.layers.Dense.kernel. Received: it is not.",
        ),
        (
            "class Dense(Layer)",
            "class Dense",
            "Expected keras.layers.Dense to be a Layer. Received: it is not.",
        ),
        (
            "Dense = layers.Dense",
            "",
            "Expected keras.Dense to be keras.layers.Dense. "
            "Received: it is not.",
        ),
    ],
)
def test_methods_bases_and_aliases_are_compared(judge, old, new, message):
    assert old in DENSE
    outcome = judge(DENSE.replace(old, new), CLASS)["layers.Dense/signature"]
    assert outcome.message == message


def test_a_class_that_makes_its_objects_itself_is_asked_for_its_init(judge):
    source = DENSE.replace(
        "class Layer:\n        pass",
        "class Layer:\n        def __new__(cls, *args, **kwargs):\n"
        "            return object.__new__(cls)",
    )
    assert source != DENSE
    assert judge(source, CLASS)["layers.Dense/signature"].message == ""
    source = source.replace("rate=0.5", "rate=0.25")
    outcome = judge(source, CLASS)["layers.Dense/signature"]
    assert "Expected `rate=0.5`. Received: `rate=0.25`." in outcome.message
