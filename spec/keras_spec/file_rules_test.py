import pytest

from keras_spec.clause import parse_clause
from keras_spec.errors import SpecError

HEAD = """kind = "file"
format = "keras"
inputs.x = {shape = [[2, 3]]}
"""
FILES = 'files = ["config.json"]\n'
DATASETS = 'datasets."vars/0" = {shape = [3], dtype = "float32"}\n'


def parse(text):
    name = "saving.save_model/file"
    symbol = "keras.saving.save_model"
    return parse_clause(text, name, symbol, "It holds.", "p.md", 1)


def test_a_clause_of_contents_keeps_them_in_order():
    text = HEAD + DATASETS.replace("vars/0", "b") + DATASETS
    assert list(parse(text).data["datasets"]) == ["b", "vars/0"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD, "a file clause says nothing of the contents."),
        (
            HEAD.replace('"keras"', '"weights"') + FILES,
            "is no archive. Received: `files` or `keys`.",
        ),
        (HEAD + "files = [1]\n", "Received: files=[1]."),
        (HEAD + FILES + "keys = {a = 1}\n", "Received: keys={'a': 1}."),
        (
            HEAD + "datasets.a = {shape = [3]}\n",
            "Received: datasets={'a': {'shape': [3]}}.",
        ),
        (
            HEAD.replace('"keras"', '"pickle"') + FILES,
            "expected format to be known. Received: 'pickle'.",
        ),
    ],
)
def test_a_mistake_is_named(text, message):
    with pytest.raises(SpecError) as caught:
        parse(text)
    assert message in str(caught.value)
