import pytest

from keras_conformance.conftest import page
from keras_conformance.role import Role, role_of
from keras_spec.edition import Edition
from keras_spec.page import parse_page


@pytest.mark.parametrize(
    ("symbol", "bases", "definition", "role"),
    [
        ("keras.layers.A", "(Layer)", "def call(inputs): ...", Role.LAYER),
        ("keras.layers.A", "", "", Role.LAYER),
        ("keras.Model", "", "", Role.LAYER),
        ("keras.losses.A", "(Loss)", "def call(y_true): ...", Role.LOSS),
        ("keras.losses.A", "", "", Role.LOSS),
        ("keras.other.A", "(Constraint)", "def call(w): ...", Role.LOSS),
        ("keras.a.A", "(LearningRateSchedule)", "def call(a): ...", Role.LOSS),
        ("keras.other.A", "", "def call(y_true, y_pred): ...", Role.LOSS),
        ("keras.metrics.A", "(B)", "def result(y_pred): ...", Role.METRIC),
        ("keras.other.A", "", "def result(y_pred): ...", Role.METRIC),
        ("keras.other.A", "(keras.Optimizer)", "", Role.OPTIMIZER),
        ("keras.other.A", "", "def update_step(v): ...", Role.OPTIMIZER),
        ("keras.other.A", "", "def moments(shape): ...", Role.INITIALIZER),
        ("keras.other.A", "", "def call(shape): ...", Role.INITIALIZER),
    ],
)
def test_a_class_has_the_role_of_its_page(symbol, bases, definition, role):
    name = symbol.rsplit(".", 1)[-1]
    text = page(symbol, f"class {name}{bases}: ...", definition)
    parsed = parse_page(text, "page.md")
    edition = Edition({symbol: parsed})
    assert role_of(parsed, edition.definitions) is role


def test_a_function_is_a_function_wherever_it_lies():
    text = page("keras.losses.a", "def a(y_true): ...", "def a(y_true): ...")
    parsed = parse_page(text, "page.md")
    edition = Edition({parsed.symbol: parsed})
    assert role_of(parsed, edition.definitions) is Role.FUNCTION
