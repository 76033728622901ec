"""A year of sixty proposals; with failures, it ends as it does without."""

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from keras_sig.year.fate import FATES
from keras_sig.year.play import Play
from keras_sig.year.script import (
    END,
    fate_of,
    meeting_after,
    name_of,
    write_script,
)

ROOT = Path(__file__).parents[3]
FEW = 2 * len(FATES)


def git(folder, *arguments):
    subprocess.run(["git", "-C", folder, *arguments], check=True)


def begin(root):
    """Make the repository of a group without proposals."""
    shutil.copytree(ROOT / "templates", root / "templates")
    shutil.copy(ROOT / "governance.toml", root)
    (root / "spec" / "pages").mkdir(parents=True)
    (root / "rfcs").mkdir()
    (root / ".gitignore").write_text("/.sig/\n/build/\n")
    git(root, "init", "-q", "-b", "main")
    git(root, "config", "user.name", "Test")
    git(root, "config", "user.email", "test@example.org")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Start")


def live(root, proposals, **failures):
    """Live through the year in `root`; return how it ends."""
    begin(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        play = Play(root, **failures)
        play.live(write_script(proposals))
        return play.end(END)


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    """Sixty proposals, with a bot that always runs."""
    return live(tmp_path_factory.mktemp("year") / "sig", 60)


@pytest.fixture(scope="module")
def quiet(tmp_path_factory):
    """A few proposals, with a bot that always runs."""
    return live(tmp_path_factory.mktemp("quiet") / "sig", FEW)


def test_every_proposal_ends_as_its_fate_says(year):
    ends = {rfc: ending.state.state for rfc, ending in year.items()}
    assert ends == {name_of(n): FATES[fate_of(n)].end for n in range(60)}


def test_every_comment_with_a_command_has_one_answer(year):
    for ending in year.values():
        heads = Counter(text.partition("\n")[0] for text in ending.written)
        asked = {o.event for o in ending.state.outcomes if o.by != "meeting"}
        answers = {f"<!-- sig:answer {event} -->" for event in asked}
        assert answers <= set(heads)
        assert heads["<!-- sig:status -->"] == 1
        assert set(heads.values()) == {1}


def test_nobody_without_a_vote_has_voted(year):
    voters = {"noor", "ines", "tomasz", "priya", "jonah", "keiko", "samuel"}
    for ending in year.values():
        assert {vote.by for vote in ending.state.votes} <= voters


def test_nothing_is_accepted_without_the_reason_of_the_bdfl(year):
    accepted = [e for e in year.values() if e.state.state == "accepted"]
    assert len(accepted) == 5 * sum(f.end == "accepted" for f in FATES.values())
    for ending in accepted:
        assert ending.state.bdfl.by == "noor"
        assert ending.state.bdfl.rationale == "it makes simple things simple"


def test_a_bot_that_sleeps_for_months_ends_the_same(tmp_path, quiet):
    def down(at):
        # Over both changes of the clock in California, and the summer.
        return at.month in (3, 6, 7, 11)

    assert live(tmp_path / "sig", FEW, down=down) == quiet


def test_a_bot_that_dies_after_each_write_ends_the_same(tmp_path, quiet):
    assert live(tmp_path / "sig", FEW, most=1) == quiet


@pytest.mark.parametrize(
    ("moment", "start"),
    [
        ((2026, 2, 7), "2026-03-06T19:00:00+00:00"),
        ((2026, 3, 7), "2026-04-03T18:00:00+00:00"),
        ((2026, 10, 3), "2026-11-06T19:00:00+00:00"),
    ],
)
def test_the_script_knows_when_the_group_meets(moment, start):
    assert meeting_after(END.replace(*moment)).isoformat() == start
