"""Documents say what is true: links lead somewhere, commands exist."""

import re
from pathlib import Path

import pytest

from keras_sig.cli import COMMANDS, GROUPS

ROOT = Path(__file__).parents[2]
LINK = re.compile(r"\]\(([^)\s]+)\)")
MAKE = re.compile(r"`make ([a-z-]+)")
SIG = re.compile(r"\bsig ([a-z]+)(?: ([a-z]+))?")


def documents(site=True):
    names = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    found = [ROOT / name for name in names]
    for folder in ("spec", "rfcs", "reference_impl", "conformance_tests"):
        found += (ROOT / folder).glob("*.md")
    found += [
        path
        for path in (ROOT / "tools").rglob("*.md")
        if "node_modules" not in path.parts
    ]
    if site:
        found += (ROOT / "site").glob("*.md")
    return sorted(found)


def named(path):
    return path.relative_to(ROOT).as_posix()


# Links of the site's pages are checked by `sig site build`.
@pytest.mark.parametrize("path", documents(site=False), ids=named)
def test_relative_links_lead_to_files(path):
    text = path.read_text("utf-8")
    for target in LINK.findall(text):
        if target.startswith(("http://", "https://", "mailto:", "#")):
            continue
        place = path.parent / target.split("#")[0]
        assert place.exists(), f"{path.relative_to(ROOT)}: {target}"


def commands_in(path):
    text = path.read_text("utf-8")
    code = re.findall(r"`(sig [^`\n]+)`", text)
    for block in re.findall(r"```(?:bash|sh|text)?\n(.*?)```", text, re.S):
        code += [
            line.strip("$ ")
            for line in block.splitlines()
            if line.strip("$ ").startswith("sig ")
        ]
    return code


@pytest.mark.parametrize("path", documents(), ids=named)
def test_commands_that_documents_name_exist(path):
    for said in commands_in(path):
        words = [w for w in said.split()[1:] if w.isalpha() and w.islower()]
        if not words:
            continue
        if words[0] in COMMANDS:
            continue
        assert words[0] in GROUPS, f"{path.relative_to(ROOT)}: {said}"
        if len(words) > 1:
            assert words[1] in GROUPS[words[0]][1], said


def test_make_targets_that_documents_name_exist():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.M))
    for path in documents():
        for target in MAKE.findall(path.read_text("utf-8")):
            assert target in targets, f"{path.relative_to(ROOT)}: {target}"
