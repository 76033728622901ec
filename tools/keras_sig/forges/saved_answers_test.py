import pytest

from keras_sig.forges.saved_answers import SavedAnswers

ADDRESS = "https://api.example.org/pulls?page=1"


def test_an_answer_is_found_by_its_address(tmp_path):
    saved = SavedAnswers(tmp_path)
    saved.keep(ADDRESS, '"a"', "", [1])
    found = SavedAnswers(tmp_path).find(ADDRESS)
    assert (found["tag"], found["next"], found["body"]) == ('"a"', "", [1])
    assert saved.find(ADDRESS + "0") is None


@pytest.mark.parametrize("damage", ["", "[", "[]", '{"address": "other"}'])
def test_a_damaged_file_is_asked_for_again(tmp_path, damage):
    saved = SavedAnswers(tmp_path)
    saved.keep(ADDRESS, '"a"', "", [1])
    (path,) = tmp_path.iterdir()
    path.write_text(damage)
    assert saved.find(ADDRESS) is None


def test_without_a_folder_nothing_is_kept():
    saved = SavedAnswers(None)
    saved.keep(ADDRESS, '"a"', "", [1])
    assert saved.find(ADDRESS) is None
