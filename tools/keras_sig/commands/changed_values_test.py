"""Definitions that were written anew, in `sig spec diff`."""

import shutil
from importlib import import_module
from pathlib import Path

import pytest

main = import_module("keras_sig.cli").main
ROOT = Path(__file__).parents[3]
PAGE = """\
# keras.ops.f

It is f.

```toml page
rfc = ["20261101-base"]
```

```python signature
def f(x): ...
```

```python definition
def f(x):
    return np.where(x < 0, 0, x)
```

It is the formula.

```toml clause ops.f/value
kind = "value"
inputs.x = {shape = [[3], [2, 2]], dtype = ["float32"]}
tolerance = {float32 = 0}
```
"""
OLD = "np.where(x < 0, 0, x)"


@pytest.fixture
def diff(tmp_path, monkeypatch, capsys):
    """Compare the page with one that has another definition."""
    for part in ("reference_impl", "conformance_tests"):
        (tmp_path / part).symlink_to(ROOT / part)
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec/keras_spec").symlink_to(ROOT / "spec/keras_spec")
    (tmp_path / "governance.toml").write_text("")
    monkeypatch.chdir(tmp_path)

    def run(definition, page=PAGE):
        for name, formula in (("old", OLD), ("new", definition)):
            folder = tmp_path / name / "ops"
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            (folder / "f.md").write_text(page.replace(OLD, formula))
        return main(["spec", "diff", "old", "new"]), capsys.readouterr().out

    return run


def test_the_same_values_break_nothing(sandbox, diff):
    assert diff("np.maximum(x, 0)") == (
        0,
        "keras.ops.f\n"
        "  compatible: calls that were right give the values they gave\n"
        "    ~ the definition, with the same values on 2 cases of its "
        "clauses\n"
        "Changes: 1, breaking: 0.\n",
    )


def test_another_value_breaks_the_call_that_shows_it(sandbox, diff):
    code, out = diff("np.maximum(x, -1)")
    assert code == 1
    lines = out.splitlines()
    assert lines[1] == "  breaking: a call that was right gives another value"
    assert lines[2].startswith("    ~ the definition: 0 became -")
    assert lines[3].startswith("      breaks: keras.ops.f(x=np.array(-")


def test_what_cannot_be_evaluated_is_said(sandbox, diff):
    page, clause, _ = PAGE.partition("It is the formula.")
    assert clause
    code, out = diff("np.maximum(x, 0)", page)
    assert code == 0
    assert "~ the definition, not evaluated: no clause gives it inputs" in out


def test_a_definition_that_never_ends_is_stopped(sandbox, diff, monkeypatch):
    monkeypatch.setattr("keras_sig.commands.changed_values.SECONDS", 6.0)
    _, out = diff("[x for _ in range(10**12) if np.any(x > 1e9)]")
    assert "not evaluated: it ran longer than 6 seconds" in out


def test_without_a_sandbox_nothing_is_evaluated(diff, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    code, out = diff("np.maximum(x, -1)")
    assert code == 1
    said = "the definition, not evaluated: no sandbox: bubblewrap is not"
    assert said in out
