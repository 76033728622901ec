from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from keras_sig.model.errors import SigError
from keras_sig.reading.governance import read_governance

FILE = Path(__file__).parents[3] / "governance.toml"


def read(*changes: tuple[str, str]):
    text = FILE.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return read_governance(text.encode())


def refusal(*changes: tuple[str, str]) -> list[str]:
    with pytest.raises(SigError) as caught:
        read(*changes)
    return str(caught.value).splitlines()


def at(text: str, before: int = -1, lines: int = 0) -> str:
    """Return the place of the first line with `text`, and a column in it.

    Args:
        text: String, in the file as it is.
        before: Integer, characters of `text` before the value; -1: a quote
            stands in front of it.
        lines: Integer, how much further down.
    """
    whole = FILE.read_text("utf-8")
    offset = whole.index(text)
    line = whole[:offset].count("\n") + 1
    column = offset - whole.rfind("\n", 0, offset) + before
    return f"governance.toml:{line + lines}:{column}"


def test_the_file_of_this_repository_is_read():
    governance = read()
    assert governance.bdfl.mail == "noor@example.org"
    assert governance.roles("ines") == ("chair", "delegate")
    assert governance.roles("tomasz") == ("chair", "sponsor")
    assert governance.roles("nobody") == ()
    assert governance.meeting.start == time(11)
    assert (governance.meeting.week, governance.meeting.weekday) == (1, 4)
    assert len(governance.people) == 7


def test_all_mistakes_are_reported_at_once():
    lines = refusal(
        ('"tomasz@example.org"', '"tomasz at example.org"'),
        ("quorum = 3", 'quorum = "three"'),
        ('"friday"', '"fryday"'),
        ("America/Los_Angeles", "America/Los_Angelos"),
        ("minutes = 60", "minutess = 60"),
    )
    assert lines[0] == (
        f"{at('tomasz@example.org')}: roles.chairs[1].mail: expected one "
        "mail address. Received: 'tomasz at example.org'. Fix: correct "
        "the value."
    )
    assert any(
        "decision.quorum: expected a whole number. Received: 'three'" in line
        for line in lines
    )
    assert any(line.endswith("Fix: write 'friday'.") for line in lines)
    assert any("meeting.zone: expected a name of a time" in x for x in lines)
    assert any("meeting.minutes: expected this entry" in x for x in lines)
    assert (
        f"{at('minutes = 60', 0)}: meeting.minutess: expected no such entry. "
        "Received: 60. Fix: write 'minutes'."
    ) in lines
    assert any(
        x.startswith(f"{at('[meeting]', 0)}: meeting.min") for x in lines
    )
    assert len(lines) == 6


def test_a_quorum_nobody_can_reach_is_refused():
    assert refusal(("quorum = 3", "quorum = 8")) == [
        f"{at('quorum = 3', 9)}: decision.quorum: expected at most 7, the "
        "number of people with a vote. Received: 8. Fix: make the two agree."
    ]


def test_a_comment_period_below_two_weeks_is_refused():
    (line,) = refusal(("comment = 14", "comment = 13"))
    assert "periods.comment: expected 14 or more. Received: 13." in line


def test_one_person_with_two_addresses_is_refused():
    (line, *_) = refusal(('"keiko"', '"priya"'))
    assert "the same name and mail wherever priya is listed" in line


def test_handles_have_no_capitals():
    governance = read(('handle = "keiko"', 'handle = "Keiko"'))
    assert governance.roles("keiko") == ("member",)


def test_a_bot_with_the_handle_of_a_person_is_refused():
    (line,) = refusal(('bot = "keras-sig-bot"', 'bot = "ines"'))
    assert "forge.bot: expected a handle that no person has" in line


def test_a_newline_in_a_name_is_refused():
    (line,) = refusal(('"Keiko Mori"', '"Keiko\\nBcc: x@example.org"'))
    assert "roles.members[0].name: expected one line of text" in line


def test_what_is_no_toml_is_refused():
    with pytest.raises(SigError, match="^governance.toml:2:3: expected TOML"):
        read_governance(b"a = 1\n# \xff\xfe")
    with pytest.raises(SigError, match="^governance.toml:1:9: expected TOML"):
        read_governance(b"roles = ]")


def test_a_label_of_an_unknown_state_is_found():
    (line,) = refusal(("in-review =", "in-reviw ="))
    assert line.startswith(f"{at('in-review =', 0)}: forge.labels.in-reviw: ")
    assert line.endswith("Received: 'in-reviw'. Fix: write 'in-review'.")


def test_an_entry_that_is_like_no_other_lists_the_known_ones():
    (line,) = refusal(("rule =", "zebra = 1\nrule ="))
    assert line.endswith(
        "Fix: remove it, or correct its name; known are quorum, rule, meeting."
    )


def test_a_group_without_meetings_is_described():
    text = FILE.read_text("utf-8")
    start, end = text.index("[meeting]"), text.index("[mail]")
    text = text[:start] + text[end:]
    with pytest.raises(SigError, match="decision.meeting: expected false"):
        read_governance(text.encode())
    text = text.replace("meeting = true", "meeting = false")
    governance = read_governance(text.encode())
    assert governance.meeting is None
    assert not governance.meeting_decides


