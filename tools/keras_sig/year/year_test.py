"""A year of sixty proposals; with failures, it ends as it does without."""

import os
import shutil
import subprocess
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import pytest

from keras_sig.forges.conftest import GitHubFactory
from keras_sig.forges.github_receipts import unsign
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
ONE_EACH = len(FATES)
FEW = 2 * ONE_EACH


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


@contextmanager
def a_small_github(folder):
    """Have a GitHub on loopback."""
    hub = GitHubFactory(folder, checked=False)
    try:
        yield hub
    finally:
        hub.close()


def move_to_github(root, hub):
    """Let the group of `root` have its pull requests on GitHub."""
    path = root / "governance.toml"
    old = 'kind = "local"'
    new = f'kind = "github"\nrepository = "{hub.repository}"'
    path.write_text(path.read_text().replace(old, new))
    git(root, "commit", "-q", "-am", "Move to GitHub")
    git(root, "remote", "add", "origin", hub.state.branches.path)
    git(root, "push", "-q", "--force", "origin", "main")


def seen(ending):
    """Return what does not depend on how a forge names its events."""
    state = ending.state
    texts = [unsign(text)[0].partition("\n") for text in ending.written]
    return (
        (state.state, state.since, state.authors, state.sponsor),
        (state.period_start, state.period_end, state.merged),
        [(v.by, v.role, v.choice, v.at, v.reason) for v in state.votes],
        state.concerns,
        (state.meeting, state.bdfl, state.blocks, state.next, state.waiting),
        [(o.by, o.at, o.command, o.done, o.message) for o in state.outcomes],
        ending.labels,
        sorted(text for _, _, text in texts),
        ending.mails,
    )


def assert_ends_as(found, expected):
    """Hold that readers see the same of each proposal in two years."""
    assert found.keys() == expected.keys()
    for rfc, ending in found.items():
        for one, other in zip(seen(ending), seen(expected[rfc]), strict=True):
            assert one == other, rfc


def live(root, proposals, hub=None, **failures):
    """Live through the year in `root`; return how it ends."""
    begin(root)
    if hub is not None:
        move_to_github(root, hub)
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


@pytest.fixture(scope="module")
def few(tmp_path_factory):
    """One proposal for each fate, with a bot that always runs."""
    return live(tmp_path_factory.mktemp("few") / "sig", ONE_EACH)


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


def test_each_turn_of_a_proposal_is_announced_once(year):
    for number in range(60):
        ending = year[name_of(number)]
        kinds = [mail.split(".")[1] for mail in ending.mails]
        assert kinds.count("opened") == 1
        end = ending.state.state
        told = end in ("accepted", "rejected", "withdrawn", "postponed")
        assert kinds.count(end) == (1 if told else 0)


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

    assert_ends_as(live(tmp_path / "sig", FEW, down=down), quiet)


def test_a_bot_that_dies_after_each_write_ends_the_same(tmp_path, quiet):
    assert_ends_as(live(tmp_path / "sig", FEW, most=1), quiet)


def test_a_year_on_github_ends_the_same(tmp_path, request, monkeypatch):
    proposals, fixture = (ONE_EACH, "few")
    if os.environ.get("YEAR") == "all":
        proposals, fixture = (60, "year")
    with a_small_github(tmp_path / "hub") as hub:
        monkeypatch.setenv("GITHUB_API_URL", hub.server.address)

        def voice(by, at):
            hub.state.now = at
            hub.server.tokens[f"token-of-{by}"] = by
            monkeypatch.setenv("GITHUB_TOKEN", f"token-of-{by}")

        app = hub.state.comment
        root = tmp_path / "sig"
        found = live(root, proposals, hub=hub, voice=voice, app=app)
        assert len(hub.state.pulls) == proposals
    assert_ends_as(found, request.getfixturevalue(fixture))


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
