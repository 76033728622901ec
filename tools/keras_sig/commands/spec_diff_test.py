import json
from importlib import import_module

import pytest

main = import_module("keras_sig.cli").main

PAGE = """# keras.ops.f

It is f.

```toml page
rfc = ["20261101-baseline"]
```

```python signature
def f(x, axis=-1): ...
```
"""


@pytest.fixture
def folders(tmp_path):
    """Write two editions; return a function that changes the second."""

    def write(old="", new=""):
        for name in ("old", "new"):
            path = tmp_path / name / "ops" / "f.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(PAGE if name == "old" else PAGE.replace(old, new))
        return [str(tmp_path / "old"), str(tmp_path / "new")]

    return write


def test_a_compatible_change_is_shown_with_its_reason(folders, capsys):
    assert main(["spec", "diff", *folders("-1", "-1, keepdims=False")]) == 0
    assert capsys.readouterr().out == (
        "keras.ops.f\n"
        "  compatible: it has a default and comes last: old calls mean the "
        "same\n"
        "    + parameter `keepdims=False`\n"
        "Changes: 1, breaking: 0.\n"
    )


def test_a_breaking_change_is_shown_with_the_call(folders, capsys):
    assert main(["spec", "diff", *folders("axis=-1", "axis=0")]) == 1
    out = capsys.readouterr().out
    assert "  breaking: calls that leave it out give other results\n" in out
    assert "      breaks: keras.ops.f(x)\n" in out


def test_changes_are_printed_as_json(folders, capsys):
    main(["spec", "diff", *folders("axis=-1", "axis=0"), "--json"])
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert change["what"] == "the default of `axis` from -1 to 0"


@pytest.mark.parametrize("which", [0, 1])
def test_a_missing_folder_is_bad_input(folders, which, capsys):
    paths = folders()
    paths[which] = "/no/such"
    assert main(["spec", "diff", *paths]) == 2
    assert "Received: /no/such (nothing there)" in capsys.readouterr().err


def test_pages_that_cannot_be_read_are_bad_input(folders, capsys):
    assert main(["spec", "diff", *folders("def f(", "def g(")]) == 2
    err = capsys.readouterr().err
    assert "ops/f.md:10:1: Expected the signature of f. Received: g." in err