def test_the_absences_of_the_bdfl_are_read():
    days = "{from = 2026-12-20, until = 2027-01-06}"
    (absence,) = read(("away = []", f"away = [{days}]")).away
    assert absence.first.isoformat() == "2026-12-20"
    assert absence.last.isoformat() == "2027-01-06"


def test_an_absence_that_ends_before_it_begins_is_refused():
    days = "{from = 2026-12-20, until = 2026-12-01}"
    (line,) = refusal(("away = []", f"away = [{days}]"))
    assert "expected `until` on or after `from`" in line


def test_the_bdfl_is_no_delegate_of_the_bdfl():
    (line,) = refusal(
        (
            'handle = "ines"\nname = "Ines Falk"\nmail = "ines@example.org"',
            'handle = "noor"\nname = "Noor Haddad"\nmail = "noor@example.org"',
        )
    )
    assert line == (
        f"{at('delegates]]', 1, 1)}: roles.delegates[0].handle: expected "
        "people other than the BDFL. Received: 'noor'. Fix: make the two agree."
    )


FORMER = """
[[roles.former]]
handle = "ada"
name = "Ada Past"
mail = "ada@example.org"
"""
BDFL = 'mail = "noor@example.org"\n'


def with_former(dates: str, since: str = "since = 2026-06-01\n"):
    text = FILE.read_text("utf-8").replace(BDFL, BDFL + since, 1)
    at = text.index("# Make the final call in place")
    return (text[:at] + FORMER + dates + "\n" + text[at:]).encode()


def test_a_former_bdfl_had_the_role_until_a_day():
    governance = read_governance(with_former("until = 2026-05-31"))
    last = datetime(2026, 5, 31, 23, 59, tzinfo=UTC)
    assert governance.bdfl_at(last).handle == "ada"
    assert governance.roles("ada", last) == ("bdfl",)
    assert governance.roles("noor", last) == ()
    first = datetime(2026, 6, 1, tzinfo=UTC)
    assert governance.bdfl_at(first).handle == "noor"
    assert governance.roles("ada", first) == ()


@pytest.mark.parametrize(
    ("dates", "since", "message"),
    [
        ("", "since = 2026-06-01\n", "roles.former[0].handle: expected a BDFL "
         "of the past with `until`. Received: none."),
        ("until = 2026-06-01", "since = 2026-06-01\n", "roles.former[0].until: "
         "expected one BDFL at a time; `since` of the next after it. "
         "Received: 2026-06-01."),
        ("until = 2026-06-01", "", "expected one BDFL at a time"),
        ("since = 2026-02-01\nuntil = 2026-01-01", "since = 2026-06-01\n",
         "roles.former[0]: expected `until` on or after `since`."),
    ],
)  # fmt: skip
def test_two_bdfls_at_a_time_are_refused(dates, since, message):
    with pytest.raises(SigError) as caught:
        read_governance(with_former(dates, since))
    assert message in str(caught.value)


def test_a_person_may_come_back_to_a_role():
    entry = (
        '[[roles.members]]\nhandle = "samuel"\nname = "Samuel Adeyemi"\n'
        'mail = "samuel@example.org"\n'
    )
    again = f"{entry}until = 2026-01-31\n\n{entry}since = 2026-03-01\n"
    governance = read((entry, again))
    months = [datetime(2026, month, 15, tzinfo=UTC) for month in (1, 2, 3)]
    found = [governance.roles("samuel", at) for at in months]
    assert found == [("member",), (), ("member",)]
    (line,) = refusal((entry, f"{entry}\n{entry}"))
    assert "expected each person once at a time. Received: samuel 2" in line


def test_who_is_to_leave_does_not_count_for_the_quorum():
    (line,) = refusal(
        ("quorum = 3", "quorum = 7"),
        ('mail = "keiko@example.org"', 'mail = "keiko@example.org"\n'
         "until = 2027-01-01"),
    )  # fmt: skip
    assert "decision.quorum: expected at most 6" in line


def test_a_forge_on_github_has_a_repository():
    kind = ('kind = "local"', 'kind = "github"')
    (line,) = refusal(kind)
    assert "forge.repository: expected owner/name" in line
    named = ('kind = "local"', 'kind = "github"\nrepository = "keras/api"')
    governance = read(named)
    assert (governance.forge, governance.repository) == ("github", "keras/api")
    assert governance.remote == "origin"


@pytest.mark.parametrize(
    "name", ["keras", "keras/api/more", "keras/api.git", "a b/c", "/api"]
)
def test_what_is_no_repository_is_refused(name):
    both = ('kind = "local"', f'kind = "github"\nrepository = "{name}"')
    lines = refusal(both)
    assert "forge.repository: expected owner/name, as on GitHub" in lines[0]


def test_an_app_may_be_the_bot():
    name = "github-actions[bot]"
    assert read(('bot = "keras-sig-bot"', f'bot = "{name}"')).bot == name
