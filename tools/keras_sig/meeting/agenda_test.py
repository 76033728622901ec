from datetime import date, timedelta

from keras_sig.meeting.agenda import Asked, build_agenda
from keras_sig.meeting.conftest import START
from keras_sig.model.agenda_part import AgendaPart

SINCE = START - timedelta(days=28)
PARTS = (
    AgendaPart("Action items", 10, "action-items"),
    AgendaPart("Final call", 10, "final-call"),
    AgendaPart("New", 5, "new"),
    AgendaPart("Rest", 3, "waiting-longest"),
)


def build(dossiers, minutes=60, **more):
    return build_agenda(Asked(dossiers, START, SINCE, minutes, **more), PARTS)


def listed(agenda):
    return {
        part.title: [item.pull.number for item in part.items]
        for part in agenda.parts
    }


def numbers(items):
    return [item.pull.number for item in items]


def test_a_proposal_is_in_the_first_part_that_fits(proposal):
    items = [
        proposal(1, 40),
        proposal(2, 10),
        proposal(3, 9, "final-call"),
        proposal(4, 8, "withdrawn"),
    ]
    found = listed(build(items))
    assert found == {"Final call": [3], "New": [2], "Rest": [1]}


def test_the_time_of_the_meeting_is_not_exceeded(proposal):
    items = [proposal(n, 40 - n, "final-call") for n in range(1, 7)]
    agenda = build(items, minutes=45)
    # 5 minutes are for the opening, 10 for each proposal.
    assert listed(agenda) == {"Final call": [1, 2, 3, 4]}
    assert numbers(agenda.carried) == [5, 6]


def test_what_was_carried_over_gets_its_time_first(proposal):
    items = [proposal(n, 40 - n, "final-call") for n in range(1, 7)]
    agenda = build(items, minutes=45, skipped=frozenset({5, 6}))
    assert listed(agenda) == {"Final call": [5, 6, 1, 2]}
    assert numbers(agenda.carried) == [3, 4]
    assert agenda.again == {5, 6}


def test_nothing_waits_for_ever(proposal):
    items = [proposal(n, 100 - n, "final-call") for n in range(1, 10)]
    skipped, discussed, seen = frozenset(), {}, []
    for month in range(1, 10):
        agenda = build(items, minutes=25, skipped=skipped, discussed=discussed)
        for number in numbers(agenda.items):
            discussed[number] = date(2026, month, 1)
        seen += numbers(agenda.items)
        skipped = frozenset(numbers(agenda.carried))
    # Two at a time, all in turn, and then again.
    assert seen[:9] == list(range(1, 10))
    assert all(1 <= seen.count(number) <= 3 for number in range(1, 10))


def test_what_comes_after_the_deadline_waits(proposal):
    items = [proposal(1, 7.1), proposal(2, 6.9), proposal(3, 1)]
    agenda = build(items, deadline=7)
    assert listed(agenda) == {"New": [1]}
    assert numbers(agenda.late) == [2, 3]


def test_lines_take_their_minutes_once(proposal):
    lines = {"action-items": ["one", "two", "three"]}
    agenda = build([proposal(1, 40)], minutes=18, lines=lines)
    assert agenda.parts[0].lines == ("one", "two", "three")
    assert listed(agenda)["Rest"] == [1]
    agenda = build([proposal(1, 40)], minutes=17, lines=lines)
    assert numbers(agenda.carried) == [1]


def test_the_same_input_gives_the_same_agenda(proposal):
    items = [proposal(n, 40 - n % 3) for n in range(1, 20)]
    assert build(items) == build(list(reversed(items)))


def test_a_part_that_was_left_out_is_not_there(proposal):
    asked = Asked([proposal(1, 40)], START, SINCE, 60)
    agenda = build_agenda(asked, PARTS[:2])
    assert (agenda.parts, agenda.carried) == ((), ())
