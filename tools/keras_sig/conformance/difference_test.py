from keras_sig.conformance.difference import as_text, compare
from keras_sig.reading.conftest import make_results
from keras_sig.reading.results_file import read_results


def changes(old, new):
    pair = [read_results(make_results(s), "r") for s in (old, new)]
    return compare(*pair)


def names(part):
    return [(c.clause, c.old, c.new) for c in part]


def test_what_passed_and_fails_now_is_broken():
    for bad in ("failed", "error", "crashed", "hung", "unsupported"):
        found = changes({"ops.a/x": "passed"}, {"ops.a/x": bad})
        assert names(found.broken) == [("ops.a/x", "passed", bad)]
        assert (found.mended, found.others) == ([], [])


def test_a_known_failure_that_is_unknown_now_is_broken():
    found = changes({"ops.a/x": "known"}, {"ops.a/x": "failed"})
    assert names(found.broken) == [("ops.a/x", "known", "failed")]


def test_what_did_not_pass_and_does_is_mended():
    for bad in ("failed", "unsupported", "known"):
        found = changes({"ops.a/x": bad}, {"ops.a/x": "passed"})
        assert names(found.mended) == [("ops.a/x", bad, "passed")]
        assert found.broken == []


def test_what_only_one_run_has_breaks_nothing():
    found = changes({"ops.a/x": "passed"}, {"ops.b/x": "failed"})
    assert (found.broken, found.mended) == ([], [])
    assert names(found.others) == [
        ("ops.a/x", "passed", "not run"),
        ("ops.b/x", "not run", "failed"),
    ]


def test_another_failure_and_a_new_entry_of_the_ledger_are_changes():
    found = changes(
        {"ops.a/x": "failed", "ops.b/x": "passed"},
        {"ops.a/x": "hung", "ops.b/x": "known"},
    )
    assert found.broken == []
    assert [c.clause for c in found.others] == ["ops.a/x", "ops.b/x"]


def test_the_text_has_a_section_for_each_and_the_counts_last():
    found = changes(
        {"ops.a/x": "passed", "ops.b/x": "failed", "ops.c/x": "passed"},
        {"ops.a/x": "failed", "ops.b/x": "passed", "ops.c/x": "passed"},
    )
    assert as_text("one", "two", found).splitlines() == [
        "broken",
        "  ops.a/x: passed -> failed",
        "",
        "mended",
        "  ops.b/x: failed -> passed",
        "",
        "one -> two: 1 broken, 1 mended, 0 otherwise changed.",
    ]
