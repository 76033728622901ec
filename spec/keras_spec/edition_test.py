import json

import pytest

from keras_spec.edition import Edition, check_edition, load
from keras_spec.errors import SpecError
from keras_spec.export import export
from keras_spec.page import parse_page


def test_a_page_lies_where_its_name_says(tmp_path, square_text):
    (tmp_path / "square.md").write_text(square_text)
    with pytest.raises(SpecError, match=r"square.md:1:1: .*ops/square.md"):
        load(tmp_path)


def test_an_empty_folder_is_an_error(tmp_path):
    with pytest.raises(SpecError, match="No pages"):
        load(tmp_path)


def test_bytes_that_are_no_text_are_reported(tmp_path):
    (tmp_path / "x.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SpecError, match="x.md:1:1: Not UTF-8"):
        load(tmp_path)


def test_a_public_path_has_one_page(tmp_path, square_text):
    folder = tmp_path / "ops"
    folder.mkdir()
    (folder / "square.md").write_text(square_text)
    (folder / "sqr.md").write_text(
        square_text.replace("ops.square", "ops.sqr").replace(
            "def square", "def sqr"
        )
    )
    with pytest.raises(SpecError, match="keras.ops.sqr is a public path of"):
        load(tmp_path)


def test_files_differ_in_more_than_case(edition, square_text):
    renamed = square_text.replace("ops.square", "ops.Square").replace(
        "def square", "def Square"
    )
    other = parse_page(renamed, "ops/Square.md")
    both = Edition({**edition.pages, other.symbol: other})
    with pytest.raises(SpecError, match="is that of keras.ops.square where"):
        check_edition(both)


def test_the_export_is_json_and_complete(edition):
    data = json.loads(json.dumps(export(edition), allow_nan=False))
    symbol = data["symbols"]["keras.ops.square"]
    assert symbol["signature"]["parameters"] == [
        {"name": "x", "kind": "positional", "default": None}
    ]
    assert symbol["clauses"][0]["id"] == "ops.square/value"
    assert symbol["clauses"][0]["sentence"] == "The result is the product."
    assert symbol["summary"] == "Multiplies every element by itself."
