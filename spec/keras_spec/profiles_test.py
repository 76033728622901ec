from pathlib import Path

import pytest

import keras_spec
from keras_spec.errors import SpecError
from keras_spec.place import beside
from keras_spec.profiles import read_profiles

SYMBOLS = ["keras.layers.Dense", "keras.ops.relu", "keras.ops.relu6"]
GOOD = """
[small]
sentence = "For a start."
symbols = ["keras.ops.relu", "keras.layers"]
"""


def read(folder, text):
    (folder / "profiles.toml").write_text(text)
    return read_profiles(folder / "pages", SYMBOLS)


def test_a_profile_holds_symbols_and_whole_modules(tmp_path):
    (profile,) = read(tmp_path, GOOD).values()
    assert (profile.name, profile.sentence) == ("small", "For a start.")
    held = [symbol for symbol in SYMBOLS if profile.holds(symbol)]
    assert held == ["keras.layers.Dense", "keras.ops.relu"]


def test_pages_without_the_file_have_no_profiles(tmp_path):
    assert read_profiles(tmp_path / "pages", SYMBOLS) == {}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("keras.ops.relu", "keras.ops.rel", "names keras.ops.rel: no such"),
        ("keras.ops.relu", "keras.ops.rel", "fix: write keras.ops.relu"),
        ("[small]", "[small", "profiles.toml:1:1: Not TOML: "),
        ("[small]", "small = 3\n[other]", "Received: small = 3."),
        ('sentence = "For', 'words = "For', "The profile small needs a sen"),
        ('["keras.ops.relu", "keras.layers"]', "[]", "and a list of symbols"),
    ],
)
def test_what_cannot_be_read_is_an_error(tmp_path, old, new, message):
    assert old in GOOD
    with pytest.raises(SpecError) as error:
        read(tmp_path, GOOD.replace(old, new))
    assert message in str(error.value)


def test_the_profiles_of_this_specification_can_be_read():
    pages = Path(beside(keras_spec.__file__, "pages"))
    symbols = [
        "keras." + ".".join(path.relative_to(pages).with_suffix("").parts)
        for path in pages.rglob("*.md")
    ]
    assert "core" in read_profiles(pages, symbols)
