import json

import pytest

from keras_spec.api_entry import api_of
from keras_spec.compare import compare_apis
from keras_spec.edition import Edition
from keras_spec.export import export
from keras_spec.page import parse_page
from keras_spec.read_export import read_export


def exported(edition):
    return json.loads(json.dumps(export(edition), allow_nan=False))


def test_an_export_equals_its_edition(square_text):
    text = square_text.replace("shape = [[], [2]]", "values = [[nan, inf]]")
    edition = Edition({"keras.ops.square": parse_page(text, "square.md")})
    api = read_export(exported(edition), "spec.json")
    assert compare_apis(api_of(edition), api) == []
    assert compare_apis(api, api_of(edition)) == []


def test_classes_come_back_with_bases_and_methods():
    page = parse_page(
        '# keras.F\n\nIt is.\n\n```toml page\nrfc = ["20261101-b"]\n```\n\n'
        "```python signature\nclass F(Layer):\n    @classmethod\n"
        "    def g(cls, x, /, y=1, *, z): ...\n```\n",
        "F.md",
    )
    edition = Edition({"keras.F": page})
    (entry,) = read_export(exported(edition), "spec.json").values()
    assert entry.signature.bases == ("Layer",)
    assert entry.signature.methods["g"].decorator == "classmethod"
    assert compare_apis(api_of(edition), {"keras.F": entry}) == []


def test_changes_are_found_in_an_export(edition):
    changed = exported(edition)
    page = changed["symbols"]["keras.ops.square"]
    page["signature"]["parameters"][0]["name"] = "y"
    page["clauses"][0]["tolerance"]["float32"] = 0.5
    api = read_export(changed, "spec.json")
    rules = [c.rule for c in compare_apis(api_of(edition), api)]
    assert rules == ["parameter-renamed", "clause-loosened"]


@pytest.mark.parametrize(
    "plain",
    [{}, {"schema": 99, "symbols": {}}, {"schema": 1, "symbols": {"a": {}}}],
)
def test_something_else_is_refused_in_words(plain):
    with pytest.raises(ValueError, match="`sig spec export` writes it"):
        read_export(plain, "spec.json")
