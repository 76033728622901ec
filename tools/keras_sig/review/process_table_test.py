from keras_sig.review.process import COMMANDS, RULES, STATES
from keras_sig.review.process_table import process_table, who_may


def test_every_state_and_command_is_in_it():
    table = process_table()
    assert table.states == tuple(STATES)
    names = [usage.split()[0] for usage, _, _ in table.commands]
    assert names == [f"/{name}" for name in COMMANDS]


def test_every_way_comes_from_a_rule():
    ways = {
        (source, rule.target, rule.command)
        for rule in RULES
        for source in rule.sources
        if rule.target not in ("", source)
    }
    found = {
        (start, end, name)
        for start, end, names in process_table().ways
        for name in names
    }
    assert found == ways


def test_who_may_is_said_in_words():
    assert who_may("help") == "everyone"
    assert who_may("hold") == "anyone with a vote"
    assert who_may("accept") == "BDFL or delegate"
    assert who_may("resume") == "chair or author"
    assert who_may("resolve") == "who has it in hand, or a chair with a reason"
