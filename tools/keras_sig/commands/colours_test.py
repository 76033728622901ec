import click
import pytest

from keras_sig.commands.colours import choose_colours


@pytest.mark.parametrize(
    ("variables", "color"),
    [
        ({"NO_COLOR": "1", "TERM": "xterm"}, False),
        ({"TERM": "dumb"}, False),
        ({"NO_COLOR": "", "TERM": "xterm"}, None),
        ({"TERM": "xterm"}, None),
    ],
)
def test_the_environment_decides(monkeypatch, variables, color):
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with click.Context(click.Command("check")) as context:
        choose_colours()
        assert context.color is color
