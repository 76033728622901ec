"""The process: states, who may do what in which, and where it leads.

This table is the process. Behaviour (`state.py`), the answers to comments, the
diagrams of the documentation and of the site and the tests come from it; a move
that is not in it cannot be made.
"""

from collections.abc import Mapping, Sequence

from keras_sig.review.rule import Rule

STATES: Mapping[str, str] = {
    "draft": "being written; not submitted yet",
    "proposed": "submitted; waits for a sponsor",
    "in-review": "open for comments and votes",
    "revising": "sent back to its authors",
    "final-call": "decided by the group; waits for the BDFL",
    "accepted": "approved by the BDFL",
    "rejected": "turned down",
    "withdrawn": "taken back by its authors",
    "postponed": "laid aside for now",
    "stalled": "without a sponsor, or without a word, for too long",
    "implemented": "approved, and in the reference implementation",
    "obsolete": "replaced by a later proposal",
}
ENDED = ("rejected", "withdrawn", "obsolete")

# People, then the forge, the clock, the minutes of a meeting, the RFC header.
VOTERS = ("bdfl", "chair", "delegate", "sponsor", "member")
# Who makes the final call; a delegate only while the BDFL cannot.
CALLERS = ("bdfl", "delegate")
PEOPLE = (*VOTERS, "author", "guest")
ROLES = (*PEOPLE, "forge", "clock", "meeting", "header")

# Command to what follows it and what it does. What stands in capitals must be
# given, what stands in brackets may be.
COMMANDS: Mapping[str, tuple[str, str]] = {
    "approve": ("[reason]", "vote for the proposal"),
    "object": ("REASON", "vote against it"),
    "abstain": ("[reason]", "count for the quorum only"),
    "hold": ("REASON", "block it until you vote otherwise"),
    "recuse": ("[reason]", "take your vote back, and no part in it"),
    "delegate": ("HANDLE [concern NAME] [reason]",
                 "hand your vote, or a concern of yours, to somebody else"),
    "concern": ("NAME REASON", "open a named concern, which blocks"),
    "resolve": ("NAME [reason]", "close a concern of yours"),
    "second": ("", "vouch for the proposal as its sponsor"),
    "extend": ("DAYS REASON", "make the comment period longer"),
    "revise": ("REASON", "send it back to its authors"),
    "final-call": ("[reason]", "call for the decision without a meeting"),
    "postpone": ("REASON", "lay it aside"),
    "resume": ("[reason]", "take it up again"),
    "withdraw": ("[reason]", "take it back"),
    "accept": ("REASON", "make the final call: accept"),
    "reject": ("REASON", "make the final call: reject"),
    "summary": ("", "say where it stands, in five lines"),
    "help": ("", "list what you may do"),
}  # fmt: skip
CHOICES = ("accept", "reject", "postpone", "revise", "continue")
VOTES = ("approve", "object", "abstain", "hold")

_OPEN = ("proposed", "in-review", "revising", "final-call")
_TALKED = ("in-review", "revising", "final-call")
_LIVE = (*_OPEN, "postponed", "stalled")
_READY = ("period_over", "quorum", "carried", "no_hold", "no_concern")

RULES: tuple[Rule, ...] = (
    # Votes and concerns. A concern in the final call reopens the review.
    *(Rule(vote, _OPEN, VOTERS, guards=("not_author",)) for vote in VOTES),
    Rule("recuse", _OPEN, VOTERS, guards=("not_author",)),
    Rule("delegate", _OPEN, VOTERS, guards=("not_author", "may_hand")),
    Rule("concern", ("final-call",), VOTERS, "in-review",
         ("not_author", "new_concern")),
    Rule("concern", _OPEN, VOTERS, guards=("not_author", "new_concern")),
    Rule("resolve", (*_OPEN, "postponed", "stalled"), PEOPLE,
         guards=("open_concern", "may_resolve")),
    # Sponsor, author, chair.
    Rule("second", ("proposed", "stalled"), ("sponsor",), "in-review",
         ("not_author",)),
    Rule("withdraw", _LIVE, ("author",), "withdrawn"),
    Rule("extend", ("proposed", "in-review", "revising"), ("chair",)),
    Rule("revise", ("in-review", "final-call"), ("chair",), "revising"),
    Rule("postpone", _TALKED, ("chair",), "postponed"),
    Rule("resume", ("postponed",), ("chair", "author"), "in-review"),
    Rule("resume", ("stalled",), ("chair", "author"), "in-review",
         ("sponsored",)),
    Rule("final-call", ("in-review",), ("chair",), "final-call",
         ("no_meeting_needed", *_READY)),
    # The meeting decides, the BDFL makes the final call.
    Rule("decide-accept", ("in-review", "final-call"), ("meeting",),
         "final-call", _READY),
    Rule("decide-reject", ("in-review", "final-call"), ("meeting",),
         "final-call"),
    Rule("decide-postpone", _TALKED, ("meeting",), "postponed"),
    Rule("decide-revise", ("in-review", "final-call"), ("meeting",),
         "revising"),
    Rule("decide-continue", _TALKED, ("meeting",)),
    Rule("accept", ("final-call",), CALLERS, "accepted",
         ("may_call", "meeting_accepted", *_READY)),
    Rule("reject", ("in-review", "final-call"), CALLERS, "rejected",
         ("may_call",)),
    Rule("summary", tuple(STATES), PEOPLE),
    Rule("help", tuple(STATES), PEOPLE),
    # What happens on the forge.
    Rule("opened", ("draft",), ("forge",), "proposed"),
    Rule("edited", ("revising",), ("forge",), "in-review"),
    Rule("edited", ("stalled",), ("forge",), "in-review", ("sponsored",)),
    Rule("edited", ("accepted",), ("forge",), "final-call", ("not_merged",)),
    Rule("edited", ("proposed", "in-review", "final-call", "postponed",
                    "stalled"), ("forge",)),
    Rule("redesigned", ("stalled",), ("forge",), "in-review", ("sponsored",)),
    Rule("redesigned", ("in-review", "revising", "final-call"), ("forge",),
         "in-review"),
    Rule("redesigned", ("accepted",), ("forge",), "in-review",
         ("not_merged",)),
    Rule("redesigned", ("proposed", "postponed", "stalled"), ("forge",)),
    Rule("closed", _LIVE, ("forge",), "withdrawn"),
    Rule("reopened", ("withdrawn",), ("forge",), "in-review", ("sponsored",)),
    Rule("reopened", ("withdrawn",), ("forge",), "proposed"),
    Rule("merged", ("accepted",), ("forge",)),
    # What time and the header do.
    Rule("unsponsored", ("proposed",), ("clock",), "stalled"),
    Rule("inactive", ("in-review", "revising"), ("clock",), "stalled"),
    Rule("implemented", ("accepted",), ("header",), "implemented"),
    Rule("obsoleted", ("accepted", "implemented"), ("header",), "obsolete"),
)  # fmt: skip


def rules_for(command: str, state: str, roles: Sequence[str]) -> list[Rule]:
    """Return the rules that let `roles` do `command` in `state`."""
    return [
        rule
        for rule in RULES
        if rule.command == command
        and state in rule.sources
        and set(rule.roles) & set(roles)
    ]


def commands_of(state: str, roles: Sequence[str]) -> list[str]:
    """Return the comment commands that `roles` may give in `state`."""
    return [name for name in COMMANDS if rules_for(name, state, roles)]
