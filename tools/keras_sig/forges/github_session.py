"""A connection to GitHub that waits where it has to; imports github3.py."""

import time
from collections.abc import Callable
from typing import Any

from github3.session import GitHubSession
from requests import RequestException, Response

from keras_sig.forges.github_pauses import (
    LONGEST,
    MOST_TRIES,
    REPEATABLE,
    pause_of,
)
from keras_sig.forges.lost_answer import LostAnswer
from keras_sig.model.errors import SigError


class PatientSession(GitHubSession):  # type: ignore[misc]
    """A session of github3.py that honours limits and broken servers.

    Args:
        address: String, where the interface is.
        token: String; empty for none. It is never shown.
        wait: Function that waits for so many seconds.
        clock: Function that returns the seconds since 1970.
    """

    def __init__(
        self,
        address: str,
        token: str,
        wait: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.time,
    ):
        super().__init__()
        self.base_url = address
        self.wait = wait
        self.clock = clock
        self.headers["Accept"] = "application/vnd.github+json"
        self.headers["X-GitHub-Api-Version"] = "2022-11-28"
        if token:
            self.token_auth(token)

    def ask(self, method: str, address: str, **more: Any) -> Response:
        """Send a request, again where that is safe; return the answer.

        Raises:
            LostAnswer: if there was none; the request may have been done.
            SigError: if the limit is used up for long.
        """
        for tried in range(1, MOST_TRIES + 1):
            found = self._try(method, address, more)
            pause = self._pause(method, found, tried)
            if pause is None:
                break
            self.wait(pause)
        if isinstance(found, Response):
            return found
        raise LostAnswer(
            f"Expected an answer of {self.base_url}. Received: "
            f"{type(found).__name__}. Fix: run the command again; what was "
            "written is not written twice."
        )

    def _try(
        self, method: str, address: str, more: dict[str, Any]
    ) -> Response | RequestException:
        following = method == "GET"
        try:
            answer: Response = self.request(
                method, address, allow_redirects=following, **more
            )
        except RequestException as error:
            return error
        return answer

    def _pause(
        self, method: str, found: Response | RequestException, tried: int
    ) -> float | None:
        if isinstance(found, RequestException):
            again = method in REPEATABLE and tried < MOST_TRIES
            return float(2**tried) if again else None
        pause = pause_of(
            method,
            found.status_code,
            found.headers,
            found.text[:500] if found.status_code >= 400 else "",
            tried,
            self.clock(),
        )
        if pause is not None and pause > LONGEST:
            raise SigError(
                f"Expected an answer of {self.base_url}. Received: the limit "
                f"of requests is used up for {pause:.0f} seconds. Fix: run "
                "the command again then; nothing is written twice."
            )
        return pause
