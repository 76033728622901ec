"""The server and the worker side by side."""

import signal
import threading

from keras_sig.hosting.server import Server
from keras_sig.hosting.worker import Worker


def serve(server: Server, worker: Worker) -> None:
    """Listen and work until a signal comes, or one of the two fails.

    A job that has begun is ended first.
    """
    wrong: list[BaseException] = []

    def work() -> None:
        try:
            worker.run()
        except BaseException as error:
            wrong.append(error)
        finally:
            # Nobody would do what it goes on to accept.
            server.shutdown()

    thread = threading.Thread(target=work)
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    thread.start()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        worker.stop()
    finally:
        signal.signal(signal.SIGTERM, before)
        worker.stop()
        server.server_close()
        thread.join()
    if wrong:
        raise wrong[0]
