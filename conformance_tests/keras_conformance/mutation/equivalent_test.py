from pathlib import Path

import pytest

import keras_conformance
from keras_conformance.bad_input import BadInput
from keras_conformance.mutation.bank import MUTANTS, made_by_rules
from keras_conformance.mutation.equivalent import without_equivalent

SOURCE = """def double(x):
    if x is None:
        return x
    return x * 2
"""
ENTRY = """[[equivalent]]
file = "ops/double.py"
function = "double"
family = "operator"
before = "x * 2"
reason = "Two times two is two to the power of two."
"""


@pytest.fixture
def mutants(tmp_path):
    folder = tmp_path / "keras_reference" / "ops"
    folder.mkdir(parents=True)
    (folder / "double.py").write_text(SOURCE)
    return made_by_rules(folder.parent)


def written(tmp_path, text):
    path = tmp_path / "equivalent.toml"
    path.write_text(text)
    return path


def test_what_is_named_is_not_planted(mutants, tmp_path):
    left = without_equivalent(mutants, written(tmp_path, ENTRY))
    (gone,) = [mutant for mutant in mutants if mutant not in left]
    assert (gone.before, gone.after) == ("x * 2", "(x / 2)")


def test_one_of_two_changes_of_a_text_is_named_by_what_it_becomes(
    mutants, tmp_path
):
    entry = ENTRY.replace('before = "x * 2"', 'before = "2"\nafter = "3"')
    entry = entry.replace('"operator"', '"constant"')
    left = without_equivalent(mutants, written(tmp_path, entry))
    assert len(left) == len(mutants) - 1
    with pytest.raises(BadInput, match="constant of '2' in double"):
        other = written(tmp_path, entry.replace("3", "4"))
        without_equivalent(mutants, other)


def test_one_of_two_places_of_a_text_is_named_by_its_number(tmp_path):
    folder = tmp_path / "keras_reference" / "ops"
    folder.mkdir(parents=True)
    source = SOURCE.replace("return x\n", "return x * 2\n")
    (folder / "double.py").write_text(source)
    mutants = made_by_rules(folder.parent)
    for place, line in [(1, 3), (2, 4)]:
        path = written(tmp_path, f"{ENTRY}place = {place}\n")
        left = without_equivalent(mutants, path)
        (gone,) = [mutant for mutant in mutants if mutant not in left]
        assert gone.line == line
    with pytest.raises(BadInput, match="which none makes"):
        without_equivalent(mutants, written(tmp_path, f"{ENTRY}place = 3\n"))


def test_families_may_be_a_list(mutants, tmp_path):
    entry = ENTRY.replace('"operator"', '["only in graph", "gradient"]')
    left = without_equivalent(mutants, written(tmp_path, entry))
    gone = [mutant.family for mutant in mutants if mutant not in left]
    assert gone == ["only in graph", "gradient"]
    wrong = entry.replace("gradient", "lost key")
    with pytest.raises(BadInput, match="lost key of 'x \\* 2' in double"):
        without_equivalent(mutants, written(tmp_path, wrong))


def test_entries_of_files_that_are_not_asked_for_are_left_alone(
    mutants, tmp_path
):
    entry = ENTRY.replace("double.py", "triple.py")
    path = written(tmp_path, entry)
    assert without_equivalent(mutants, path, "ops/d") == mutants
    with pytest.raises(BadInput, match="of ops/triple.py, which none makes"):
        without_equivalent(mutants, path)


@pytest.mark.parametrize(
    "entry",
    [
        ENTRY.replace("reason", "because"),
        ENTRY.replace("function", "# function"),
        ENTRY + 'clause = "ops.double/value"\n',
    ],
)
def test_an_entry_has_a_reason_and_no_other_words(mutants, tmp_path, entry):
    with pytest.raises(BadInput, match="Expected an entry with file"):
        without_equivalent(mutants, written(tmp_path, entry))


def test_every_entry_of_the_repository_names_a_bug():
    reference = Path(keras_conformance.__file__).parents[2]
    reference = reference / "reference_impl" / "keras_reference"
    everything = made_by_rules(reference)
    left = without_equivalent(everything, MUTANTS / "equivalent.toml")
    assert len(left) < len(everything)
