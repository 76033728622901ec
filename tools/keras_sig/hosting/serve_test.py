"""Neither half goes on alone."""

from datetime import UTC, datetime, timedelta

import pytest

from keras_sig.hosting.backlog import Backlog
from keras_sig.hosting.receiver import Receiver
from keras_sig.hosting.serve import serve
from keras_sig.hosting.server import Server
from keras_sig.hosting.worker import Worker
from keras_sig.model.errors import SigError

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def start(path, work):
    backlog = Backlog(path / "bot.sqlite3")
    receiver = Receiver(b"x" * 16, backlog, "bot", "", lambda: NOON)
    every = timedelta(minutes=15)
    worker = Worker(backlog, work, lambda: NOON, print, every)
    server = Server(("127.0.0.1", 0), receiver, worker.wake, print)
    serve(server, worker)


@pytest.mark.parametrize("error", [SigError("lost"), MemoryError("lost")])
def test_a_worker_that_fails_ends_the_server(tmp_path, error):
    def work(job):
        raise error

    with pytest.raises(type(error), match="lost"):
        start(tmp_path, work)


def test_a_database_that_is_lost_ends_both(tmp_path):
    def work(job):
        (tmp_path / "bot.sqlite3").write_bytes(b"no database" * 100)
        return ""

    with pytest.raises(SigError, match="expected the database of the bot"):
        start(tmp_path, work)
