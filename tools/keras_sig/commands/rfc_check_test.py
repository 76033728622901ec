"""`sig rfc check`, as a user calls it."""

import json
from pathlib import Path

import pytest

from keras_sig.cli import main
from keras_sig.lint.rules import RULES
from keras_sig.reading.rfc_blocks import scan
from keras_sig.reading.rfc_text import split_lines

ROOT = Path(__file__).parents[3]
RFC = """\
# A slope for `relu`

| Status        | Proposed                      |
| :------------ | :---------------------------- |
| **Author(s)** | Ada Lovelace (ada@a.test)     |
| **Sponsor**   | Alan Turing (@turing)         |
| **Updated**   | 2026-11-20                    |

## Objective

A slope.

## Motivation

It is missing.

## User Benefit

It is there.

## Design Proposal

{body}

### End-to-end example

```python example end-to-end
print(sum([1, 2]))
```

## Compatibility

Nothing changes.

## Alternatives Considered

None.

## Questions and Discussion Topics

None.
"""
RELU = """\
### keras.ops.relu

```python signature
def relu(x, negative_slope=0.0): ...
```

```python definition
def relu(x, negative_slope=0.0):
    return np.where(x < 0, negative_slope * x, x)
```

By hand.

```toml clause ops.relu/cases.slope
kind = "cases"
dtype = ["float32"]
[[cases]]
inputs = {x = [-2.0, 3.0]}
params = {negative_slope = 0.5}
expected = [-1.0, 3.0]
```
"""
PAGE = """\
# keras.ops.relu

A rectifier.

```toml page
rfc = ["20261101-base"]
```

```python signature
def relu(x): ...
```

```python definition
def relu(x):
    return np.maximum(x, 0)
```

By hand.

```toml clause ops.relu/cases
kind = "cases"
dtype = ["float32"]
[[cases]]
inputs = {x = [-2.0, 3.0]}
expected = [0.0, 3.0]
```
"""
PROTOTYPE = """\
import tensorflow as tf

from keras_reference.core.symbolic import symbolic_op


@symbolic_op
def relu(x, negative_slope=0.0):
    x = tf.convert_to_tensor(x)
    return tf.where(x < 0, negative_slope * x, x)
"""


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository with the approved page of `relu` and what runs it."""
    for part in ("templates", "reference_impl", "conformance_tests"):
        (tmp_path / part).symlink_to(ROOT / part)
    for part in ("spec/keras_spec", "site/rules"):
        (tmp_path / part).parent.mkdir(exist_ok=True)
        (tmp_path / part).symlink_to(ROOT / part)
    (tmp_path / "governance.toml").write_text("")
    page = tmp_path / "spec/pages/ops/relu.md"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE)
    folder = tmp_path / "rfcs/20261120-slope/prototype/keras_reference/ops"
    folder.mkdir(parents=True)
    (folder / "relu.py").write_text(PROTOTYPE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def check(repository, capsys):
    """Write the proposal, check it; return exit code, output, errors."""

    def run(*arguments, body=RELU):
        path = repository / "rfcs" / "20261120-slope.md"
        path.write_text(RFC.format(body=body))
        code = main(["rfc", "check", "20261120-slope", *arguments])
        return code, *capsys.readouterr()

    return run


def test_a_good_proposal_has_no_findings(check):
    code, out, _ = check("--only", "lint,guidelines")
    assert code == 0
    count = sum(rule.step == "lint" for rule in RULES)
    assert f"1. Form\n   {count} rules: no findings\n" in out
    assert "3. Design guidelines\n" in out and "2. API" not in out
    assert out.endswith("1 proposal, 0 findings.\n")


def test_a_finding_has_place_rule_message_and_fix(check):
    code, out, _ = check("--only", "lint", body=RELU + "```\nx\n```\n")
    assert code == 1
    assert (
        "rfcs/20261120-slope.md:44:1: code-tagged Expected a language behind "
        "the opening fence. Received: none.\n    fix: write ```python"
    ) in out


def test_the_diff_says_what_is_compatible(check):
    code, out, _ = check("--only", "diff")
    assert code == 0
    assert (
        "   keras.ops.relu\n"
        "     compatible: it has a default and comes last: old calls mean the "
        "same\n       + parameter `negative_slope=0.0`\n"
    ) in out


def test_the_diff_shows_the_call_that_breaks(check):
    body = RELU.replace("negative_slope=0.0): ...", "negative_slope): ...")
    code, out, _ = check("--only", "diff", body=body)
    assert code == 0
    assert "     breaking: calls that do not pass it fail\n" in out
    assert "breaks: keras.ops.relu(x)" in out


def test_a_hostile_file_name_is_only_text(repository, capsys):
    path = repository / "rfcs" / '20261120-a"]\nb.md'
    path.write_text(RFC.format(body=RELU))
    assert main(["rfc", "check", str(path), "--only", "lint,diff"]) == 1
    out = capsys.readouterr().out
    assert "b.md:1:1: naming-file " in out
    assert "       + parameter `negative_slope=0.0`\n" in out


def test_blocks_that_do_not_fit_are_found(check):
    body = (
        "### keras.ops.relu\n\n```toml page\naliases = ['keras.ops.relu']\n```"
    )
    code, out, _ = check("--only", "diff", body=body)
    assert code == 1
    assert (
        ":23:1: api-merge keras.ops.relu is a public path of two pages." in out
    )


@pytest.mark.parametrize("part", ["Bad", "Good"])
def test_the_page_of_api_merge_is_right(check, part):
    code, out, _ = check("--only", "diff", body=example("api-merge", part))
    assert ("api-merge" in out, code) == ((part == "Bad"), int(part == "Bad"))


def example(rule, part):
    text = (ROOT / "site" / "rules" / f"{rule}.md").read_text()
    blocks = scan(split_lines(text))
    section = next(s for s in blocks.sections if s.title == part)
    return next(f.text for f in blocks.fences if f.line > section.line)


@pytest.mark.parametrize("part", ["Bad", "Good"])
@pytest.mark.parametrize(
    ("rule", "line"), [("example-fails", 25), ("example-mark", 23)]
)
def test_the_page_of_a_rule_of_examples_is_right(
    check, sandbox, rule, line, part
):
    body = example(rule, part)
    code, out, _ = check("--only", "examples", body=body)
    assert code == int(part == "Bad")
    assert (f":{line}:1: {rule} " in out) == (part == "Bad")


def test_examples_run_in_order_in_one_process(check, sandbox):
    body = "```python example\nx = 1\nprint('\\x1b[31mred')\n```\n"
    later = "```python example second\nprint(x + 1)\n```\n"
    code, out, _ = check("--only", "examples", body=body + later)
    assert code == 0
    assert "line 23: ran\n     | \ufffd[31mred\n" in out
    assert "line 27 second: ran\n     | 2\n" in out
    assert "3 of 3 examples ran: no findings" in out


@pytest.mark.parametrize(
    ("code", "line", "said"),
    [
        ("x = 1\n1 / 0", 25, "ZeroDivisionError: division by zero"),
        ("x = (", 24, "SyntaxError: '(' was never closed"),
        ("import json\njson.loads('x')", 25, "JSONDecodeError"),
        ("import sys\nsys.exit(0)", 25, "SystemExit: 0"),
        ("import os\nos._exit(0)", 23, "it ended the process, with exit"),
        ("open('/etc/passwd')", 24, "FileNotFoundError"),
    ],
)  # fmt: skip
def test_a_failing_example_is_found_at_its_line(
    check, sandbox, code, line, said
):
    body = f"```python example\n{code}\n```\n"
    result, out, _ = check("--only", "examples", body=body)
    assert result == 1
    assert f":{line}:1: example-fails Expected the example to run." in out
    assert said in out


def test_links_in_a_prototype_are_refused(check, sandbox, repository):
    link = repository / "rfcs/20261120-slope/prototype/secret"
    link.symlink_to("/etc/passwd")
    code, out, _ = check("--only", "examples")
    assert code == 1
    assert "prototype-runs Expected plain files in a prototype." in out


def test_clauses_are_checked_against_the_prototype(check, sandbox):
    code, out, _ = check("--only", "clauses")
    assert code == 0, out
    assert "ok     ops.relu/cases.slope" in out
    # What was approved before and holds is only counted.
    assert "ok     ops.relu: " in out and "ops.relu/value" not in out
    wrong = RELU.replace("[-1.0, 3.0]", "[-1.5, 3.0]")
    code, out, _ = check("--only", "clauses", body=wrong)
    assert code == 1
    assert (
        "rfcs/20261120-slope.md:36:1: clause-fails Expected clause "
        "ops.relu/cases.slope to hold. Received: failed:"
    ) in out


def test_a_prototype_that_cannot_be_imported_is_found(
    check, sandbox, repository
):
    folder = repository / "rfcs/20261120-slope/prototype/keras_reference"
    (folder / "__init__.py").write_text("1 / 0\n")
    code, out, _ = check("--only", "clauses")
    assert code == 1
    assert ":1:1: prototype-runs Expected results from the suite." in out
    assert "ZeroDivisionError" in out


def test_without_a_sandbox_nothing_runs_and_the_report_says_so(
    check, monkeypatch, tmp_path
):
    monkeypatch.setenv("PATH", str(tmp_path))
    code, out, _ = check("--only", "examples,clauses")
    assert code == 0
    assert out.count("not run: no sandbox: bubblewrap is not installed") == 2
    assert "0 findings; not run: examples, clauses." in out


def test_json_has_everything(check):
    code, out, _ = check("--only", "lint,diff", "--format", "json")
    record = json.loads(out)
    assert (code, record["schema"], record["findings"]) == (0, 1, 0)
    steps = record["rfcs"][0]["steps"]
    assert [step["step"] for step in steps] == ["lint", "diff"]
    changes = {
        c["what"]: (c["line"], c["breaking"]) for c in steps[1]["changes"]
    }
    assert changes["clause ops.relu/cases.slope"] == (36, False)


def test_github_gets_annotations(check):
    body = RELU + "[50%, all](gone)\n"
    code, out, _ = check("--only", "lint", "--format", "github", body=body)
    assert code == 1
    assert out == (
        "::error file=rfcs/20261120-slope.md,line=44,endLine=44,col=12,"
        "endColumn=15,title=link-target::Expected a link to a file of the "
        "repository. Received: 'gone' (no such file).%0AFix: links start in "
        "the folder of the proposal; put "
        "its files beside it\n"
    )


def test_one_rule_runs_alone(check):
    body = "```\nx\n```\n[a](gone)\n"
    code, out, _ = check("--rule", "code-tagged", body=body)
    assert code == 1
    assert "code-tagged" in out and "link-target" not in out
    assert "1 rule: 1 finding\n" in out


def test_a_rule_is_explained(check):
    code, out, _ = check("--explain", "code-tagged")
    assert code == 0
    assert out.startswith("# code-tagged\n\nThe opening fence")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--rule", "code-taged"], "use code-tagged or code-tabs"),
        (["--explain", "zzz"], "see site/rules/index.md."),
        (["--only", "exampels"], "use examples, joined by commas."),
        (["--only", ""], "use lint or diff or guidelines or examples"),
        (["--format", "xml"], "'xml' is not one of"),
        (["gone"], "Received: 'gone' (no such file)"),
        (["rfcs"], "Received: the folder rfcs"),
    ],
)
def test_bad_input_ends_with_one_message(check, arguments, said):
    code, out, err = check(*arguments)
    assert (code, out) == (2, "")
    assert said in err and err.count("\n") == 1 and "Fix: " in err


def test_an_unreadable_specification_is_said(check, repository):
    (repository / "spec/pages/ops/relu.md").write_text("# relu\n")
    code, _, err = check("--only", "diff")
    assert code == 2
    assert "Fix: see `sig spec check`." in err
