"""Formats, fixes and baselines of `sig rfc check`, as a user asks for them."""

import json
import os

import pytest

from keras_sig.commands.conftest import NAME

BODY = """
###Cost

Ask a@x.test, TODO.

```py
x = \u201ca\u201d
```
"""
LINT = ("--only", "lint")


@pytest.fixture
def proposal(world):
    """The proposal, with things that are certain and one that is not."""
    path = world / "rfcs" / f"{NAME}.md"
    text = path.read_text() + BODY
    path.write_bytes(text.replace("2026-11-20  ", "2026/11/20  ").encode())
    return path


def rules_of(out):
    """Return the rules of the findings in JSON, in order."""
    (rfc,) = json.loads(out)["rfcs"]
    return [f["rule"] for step in rfc["steps"] for f in step["findings"]]


def test_a_finding_is_shown_with_its_line_and_a_mark(proposal, sig):
    ran = sig("rfc", "check", NAME, "--rule", "prose-unfinished")
    assert ran.code == 1
    assert (
        f"rfcs/{NAME}.md:34:15: prose-unfinished Expected finished text. "
        "Received: 'TODO'.\n"
        "    34 | Ask a@x.test, TODO.\n"
        "       |               ^^^^\n"
        "    fix: write it, or ask"
    ) in ran.out


def test_one_place_is_shown_once(proposal, sig):
    rules = ("--rule", "section-missing", "--rule", "code-example")
    ran = sig("rfc", "check", NAME, *rules)
    assert ran.out.count(".md:1:1: ") == 2
    assert ran.out.count("    1 | # Double everything\n") == 1


def test_sarif_has_every_finding(proposal, sig):
    ran = sig("rfc", "check", NAME, *LINT, "--format", "sarif")
    (run,) = json.loads(ran.out)["runs"]
    found = [result["ruleId"] for result in run["results"]]
    assert ran.code == 1
    assert found == rules_of(
        sig("rfc", "check", NAME, *LINT, "--format", "json").out
    )
    assert "code-quotes" in found


def test_paths_are_those_of_the_repository(proposal, sig, monkeypatch):
    monkeypatch.chdir(proposal.parent)
    ran = sig("rfc", "check", f"{NAME}.md", *LINT, "--format", "github")
    assert f"::error file=rfcs/{NAME}.md,line=" in ran.out
    assert "file=2026" not in ran.out


def test_github_is_told_what_was_not_run(world, sig):
    ran = sig("rfc", "check", NAME, "--only", "examples", "--format", "github")
    assert ran.out == (
        f"::notice::rfcs/{NAME}.md: not run: examples: the proposal has no "
        "examples\n"
    )


def test_fixing_twice_is_fixing_once(proposal, sig):
    ran = sig("rfc", "check", NAME, *LINT, "--fix", "--format", "json")
    assert ran.code == 1
    assert ran.err == f"sig: fixed 6 findings in rfcs/{NAME}.md\n"
    certain = {"section-hash", "prose-mail", "code-language", "code-quotes"}
    assert not certain & set(rules_of(ran.out))
    assert "prose-unfinished" in rules_of(ran.out)
    text = proposal.read_text()
    assert text.endswith(
        '\n### Cost\n\nAsk <a@x.test>, TODO.\n\n```python\nx = "a"\n```\n'
    )
    assert "| 2026-11-20  " in text
    again = sig("rfc", "check", NAME, *LINT, "--fix")
    assert (proposal.read_text(), again.err) == (text, "")


def test_fixing_leaves_other_bytes_alone(proposal, sig):
    before = proposal.read_bytes().replace(b"\n", b"\r\n")
    proposal.write_bytes(before)
    sig("rfc", "check", NAME, "--rule", "section-hash", "--fix")
    assert proposal.read_bytes() == before.replace(b"###Cost", b"### Cost")


def test_what_is_suppressed_is_not_fixed(proposal, sig):
    comment = "<!-- sig: disable=section-hash it is a tag -->\n###Cost"
    proposal.write_text(proposal.read_text().replace("###Cost", comment))
    before = proposal.read_bytes()
    sig("rfc", "check", NAME, "--rule", "section-hash", "--fix")
    assert proposal.read_bytes() == before


