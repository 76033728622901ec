import json

import pytest
from markdown_it import MarkdownIt

from keras_sig.commands.conftest import NAME
from keras_sig.commands.review_status_test import status_comments

NOW = ("--now", "2026-11-05T09:00:00Z")
EVIL = "x` <!-- sig:check-end --> <img src=y> @everyone\n<!-- sig:check-end -->"


def result(**changes):
    step = {
        "step": "lint",
        "not_run": None,
        "summary": "",
        "findings": [
            {"path": f"rfcs/{NAME}.md", "line": 3, "column": 1,
             "rule": "header-status", "message": EVIL, "fix": ""}
        ],
        "changes": [
            {"symbol": "keras.ops.double", "what": "parameter x", "kind":
             "changed", "breaking": True, "reason": "", "call": ""}
        ],
    }  # fmt: skip
    return {"schema": 1, "rfcs": [{"name": NAME, "steps": [step]}], **changes}


@pytest.fixture
def file(submitted):
    path = submitted / "check.json"
    path.write_text(json.dumps(result()))
    return path


def test_findings_and_changes_are_folded_below(file, sig, submitted):
    ran = sig("review", "check", NAME, file, *NOW)
    assert (ran.code, ran.out.splitlines()[-1]) == (
        0,
        f"{NAME}: 1 finding, 1 change.",
    )
    body = status_comments(submitted)[-1][1]
    assert "Checked was this version:" in body
    assert "<summary>The check: 1 finding</summary>" in body
    assert "- `keras.ops.double` **breaking**: `changed: parameter x`" in body
    html = MarkdownIt("gfm-like", {"linkify": False}).render(body)
    assert "<img" not in html
    assert "@everyone &lt;!--" in html


def test_it_stays_until_the_next_check(file, sig, submitted):
    sig("review", "check", NAME, file, *NOW)
    sig("review", "comment", NAME, "/second", "--as", "priya", *NOW)
    body = status_comments(submitted)[-1][1]
    assert "### Status: in-review" in body
    assert body.count("The check: 1 finding") == 1
    file.write_text(json.dumps(result(rfcs=[{"name": NAME, "steps": []}])))
    sig("review", "check", NAME, file, *NOW)
    body = status_comments(submitted)[-1][1]
    assert "The check: 0 findings" in body
    assert "1 finding" not in body


def test_the_same_check_is_written_once(file, sig, submitted):
    sig("review", "check", NAME, file, *NOW)
    rows = status_comments(submitted)
    sig("review", "check", NAME, file, *NOW)
    sig("review", "status", NAME, *NOW)
    assert status_comments(submitted) == rows


def test_an_earlier_version_is_called_so(file, sig, submitted):
    sig("review", "check", NAME, file, "--commit", "a" * 40, *NOW)
    body = status_comments(submitted)[-1][1]
    assert "Checked was an earlier version, `aaaaaaaaaa`:" in body


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "check.json: expected JSON. Received: Invalid JSON"),
        ('{"schema": 1}', "rfcs: expected this entry. Received: nothing."),
        ('{"schema": 1, "rfcs": []}', f"expected the check of {NAME}. "
         "Received: none."),
        ('{"schema": 2, "rfcs": []}', "schema: expected 1 or less"),
        (" " * 4_000_001, "expected at most 4000000 bytes"),
    ],
)  # fmt: skip
def test_what_is_no_result_is_refused(file, sig, submitted, text, message):
    file.write_text(text)
    rows = status_comments(submitted)
    ran = sig("review", "check", NAME, file, *NOW)
    assert ran.code == 2
    assert message in ran.err
    assert status_comments(submitted) == rows


def test_what_is_no_commit_is_refused(file, sig):
    ran = sig("review", "check", NAME, file, "--commit", "HEAD -->", *NOW)
    assert ran.code == 2
    assert "--commit: expected the hash of a commit" in ran.err


def test_what_the_check_prints_can_be_read(submitted, sig):
    ran = sig("rfc", "check", NAME, "--only", "lint", "--format", "json")
    (submitted / "real.json").write_text(ran.out)
    done = sig("review", "check", NAME, submitted / "real.json", *NOW)
    assert done.code == 0, done.err


def test_a_missing_file_is_refused(submitted, sig):
    ran = sig("review", "check", NAME, "none.json", *NOW)
    assert ran.code == 2
    assert "Expected the result of a check. Received: none.json" in ran.err
