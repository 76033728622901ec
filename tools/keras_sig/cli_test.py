import importlib

import click
import pytest

from keras_sig.cli import COMMANDS, GROUPS, build, main

NAMES = [
    *((f"{group}_{name}", [group, name]) for group, (_, table) in
      GROUPS.items() for name in table),
    *((name, [name]) for name in COMMANDS),
]  # fmt: skip


@pytest.mark.parametrize(("module", "words"), NAMES, ids=lambda v: str(v))
def test_every_command_has_its_file_and_its_help(module, words, capsys):
    loaded = importlib.import_module(f"keras_sig.commands.{module}")
    assert isinstance(loaded.command, click.Command)
    assert main([*words, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Usage: sig {' '.join(words)} ")
    # The first line of the help says what the table says, or more.
    assert loaded.command.help


def test_help_lists_groups_and_commands(capsys):
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    for name, (text, _) in GROUPS.items():
        assert f"  {name}" in out and text in out
    assert "walkthrough" in out


@pytest.mark.parametrize("words", [[], ["rfc"]])
def test_without_a_command_the_help_is_shown(words, capsys):
    assert main(words) == 2
    assert "Commands:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["rcf"], "Received: 'rcf'. Fix: use rfc."),
        (["rfc", "chekc"], "Received: 'chekc'. Fix: use check."),
        (["xyz"], "Fix: use one of rfc, review, meeting"),
        (["--nope"], "sig: No such option '--nope'. Fix: see `sig --help`."),
        (
            ["spec", "diff"],
            "sig spec diff: Missing argument 'OLD'. "
            "Fix: see `sig spec diff --help`.",
        ),
        (["-C", "/no/such", "rfc", "list"], "Received: /no/such."),
    ],
)
def test_bad_input_is_one_message_and_code_2(words, message, capsys):
    assert main(words) == 2
    captured = capsys.readouterr()
    assert message in captured.err
    assert captured.out == ""
    assert "Traceback" not in captured.err


def test_outside_of_a_repository_a_command_says_so(
    tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    assert main(["rfc", "list"]) == 2
    assert "sig: Expected to be inside a repository" in capsys.readouterr().err


def test_another_folder_is_entered_with_an_option(
    tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir("/")
    (tmp_path / "governance.toml").touch()
    (tmp_path / "rfcs").mkdir()
    assert main(["-C", str(tmp_path), "rfc", "list"]) == 0
    assert "No proposals." in capsys.readouterr().out


def test_an_interrupt_is_no_traceback(monkeypatch, capsys):
    def interrupt(*arguments, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr(click.Group, "main", interrupt)
    assert main(["rfc", "list"]) == 130
    assert capsys.readouterr().err == "sig: stopped.\n"


def test_building_the_command_line_imports_no_command():
    assert set(build().commands) == set(GROUPS)


def test_a_capsule_of_anything_but_values_is_refused(capfd):
    # Before anything is compiled: TensorFlow is not loaded for it.
    words = ["conformance", "capsule", "--clause", "layers.Dense/config"]
    assert main(words) == 2
    assert capfd.readouterr().err == (
        "keras_conformance.capsule: Expected clauses of the kind value. "
        "Received: config. Fix: name a symbol whose page has a definition.\n"
    )
