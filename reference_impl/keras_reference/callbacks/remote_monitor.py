"""Telling a server how training goes."""

import json
import urllib.error
import urllib.parse
import urllib.request
import warnings

import numpy as np

from keras_reference.callbacks.callback import Callback

_SECONDS = 10


class RemoteMonitor(Callback):
    """Send what every epoch ends with to a server, by HTTP POST.

    The message is a JSON object, the logs and `epoch`. A server that cannot be
    reached, or refuses, is a warning.

    Args:
        root: String, address of the server.
        path: String, the path on the server.
        field: String, field of the form that the object is sent in.
        headers: Dictionary of further HTTP headers.
        send_as_json: Boolean, whether the object is the whole message, instead
            of a field of a form.

    Raises:
        ValueError: `root` is no address of a web server.

    Examples:
        >>> RemoteMonitor(root="http://localhost:8000").path
        '/publish/epoch/end/'
    """

    def __init__(
        self,
        root="http://localhost:9000",
        path="/publish/epoch/end/",
        field="data",
        headers=None,
        send_as_json=False,
    ):
        super().__init__()
        if not root.startswith(("http://", "https://")):
            raise ValueError(
                "`root` must begin with http:// or https://. "
                f"Received: root={root!r}."
            )
        self.root = root
        self.path = path
        self.field = field
        self.headers = headers
        self.send_as_json = send_as_json

    def on_epoch_end(self, epoch, logs=None):
        """Send the logs."""
        values = {name: _plain(value) for name, value in (logs or {}).items()}
        message = json.dumps({"epoch": epoch, **values})
        headers = dict(self.headers or {})
        if self.send_as_json:
            headers["Content-Type"] = "application/json"
        else:
            message = urllib.parse.urlencode({self.field: message})
        request = urllib.request.Request(
            self.root + self.path, message.encode(), headers
        )
        try:
            urllib.request.urlopen(request, timeout=_SECONDS).close()
        except urllib.error.URLError as error:
            warnings.warn(
                "`RemoteMonitor` must have a server that answers. "
                f"Received: {error} from {self.root}.",
                stacklevel=2,
            )


def _plain(value):
    """Return an array of one number as this number."""
    return (
        value.item() if isinstance(value, (np.ndarray, np.generic)) else value
    )
