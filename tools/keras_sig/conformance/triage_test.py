import datetime
import tomllib

from keras_sig.conformance.triage import propose

REVIEW = datetime.date(2027, 3, 31)


def clause(status, name="ops.relu/value", **more):
    return {
        "id": name,
        "status": status,
        "sentence": "Negative values become zero.",
        "message": "Expected 0. Received: 1.",
        **more,
    }


def test_a_failure_becomes_an_entry_with_what_was_seen():
    program = {"program": "import keras\n\nprint(1)"}
    text = propose({"clauses": [clause("failed", failure=program)]}, REVIEW)
    assert text == (
        "# Negative values become zero.\n"
        "# Expected 0. Received: 1.\n"
        "#     import keras\n#     \n#     print(1)\n"
        "[[deviation]]\n"
        'clause = "ops.relu/value"\nreason = ""\nlink = ""\n'
        "review = 2027-03-31\n"
    )


def test_crashes_are_proposed_and_faults_of_the_suite_are_not():
    statuses = ["passed", "known", "unsupported", "error", "crashed", "hung"]
    clauses = [clause(status, f"a/{status}") for status in statuses]
    entries = tomllib.loads(propose({"clauses": clauses}, REVIEW))["deviation"]
    assert [entry["clause"] for entry in entries] == ["a/crashed", "a/hung"]


def test_without_failures_there_is_nothing():
    assert propose({"clauses": [clause("passed")]}, REVIEW) == ""


LISTED = {
    "ops.relu/value": [
        {
            "clause": "ops.relu/value",
            "reason": "Rounds twice.",
            "backends": ["tensorflow"],
        }
    ]
}


def on(backend, *clauses):
    return {"implementation": {"backend": backend}, "clauses": list(clauses)}


def test_an_entry_names_the_backend_that_is_not_the_main_one():
    text = propose(on("jax", clause("failed")), REVIEW, {})
    (entry,) = tomllib.loads(text)["deviation"]
    assert entry["backends"] == ["jax"]


def test_what_is_listed_for_another_backend_is_widened():
    text = propose(on("jax", clause("failed", failure={})), REVIEW, LISTED)
    assert text == (
        "# ops.relu/value is listed for tensorflow, and fails on jax too.\n"
        "# Expected 0. Received: 1.\n"
        "# Is this the reason? Rounds twice.\n"
        '# If so, in its entry: backends = ["tensorflow", "jax"]\n'
    )


def test_what_is_listed_and_does_not_fail_is_narrowed():
    everywhere = {"ops.relu/value": [{"reason": "Rounds twice."}]}
    text = propose(on("jax", clause("failed")), REVIEW, everywhere)
    assert text == (
        "# ops.relu/value is listed, and does not fail on jax.\n"
        '# In its entry: backends = ["tensorflow", "torch"]\n'
    )
    text = propose(on("tensorflow", clause("failed")), REVIEW, LISTED)
    assert text.endswith("# Remove its entry.\n")
