import json

import pytest

from keras_sig.model.errors import SigError
from keras_sig.reading.conftest import make_results
from keras_sig.reading.results_file import read_results
from keras_sig.site.check_links import check_links
from keras_sig.site.matrix import build_matrix, render_matrix, write_matrix
from keras_spec.clause import Clause


def clause(name, kind="value", sentence="It holds."):
    symbol = "keras." + name.split("/")[0]
    return Clause(name, symbol, kind, sentence, {}, "page.md", 1)


def matrix(statuses, *clauses):
    return build_matrix([read_results(make_results(statuses), "r")], clauses)


def test_the_denominator_is_the_specification():
    made = matrix({"ops.a/x": "passed"}, clause("ops.a/x"), clause("ops.a/y"))
    assert made.total == 2
    assert made.columns[0]["passed"] == 1
    assert made.columns[0]["counts"] == [("passed", 1), ("not run", 1)]


def test_a_symbol_shows_the_worst_of_its_clauses():
    made = matrix(
        {"ops.a/x": "passed", "ops.a/y": "known", "ops.a/z": "failed"},
        *(clause(f"ops.a/{letter}") for letter in "xyz"),
    )
    (cell,) = made.families[0][1][0]["cells"]
    assert (cell["status"], cell["passed"]) == ("failed", 1)
    assert cell["said"] == "keras 3: 1 failed, 1 known, 1 passed"


def test_symbols_stand_in_families():
    made = build_matrix(
        [], [clause("ops.b/x"), clause("layers.A/x"), clause("I/x")]
    )
    names = [(f, [s["name"] for s in inside]) for f, inside in made.families]
    assert names == [
        ("keras", ["keras.I"]),
        ("layers", ["keras.layers.A"]),
        ("ops", ["keras.ops.b"]),
    ]


def test_runs_of_one_implementation_are_told_apart():
    runs = [read_results(make_results({"ops.a/x": "passed"}), "r")] * 2
    clauses = [clause("ops.a/x")]
    made = build_matrix(runs, clauses, ["keras", "keras-old"])
    labels = ["keras 3, keras", "keras 3, keras-old"]
    assert [column["label"] for column in made.columns] == labels
    (row,) = made.families[0][1][0]["clauses"]
    assert [outcome["label"] for outcome in row["outcomes"]] == labels
    unnamed = build_matrix(runs, clauses).columns
    assert [c["label"] for c in unnamed] == ["keras 3, run 1", "keras 3, run 2"]


def test_what_nobody_may_test_is_no_row():
    assert build_matrix([], [clause("ops.a/x", "unspecified")]).total == 0


def test_results_of_unknown_clauses_are_named_not_counted():
    made = matrix({"ops.gone/x": "passed"}, clause("ops.a/x"))
    assert made.strangers == ["ops.gone/x"]
    assert made.columns[0]["passed"] == 0


def test_a_run_of_a_profile_is_measured_by_the_profile():
    whole = make_results({"ops.a/x": "passed", "ops.a/y": "failed"})
    part = make_results({"ops.a/x": "passed"}, profile="core")
    clauses = [clause("ops.a/x"), clause("ops.a/y")]
    read = [read_results(data, "r") for data in (whole, part)]
    made = build_matrix(read, clauses)
    assert [(c["label"], c["total"]) for c in made.columns] == [
        ("keras 3", 2),
        ("keras 3 (core)", 1),
    ]
    alone = build_matrix(read[1:], clauses)
    assert (alone.total, len(alone.families[0][1][0]["clauses"])) == (1, 1)
    # On the site each page of the specification leads to its row.
    asked = build_matrix(read[1:], clauses, whole=True)
    assert (asked.total, len(asked.families[0][1][0]["clauses"])) == (2, 2)
    assert asked.columns[0]["total"] == 1


def test_the_matrix_is_one_file_that_loads_nothing(repository, tmp_path):
    page = tmp_path / "matrix" / "matrix.html"
    data = make_results(
        {"ops.a/x": "failed"}, message="<script>harm()</script>"
    )
    render_matrix(
        repository.templates,
        [data],
        [clause("ops.a/x", sentence="`a` x")],
        page,
    )
    text = page.read_text()
    assert "&lt;script&gt;harm()" in text
    assert "<code>a</code> x" in text
    assert 'id="ops.a/x"' in text
    assert check_links(page.parent) == []


def test_the_matrix_of_a_folder_has_a_column_for_each_file(repository):
    folder = repository.build / "conformance"
    folder.mkdir(parents=True)
    for name in ("one", "two"):
        data = make_results({"ops.double/value": "passed"}, name=name)
        (folder / f"{name}.json").write_text(json.dumps(data))
    path = write_matrix(repository, folder, folder / "matrix.html")
    text = path.read_text()
    assert text.count('class="matrix-score"') == 2
    assert "one 3" in text and "two 3" in text


def test_a_file_that_is_no_json_is_named(repository):
    folder = repository.build
    folder.mkdir()
    (folder / "bad.json").write_text("{")
    with pytest.raises(SigError, match=r"bad\.json: expected results"):
        write_matrix(repository, folder, folder / "matrix.html")
