import json

import pytest

from keras_sig.sandbox.clauses import run_clauses
from keras_sig.sandbox.limits import Limits
from keras_sig.sandbox.run_failed import RunFailed
from keras_spec.edition import Edition
from keras_spec.page import parse_page

PAGE = """\
# keras.ops.same

Returns its input.

```toml page
rfc = ["20261101-base"]
```

```python signature
def same(x): ...
```

```python definition
def same(x):
    return x
```

It is the input.

```toml clause ops.same/value
kind = "value"
inputs.x = {shape = [[3]], dtype = ["float32"]}
tolerance = {float32 = 0}
```

Of text nothing is said.

```toml clause ops.same/text
kind = "unspecified"
```
"""
SUITE = """
import json, sys
with open(sys.argv[sys.argv.index("--results") + 1], "w") as file:
    file.write({text!r})
"""
SIGNATURE, VALUE = "ops.same/signature", "ops.same/value"


@pytest.fixture
def run(sandbox, tmp_path):
    """Run the clauses with a suite that gives these results."""

    def run_suite(results):
        folder = tmp_path / "lib" / "keras_conformance"
        folder.mkdir(parents=True)
        (folder / "__init__.py").write_text("")
        text = results if isinstance(results, str) else json.dumps(results)
        (folder / "__main__.py").write_text(SUITE.format(text=text))
        edition = Edition({"keras.ops.same": parse_page(PAGE, "ops/same.md")})
        limits = Limits(seconds=60)
        return run_clauses(
            sandbox, edition, ["keras.ops.same"], tmp_path, limits
        )

    return run_suite


def results(*ids):
    clause = {"status": "passed", "cases": 2, "message": ""}
    return {"clauses": [{"id": id, **clause} for id in ids]}


def test_the_results_of_the_suite_are_read(run):
    verdicts = run(results(SIGNATURE, VALUE))
    assert [(v.id, v.is_good) for v in verdicts] == [
        (SIGNATURE, True),
        (VALUE, True),
    ]


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        ((), "2 checks. Received: 0, with 2 missing."),
        ((SIGNATURE,), "2 checks. Received: 1, with 1 missing."),
        ((SIGNATURE, VALUE, VALUE), "2 checks. Received: 3, with 0 missing."),
        ((SIGNATURE, "ops.other/value"), "Received: 2, with 1 missing."),
    ],
)
def test_a_clause_without_a_result_does_not_hold(run, ids, said):
    with pytest.raises(RunFailed, match=said):
        run(results(*ids))


@pytest.mark.parametrize("text", ["", "x", "[]", "[1e999]", '{"clauses": [1]}'])
def test_forged_results_are_none(run, text):
    with pytest.raises(RunFailed, match="Received: none: it ended the process"):
        run(text)
