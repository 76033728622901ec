import copy
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from keras_sig.model.errors import SigError
from keras_sig.reading.conftest import make_results
from keras_sig.reading.results_file import read_results, read_results_file

ROOT = Path(__file__).parents[3]
SUITE = ROOT / "conformance_tests" / "keras_conformance"
SCHEMA = json.loads((SUITE / "results.schema.json").read_text("utf-8"))
GOOD = make_results({"ops.a/x": "passed", "ops.a/y": "failed"})
GOOD["clauses"][1]["failure"] = {
    "program": "print(1)",
    "expected": "1",
    "received": "2",
    "difference": 0.5,
    "ulps": None,
    "tolerance": 0,
    "mode": "graph",
}
REMOVED = object()


def changed(place, value):
    """Return the good results with another value at one place."""
    data = copy.deepcopy(GOOD)
    *way, last = place
    inner = data
    for key in way:
        inner = inner[key]
    if value is REMOVED:
        del inner[last]
    else:
        inner[last] = value
    return data


def test_good_results_are_read():
    found = read_results(GOOD, "x.json")
    assert found.label == "keras 3"
    assert found.outcomes["ops.a/y"].failure.mode == "graph"
    Draft202012Validator(SCHEMA).validate(GOOD)


BAD = [
    (["schema"], 2, "Received: schema=2."),
    (["implementation"], REMOVED, "implementation="),
    (["implementation", "python"], REMOVED, "implementation.python="),
    (["edition"], "today", 'edition="today" (string should match'),
    (["modes"], ["fast"], 'modes.0="fast" (input should be'),
    (["modes"], [], "modes=[]"),
    (["complete"], "yes", 'complete="yes"'),
    (["profile"], 3, "profile=3"),
    (["clauses"], [], "clauses=[]"),
    (["clauses", 0, "id"], "none", 'clauses.0.id="none"'),
    (["clauses", 0, "symbol"], "np.abs", 'clauses.0.symbol="np.abs"'),
    (["clauses", 0, "status"], "perfect", 'clauses.0.status="perfect"'),
    (["clauses", 0, "cases"], -1, "clauses.0.cases=-1"),
    (["clauses", 0, "seconds"], "long", 'clauses.0.seconds="long"'),
    (["clauses", 0, "more"], 1, "clauses.0.more=1 (extra inputs"),
    (["clauses", 1, "failure", "mode"], REMOVED, "clauses.1.failure.mode="),
    (["clauses", 1, "failure", "ulps"], "1", "clauses.1.failure.ulps="),
    (["stale"], None, "stale=null"),
    (["summary", "known"], REMOVED, "summary.known="),
    (["summary", "total"], 0, "summary.total=0"),
    (["more"], 1, "more=1"),
]


@pytest.mark.parametrize(("place", "value", "received"), BAD)
def test_what_the_schema_refuses_is_refused_with_its_place(
    place, value, received
):
    data = changed(place, value)
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate(data)
    with pytest.raises(SigError) as error:
        read_results(data, "x.json")
    assert str(error.value).startswith("x.json: expected results of the suite")
    assert received in str(error.value)
    assert "Fix: write them with `sig conformance run`" in str(error.value)


def test_every_key_of_the_schema_is_read():
    from keras_sig.reading.results_file import ResultsFile

    model = ResultsFile.model_json_schema()
    clause = model["$defs"]["Clause"]
    failure = SCHEMA["$defs"]["clause"]["properties"]["failure"]
    for ours, theirs in (
        (model, SCHEMA),
        (clause, SCHEMA["$defs"]["clause"]),
        (model["$defs"]["Failure"], failure),
        (model["$defs"]["Summary"], SCHEMA["properties"]["summary"]),
    ):
        assert set(ours["properties"]) == set(theirs["properties"])
        assert set(ours["required"]) == set(theirs["required"])


def test_what_is_no_json_is_named(tmp_path):
    path = tmp_path / "bad.json"
    path.write_text("{")
    with pytest.raises(SigError, match=r"bad\.json: .*Received: no JSON"):
        read_results_file(path)
    with pytest.raises(SigError, match="Received: No such file"):
        read_results_file(tmp_path / "none.json")
