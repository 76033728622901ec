def test_a_summary_has_five_lines(discussion):
    discussion.say("mia", 1, "/approve").say("max", 2, "/concern speed Slow")
    discussion.say("gus", 3, "/summary")
    first, *lines = discussion.answer().message.splitlines()
    assert (first, lines) == (
        "where it stands:",
        [
            "  - State: in-review since Mon 2 Nov 2026, 09:00 UTC, open for "
            "comments and votes",
            "  - Comments: until Mon 16 Nov 2026, 09:00 UTC",
            "  - Votes: 1 for, 0 against, 0 abstained, 0 on hold; quorum 2",
            "  - Blocks: the comment period runs until Mon 16 Nov 2026, 09:00 "
            "UTC; the quorum is 2 votes, 1 so far; open concern: speed "
            "(@max); no meeting has decided on it; @bea, the BDFL, has not "
            "made the final call",
            "  - Next: Comments and votes until Mon 16 Nov 2026, 09:00 UTC.",
        ],
    )


def test_a_summary_stays_as_it_was_given(discussion):
    discussion.say("gus", 3, "/summary").say("mia", 4, "/approve")
    given = next(o for o in discussion.at(9).outcomes if o.by == "gus")
    assert "Votes: 0 for" in given.message
