"""A running `sig bot serve`, for tests."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from keras_sig.hosting.signature import VARIABLE, sign

SECRET = "a secret that nobody guesses"


class Served:
    """A process; its lines are read until one is there.

    Args:
        root: Path of the repository.
        options: Strings, further options of the command.
    """

    def __init__(self, root: Path, *options: str):
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "keras_sig", "bot", "serve",
             "--port", "0", *options],
            cwd=root,
            env={**os.environ, VARIABLE: SECRET},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )  # fmt: skip
        self.lines: list[str] = []
        first = self.until("listening on")
        host, port = re.findall(r"http://([\d.]+):(\d+)", first)[0]
        self.address = (host, int(port))

    def until(self, text: str) -> str:
        """Return the next line with `text` in it."""
        for line in self.process.stdout or ():
            self.lines.append(line)
            if text in line:
                return line
        raise AssertionError(f"{text!r} never came: {self.lines}")

    def post(
        self,
        delivery: str,
        event: Mapping[str, Any],
        name: str = "issue_comment",
        secret: str = SECRET,
    ) -> int:
        """Send an event; return the status of the answer."""
        body = json.dumps(event).encode()
        connection = http.client.HTTPConnection(*self.address, timeout=60)
        headers = {
            "X-Hub-Signature-256": sign(secret.encode(), body),
            "X-GitHub-Delivery": delivery,
            "X-GitHub-Event": name,
        }
        connection.request("POST", "/", body, headers)
        status = connection.getresponse().status
        connection.close()
        return status

    def stop(self) -> int:
        """End it as a host does; return its code."""
        self.process.send_signal(signal.SIGTERM)
        self.lines.append(self.process.communicate(timeout=60)[0])
        return self.process.returncode

    def close(self) -> None:
        """End it whatever it does."""
        self.process.kill()
        self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()