def test_a_difference_is_shown_and_nothing_written(proposal, sig):
    before = proposal.read_bytes()
    ran = sig("rfc", "check", NAME, "--rule", "section-hash", "--diff")
    assert ran.code == 1
    assert f"--- a/rfcs/{NAME}.md\n+++ b/rfcs/{NAME}.md\n" in ran.out
    assert "\n-###Cost\n+### Cost\n" in ran.out
    assert ran.err == "sig: --fix would fix 1 finding; nothing was written.\n"
    assert proposal.read_bytes() == before


def test_without_a_difference_all_is_well(proposal, sig):
    ran = sig("rfc", "check", NAME, "--rule", "code-tabs", "--diff", "--fix")
    assert (ran.code, ran.out) == (0, "")


def test_a_file_that_may_not_be_written_stays(proposal, sig, monkeypatch):
    before = proposal.read_bytes()
    # Root may write everything: the answer is given, not asked for.
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    ran = sig("rfc", "check", NAME, *LINT, "--fix")
    assert ran.code == 2
    assert "Received: a file that may not be written. Fix: " in ran.err
    assert proposal.read_bytes() == before


def test_a_link_to_a_file_is_not_written(proposal, sig, world):
    target = world / "elsewhere.md"
    proposal.rename(target)
    proposal.symlink_to(target)
    before = target.read_bytes()
    ran = sig("rfc", "check", NAME, *LINT, "--fix")
    assert ran.code == 2
    assert "Received: a link to another file. Fix: name the file" in ran.err
    assert target.read_bytes() == before and proposal.is_symlink()


def test_known_findings_do_not_count(proposal, sig):
    baseline = ("--baseline", "known.json")
    ran = sig("rfc", "check", NAME, *LINT, *baseline, "--write-baseline")
    assert (ran.code, ran.err.startswith("sig: known.json knows ")) == (0, True)
    ran = sig("rfc", "check", NAME, *LINT, *baseline)
    assert ran.code == 0
    assert "1 proposal, 0 findings, " in ran.out and " known." in ran.out


def test_known_findings_count_again_in_a_file_that_was_touched(proposal, sig):
    baseline = ("--baseline", "known.json")
    sig("rfc", "check", NAME, *LINT, *baseline, "--write-baseline")
    text = proposal.read_text()
    proposal.write_text(text.replace("###Cost", "\n\n\n###Cost"))
    assert sig("rfc", "check", NAME, *LINT, *baseline).code == 0
    proposal.write_text(text + "\nMore.\n")
    ran = sig("rfc", "check", NAME, *LINT, *baseline)
    assert ran.code == 1
    assert (
        f"rfcs/{NAME}.md was changed since the baseline was written: its "
    ) in ran.out


def test_a_baseline_keeps_what_it_knows_of_others(proposal, sig, world):
    other = world / "rfcs" / "20261121-other.md"
    other.write_text(proposal.read_text().replace("Double", "Other"))
    baseline = ("--baseline", "known.json", "--write-baseline")
    sig("rfc", "check", NAME, *LINT, *baseline)
    sig("rfc", "check", "20261121-other", *LINT, *baseline)
    known = json.loads((world / "known.json").read_text())
    assert set(known["files"]) == {f"rfcs/{NAME}.md", "rfcs/20261121-other.md"}


def test_one_file_that_is_no_proposal_stops_no_other(proposal, sig, world):
    (world / "rfcs" / "README.md").write_text("# Proposals\n")
    (world / "rfcs" / "20261121-broken.md").write_bytes(b"\0")
    paths = sorted(map(str, (world / "rfcs").glob("*.md")))
    ran = sig("rfc", "check", *paths, *LINT)
    assert ran.code == 2
    assert "1 proposal, " in ran.out
    assert ran.err.count("\n") == 2
    assert "README.md" in ran.err and "Received: binary data." in ran.err


def test_a_file_named_twice_is_checked_once(proposal, sig):
    ran = sig("rfc", "check", NAME, str(proposal), *LINT)
    assert "1 proposal, " in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--diff", "--format", "json"], "Expected --format text with --diff."),
        (["--write-baseline"], "Fix: add `--baseline FILE`."),
        (["--baseline", "gone.json"], "Received: No such file or directory."),
        (["--baseline", "rfcs"], "is a directory"),
    ],
)
def test_options_that_do_not_fit_are_refused(proposal, sig, arguments, said):
    before = proposal.read_bytes()
    ran = sig("rfc", "check", NAME, "--fix", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err and ran.err.count("\n") == 1
    assert proposal.read_bytes() == before
