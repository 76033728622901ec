import json

import pytest

from keras_sig.sandbox.definitions import run_definitions
from keras_sig.sandbox.limits import Limits
from keras_sig.sandbox.run_failed import RunFailed
from keras_spec.edition import Edition
from keras_spec.page import parse_page

PAGE = """\
# keras.{path}

It.

```toml page
rfc = ["20261101-base"]
```

```python signature
def {name}(x): ...
```

```python definition
{before}def {name}(x):
    return x
```
"""
PROGRAM = """
import json, pathlib, sys
def option(name): return sys.argv[sys.argv.index(name) + 1]
names = sorted(p.name for p in pathlib.Path(option("--old")).rglob("*.md"))
text = {text!r}.replace("NAMES", " ".join(names))
pathlib.Path(option("--results")).write_text(text)
"""
SAME = "keras.ops.same"
GOOD = {"symbol": SAME, "cases": 3, "untried": "", "difference": None}


def page(path, before=""):
    name = path.rpartition(".")[2]
    return parse_page(
        PAGE.format(path=path, name=name, before=before), "page.md"
    )


@pytest.fixture
def run(sandbox, tmp_path):
    """Run the comparison with a program of the suite that answers this."""

    def run_program(answer):
        folder = tmp_path / "lib/keras_conformance/definitions"
        folder.mkdir(parents=True)
        (folder.parent / "__init__.py").write_text("")
        (folder / "__init__.py").write_text("")
        text = answer if isinstance(answer, str) else json.dumps(answer)
        (folder / "__main__.py").write_text(PROGRAM.format(text=text))
        pages = [
            page("ops.same", "from keras.ops.near import near\n"),
            page("ops.near.near", "from keras.ops.far import far\n"),
            *(page("ops.far.far"), page("ops.other")),
            page("activations.linear"),
        ]
        edition = Edition({one.symbol: one for one in pages})
        limits = Limits(seconds=60)
        return run_definitions(
            sandbox, (edition, edition), [SAME], tmp_path, limits
        )

    return run_program


def test_the_answer_is_read(run):
    assert run({"symbols": [GOOD]})[SAME].cases == 3


def test_a_difference_is_read_in_short(run):
    found = {"call": "f(\n1)", "old": "1", "new": "2" * 999, "clause": "c"}
    values = run({"symbols": [{**GOOD, "difference": found}]})[SAME]
    assert (values.call, values.old, len(values.new)) == ("f( 1)", "1", 200)


def test_only_what_definitions_ask_for_is_there(run):
    values = run({"symbols": [{**GOOD, "untried": "NAMES"}]})[SAME]
    assert values.untried == "far.md linear.md near.md same.md"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("", "it ended the process, with exit code 0"),
        ("[1]", "it ended the process"),
        ({"symbols": [{**GOOD, "cases": "many"}]}, "it ended the process"),
        ({"symbols": []}, "it did not answer for each definition"),
        (
            {"symbols": [GOOD, {**GOOD, "symbol": "keras.ops.x"}]},
            "it did not answer for each definition",
        ),
    ],
)
def test_what_is_no_answer_is_said(run, answer, said):
    with pytest.raises(RunFailed, match=said):
        run(answer)
