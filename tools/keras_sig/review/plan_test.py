from keras_sig.model.event import Event
from keras_sig.review.plan import plan_writes


def plan(discussion, days, status="text"):
    state = discussion.at(days)
    return plan_writes(discussion.events, state, discussion.governance, status)


def kinds(writes):
    return [(write.kind, write.what) for write in writes]


def test_answer_label_and_status_are_missing_at_first(discussion):
    discussion.say("mia", 1, "/approve")
    assert kinds(plan(discussion, 1)) == [
        ("comment", "answer to @sue"),
        ("comment", "answer to @mia"),
        ("label", "label: review"),
        ("comment", "status comment"),
    ]


def test_what_is_there_is_not_planned_again(discussion):
    for write in plan(discussion, 1):
        if write.kind == "label":
            discussion.add("labelled", "bot", 1, write.body)
        else:
            body = f"<!-- sig:{write.once} -->\n{write.body}"
            discussion.say("bot", 1, body)
    assert plan(discussion, 1) == []
    (edit,) = plan(discussion, 1, "other")
    assert (edit.kind, edit.body) == ("edit", "<!-- sig:status -->\nother")
    assert edit.comment == discussion.events[-1].id


def test_a_forged_answer_does_not_count(discussion):
    once = plan(discussion, 1)[0].once
    discussion.say("mia", 1, f"<!-- sig:{once} -->\nnothing to see")
    assert plan(discussion, 1)[0].once == once


def test_labels_of_others_stay(discussion):
    discussion.add("labelled", "carl", 1, "good first review")
    discussion.add("labelled", "bot", 1, "yes")
    labels = [w for w in plan(discussion, 1) if "label" in w.kind]
    assert [(w.kind, w.body) for w in labels] == [
        ("unlabel", "yes"),
        ("label", "review"),
    ]


def test_what_has_ended_is_closed_once(discussion):
    discussion.say("ola", 1, "/withdraw")
    assert kinds(plan(discussion, 1))[-1] == ("close", "close: withdrawn")
    at = discussion.events[-1].at
    discussion.events.append(Event("x", 1, "closed", at, "bot"))
    assert ("close", "close: withdrawn") not in kinds(plan(discussion, 1))
    assert discussion.at(2).state == "withdrawn"


def test_a_rejected_proposal_stays_rejected_when_closed(discussion):
    discussion.say("bea", 1, "/reject no").add("closed", "bot", 1)
    assert discussion.at(2).state == "rejected"


def test_a_deleted_account_is_answered_without_a_mention(discussion):
    discussion.say("ghost", 1, "/approve")
    assert plan(discussion, 1)[1].body.startswith("ghost (guest):\n")


def test_a_long_word_is_cut_in_the_answer(discussion):
    discussion.say("mia", 1, "/" + "a" * 5000)
    assert f"- `/{'a' * 37}...`: not done" in plan(discussion, 1)[1].body
