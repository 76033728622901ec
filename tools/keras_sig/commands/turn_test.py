"""Two bots on one machine take turns."""

import fcntl
import threading

import pytest

from keras_sig.commands.turn import LOCK, turn_of
from keras_sig.model.repository import Repository


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path)


def is_free(repository):
    with (repository.state / LOCK).open("wb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def test_nobody_else_has_the_turn_until_it_ends(repository):
    with turn_of(repository):
        assert not is_free(repository)
    assert is_free(repository)


def test_a_turn_that_fails_ends(repository):
    with pytest.raises(ValueError, match="wrong"), turn_of(repository):
        raise ValueError("wrong")
    assert is_free(repository)


def test_the_second_goes_on_when_the_first_has_ended(repository):
    order = []

    def second():
        with turn_of(repository):
            order.append("second")

    with turn_of(repository):
        thread = threading.Thread(target=second)
        thread.start()
        order.append("first")
    thread.join(30)
    assert order == ["first", "second"]


def test_a_plan_that_is_only_shown_waits_for_nobody(repository):
    with turn_of(repository), turn_of(repository, dry_run=True):
        assert not is_free(repository)


def test_a_plan_that_is_only_shown_leaves_nothing(repository):
    with turn_of(repository, dry_run=True):
        assert not repository.state.exists()
