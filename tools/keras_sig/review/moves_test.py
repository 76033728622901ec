import pytest


@pytest.mark.parametrize(
    ("by", "body", "message"),
    [
        ("ola", "/approve", "authors have no vote on their own proposal"),
        ("guest1", "/approve",
         "only bdfl or chair or delegate or sponsor or member may do that; "
         "you are guest"),
        ("mia", "/aprove",
         "there is no such command; did you mean `/approve`?"),
        ("mia", "/shrug", "there is no such command; see `/help`"),
        ("mia", "/hold", "a reason is needed; write `/hold REASON`"),
        ("mia", "/concern", "a name of small letters, digits and hyphens was "
         "expected, received nothing; write `/concern NAME REASON`"),
        ("mia", "/concern Größe zu groß", "a name of small letters, digits "
         "and hyphens was expected, received `größe`; write `/concern NAME "
         "REASON`"),
        ("mia", "/concern speed", "a reason is needed; write `/concern NAME "
         "REASON`"),
        ("mia", "/resolve ghost",
         "no open concern has the name ghost; open: speed"),
        ("mia", "/concern speed Slow again", "the concern speed of @max is "
         "open; give yours another name"),
        ("mia", "/resolve speed",
         "only @max, who raised it, or a chair may resolve it"),
        ("carl", "/resolve speed", "a chair who overrules @max gives a "
         "reason: `/resolve NAME REASON`"),
        ("sue", "/second", "not possible while the proposal is in-review "
         "(open for comments and votes); possible while proposed, stalled"),
        ("carl", "/accept yes", "only bdfl or delegate may do that; "
         "you are chair"),
        ("mia", "/withdraw", "only author may do that; you are member"),
    ],
)  # fmt: skip
def test_a_refusal_says_why(discussion, by, body, message):
    discussion.say("max", 1, "/concern speed Too slow").say(by, 2, body)
    outcome = discussion.answer()
    assert (outcome.done, outcome.message) == (False, message)


@pytest.mark.parametrize(
    ("by", "body", "message"),
    [
        ("mia", "/approve", "counted as approve; 1 of the 2 votes needed"),
        ("max", "/resolve speed", "concern speed is resolved"),
        ("carl", "/resolve speed measured: it is not",
         "concern speed of @max is overruled"),
        ("ola", "/withdraw", "done. Now: withdrawn"),
        ("bea", "/reject no use",
         "final call by the BDFL: reject. Now: rejected"),
        ("carl", "/postpone until spring", "done. Now: postponed"),
    ],
)  # fmt: skip
def test_what_is_done_is_answered(discussion, by, body, message):
    discussion.say("max", 1, "/concern speed Too slow").say(by, 2, body)
    outcome = discussion.answer()
    assert (outcome.done, outcome.message) == (True, message)


def test_a_vote_replaces_the_one_before(discussion):
    discussion.say("mia", 1, "/approve").say("mia", 2, "/hold wait")
    assert discussion.answer().message == (
        "counted as hold, instead of approve; 0 of the 2 votes needed"
    )
    assert len(discussion.at(3).votes) == 1


def test_help_lists_what_one_may_do(discussion):
    discussion.say("guest1", 1, "/help")
    assert discussion.answer().message == (
        "the proposal is open for comments and votes. You may use:\n"
        "  - `/resolve NAME [reason]`: close a concern of yours\n"
        "  - `/summary`: say where it stands, in five lines\n"
        "  - `/help`: list what you may do"
    )
