"""What a check found as SARIF 2.1.0, for whatever shows results of tools."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from keras_sig.commands.printable import printable
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
VERSION = "2.1.0"
ROOT = "%SRCROOT%"
DIGITS = 16


def as_sarif(
    findings: Sequence[Finding],
    rules: Sequence[Rule],
    version: str,
    notes: Iterable[str] = (),
) -> dict[str, Any]:
    """Return the log of one run.

    Args:
        findings: List of `Finding`; paths are relative to the repository.
        rules: List of `Rule`, all that there are.
        version: String, of `sig`.
        notes: Strings, what was not run, and why.
    """
    places = {rule.id: index for index, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "sig",
                "version": version,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {"level": "note", "message": {"text": printable(note)}}
                    for note in notes
                ],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": _results(findings, places),
    }
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "help": {"text": f"See `sig rfc check --explain {rule.id}`."},
        "defaultConfiguration": {"level": "error"},
        "properties": {"step": rule.step},
    }


def _results(
    findings: Sequence[Finding], places: dict[str, int]
) -> list[dict[str, Any]]:
    seen: dict[str, int] = {}
    results = []
    for finding in findings:
        # The same thing found again has a number: lines may shift.
        key = f"{finding.path}\0{finding.rule}\0{finding.message}"
        seen[key] = seen.get(key, 0) + 1
        digest = hashlib.sha256(f"{key}\0{seen[key]}".encode()).hexdigest()
        result = _result(finding, places)
        result["partialFingerprints"] = {"finding/v1": digest[:DIGITS]}
        results.append(result)
    return results


def _result(finding: Finding, places: dict[str, int]) -> dict[str, Any]:
    message = printable(finding.message)
    if finding.fix:
        message += f"\nFix: {printable(finding.fix)}"
    place = {
        "artifactLocation": _artifact(finding.path),
        "region": _region(finding),
    }
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": finding.severity,
        "message": {"text": message},
        "locations": [{"physicalLocation": place}],
    }
    if finding.rule in places:
        result["ruleIndex"] = places[finding.rule]
    if finding.replacement is not None:
        result["fixes"] = [_fix(finding, finding.replacement)]
    return result


def _fix(finding: Finding, text: str) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _region(finding),
        "insertedContent": {"text": text},
    }
    change = {
        "artifactLocation": _artifact(finding.path),
        "replacements": [replacement],
    }
    return {
        "description": {"text": printable(finding.fix)},
        "artifactChanges": [change],
    }


def _region(finding: Finding) -> dict[str, int]:
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.line,
        "endColumn": max(finding.end_column, finding.column),
    }


def _artifact(path: str) -> dict[str, str]:
    if PurePath(path).is_absolute():
        return {"uri": f"file://{quote(path)}"}
    return {"uri": quote(path), "uriBaseId": ROOT}
