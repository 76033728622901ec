"""SARIF, checked against what the standard asks of the parts that are used.

The tables say of each object which properties the standard requires and
which others it knows; what is in neither is an error, as in its schema.
"""

import pytest

from keras_sig.commands.sarif import as_sarif
from keras_sig.lint.rules import RULES
from keras_sig.model.finding import Finding

PATH = "rfcs/20261120-a b\u00e4.md"
FINDINGS = [
    Finding(PATH, 3, 5, "code-tagged", "Expected \x1b.", "mend it"),
    Finding(PATH, 4, 1, "header-label", "Bad.", "ok", "error", 3, "x\ny"),
    Finding(PATH, 9, 1, "header-label", "Bad.", "ok", "error", 3, ""),
    Finding("/tmp/a.md", 1, 1, "of-no-rule", "Bad.", "", "warning", 1),
]
# Object: (required, optional); a value names the object inside, or a type.
SHAPES = {
    "log": ({"version": str, "runs": ["run"]}, {"$schema": str}),
    "run": (
        {"tool": "tool"},
        {"invocations": ["invocation"], "columnKind": str,
         "results": ["result"]},
    ),
    "tool": ({"driver": "driver"}, {}),
    "driver": ({"name": str}, {"version": str, "rules": ["rule"]}),
    "rule": (
        {"id": str},
        {"shortDescription": "text", "help": "text", "properties": dict,
         "defaultConfiguration": "configuration"},
    ),
    "configuration": ({}, {"level": str}),
    "text": ({"text": str}, {}),
    "invocation": (
        {"executionSuccessful": bool},
        {"toolExecutionNotifications": ["notification"]},
    ),
    "notification": ({"message": "text"}, {"level": str}),
    "result": (
        {"message": "text"},
        {"ruleId": str, "ruleIndex": int, "level": str,
         "locations": ["location"], "fixes": ["fix"],
         "partialFingerprints": dict},
    ),
    "location": ({}, {"physicalLocation": "place"}),
    "place": ({"artifactLocation": "artifact"}, {"region": "region"}),
    "artifact": ({}, {"uri": str, "uriBaseId": str}),
    "region": (
        {},
        {"startLine": int, "startColumn": int, "endLine": int,
         "endColumn": int},
    ),
    "fix": ({"artifactChanges": ["change"]}, {"description": "text"}),
    "change": (
        {"artifactLocation": "artifact", "replacements": ["replacement"]},
        {},
    ),
    "replacement": (
        {"deletedRegion": "region"},
        {"insertedContent": "content"},
    ),
    "content": ({}, {"text": str}),
}  # fmt: skip


@pytest.fixture(scope="module")
def log():
    return as_sarif(FINDINGS, RULES, "1.2", ["not run: examples"])


def complaints(value, shape, where="log"):
    """Return where `value` is not of `shape`."""
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [f"{where}: no list"]
        return [
            text
            for index, item in enumerate(value)
            for text in complaints(item, shape[0], f"{where}[{index}]")
        ]
    if not isinstance(shape, str):
        right = isinstance(value, shape) and not (
            shape is int and (isinstance(value, bool) or value < 0)
        )
        return [] if right else [f"{where}: {value!r}"]
    required, optional = SHAPES[shape]
    known = {**required, **optional}
    found = [f"{where}: {key} is missing" for key in required.keys() - value]
    for key, item in value.items():
        if key not in known:
            found.append(f"{where}: unknown {key}")
        else:
            found += complaints(item, known[key], f"{where}.{key}")
    return found


def test_a_log_has_the_shape_of_the_standard(log):
    assert complaints(log, "log") == []
    assert log["version"] == "2.1.0"


def test_the_check_of_the_shape_finds_mistakes():
    broken = {"version": 2, "runs": [{"tools": {}}]}
    assert complaints(broken, "log") == [
        "log.version: 2",
        "log.runs[0]: tool is missing",
        "log.runs[0]: unknown tools",
    ]


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
