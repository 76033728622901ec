"""Requests to GitHub: pages, what did not change, and errors in words."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from keras_sig.forges.lost_answer import LostAnswer
from keras_sig.forges.saved_answers import SavedAnswers
from keras_sig.model.errors import SigError
from keras_sig.model.plain_text import shorten

if TYPE_CHECKING:
    from requests import Response

    from keras_sig.forges.github_session import PatientSession

ADDRESS = "https://api.github.com"
PAGE = 100
MOST_PAGES = 1000
Item = dict[str, Any]


class GitHubApi:
    """The interface of GitHub, for one token.

    Args:
        token: String; empty for none. It is never shown.
        address: String, `GITHUB_API_URL`.
        saved: Where answers are kept between runs.
        session: Keyword arguments of the session, for tests.
    """

    def __init__(
        self,
        token: str,
        address: str = ADDRESS,
        saved: SavedAnswers | None = None,
        **session: Any,
    ):
        self.token = token
        self.address = address.rstrip("/")
        self.saved = saved or SavedAnswers(None)
        self.settings = session

    @cached_property
    def session(self) -> "PatientSession":
        """The connection; github3.py takes 0.4 seconds to import."""
        try:
            from keras_sig.forges.github_session import PatientSession
        except ModuleNotFoundError as error:
            raise SigError(
                "Expected github3.py, for forge.kind = github. Received: no "
                f"module {error.name}. Fix: install it with `pip install "
                "'keras-sig[github]'`."
            ) from None
        return PatientSession(self.address, self.token, **self.settings)

    def get(self, path: str, **query: str | int) -> Any:
        """Return the answer to a GET, or None where there is nothing."""
        return self._page(self._address(path, query))[0]

    def fixed(self, path: str, **query: str | int) -> Any:
        """Return an answer that never changes, asked for once."""
        address = self._address(path, query)
        kept = self.saved.find(address)
        return kept["body"] if kept else self._page(address)[0]

    def login(self) -> str:
        """Return whose token it is; empty for that of an app."""
        response = self.session.ask("GET", self._address("user", {}))
        if response.status_code == 403:
            return ""
        self._check(response, "GET")
        body = _json(response)
        name = body.get("login") if isinstance(body, dict) else None
        if not isinstance(name, str):
            raise malformed("user", "a user with a login", body)
        return name.lower()

    def item(self, path: str, **query: str | int) -> Item | None:
        """Return the object at `path`, or None where there is nothing."""
        found = self.get(path, **query)
        if found is None or isinstance(found, dict):
            return found
        raise malformed(path, "an object", found)

    def pages(self, path: str, **query: str | int) -> list[Item]:
        """Return the objects on all pages, each once, in order."""
        found: dict[object, Item] = {}
        following = self._address(path, {**query, "per_page": PAGE})
        for _ in range(MOST_PAGES):
            body, following = self._page(following)
            if body is None:
                raise _missing(path)
            if not isinstance(body, list):
                raise malformed(path, "a list of objects", body)
            for item in body:
                if not isinstance(item, dict):
                    raise malformed(path, "a list of objects", item)
                # Pages shift while one reads: some objects come twice.
                found.setdefault(_key(item, len(found)), item)
            if not following:
                break
        return list(found.values())

    def send(
        self, method: str, path: str, body: Mapping[str, Any] | None = None
    ) -> Any:
        """Send a POST, PATCH or DELETE; return the answer.

        What a DELETE does not find is gone: then the answer is None.
        """
        address = self._address(path, {})
        response = self.session.ask(method, address, json=body)
        if response.status_code == 404 and method == "DELETE":
            return None
        if response.status_code == 404:
            raise _missing(path)
        self._check(response, method)
        return _json(response) if response.content else {}

    def _page(self, address: str) -> tuple[Any, str]:
        kept = self.saved.find(address)
        # The tag of a full last page says nothing of a page after it.
        if kept and not kept["next"] and _length(kept["body"]) >= PAGE:
            kept = None
        headers = {"If-None-Match": kept["tag"]} if kept else {}
        response = self.session.ask("GET", address, headers=headers)
        if response.status_code == 304 and kept:
            return kept["body"], kept["next"]
        if response.status_code == 404:
            return None, ""
        self._check(response, "GET")
        body, following = _json(response), self._following(response)
        if response.headers.get("ETag"):
            tag = response.headers["ETag"]
            self.saved.keep(address, tag, following, body)
        return body, following

    def _following(self, response: "Response") -> str:
        link = str(response.links.get("next", {}).get("url", ""))
        if link and urlsplit(link)[:2] != urlsplit(self.address)[:2]:
            # The token goes to no other server.
            expected = f"a next page at {self.address}"
            raise malformed(urlsplit(response.url).path, expected, link)
        return link

    def _address(self, path: str, query: Mapping[str, str | int]) -> str:
        asked = f"{self.address}/{path}"
        return f"{asked}?{urlencode(query)}" if query else asked

    def _check(self, response: "Response", method: str) -> None:
        if response.status_code < 300:
            return
        path = urlsplit(response.url).path
        received = f"{response.status_code}, {_message(response)}"
        if response.status_code >= 500:
            raise LostAnswer(
                f"Expected {method} {path} to be answered. Received: "
                f"{received}. Fix: run the command again later; nothing is "
                "written twice."
            )
        fixes = {
            401: "set GITHUB_TOKEN to a valid token",
            403: "give the token of GITHUB_TOKEN the right to do that",
        }
        fix = fixes.get(
            response.status_code, "see forge.repository in governance.toml"
        )
        raise SigError(
            f"Expected {method} {path} to succeed on GitHub. Received: "
            f"{received}. Fix: {fix}."
        )


def malformed(path: str, expected: str, received: object) -> SigError:
    """Return the error of an answer that is not what GitHub promises."""
    return SigError(
        f"{path}: expected {expected} from GitHub. Received: "
        f"{shorten(repr(received), 80)}. Fix: see GITHUB_API_URL; is it "
        "the address of GitHub's interface?"
    )


def _missing(path: str) -> SigError:
    """Return the error of what is not there, or not for this token."""
    return SigError(
        f"Expected {path} on GitHub. Received: 404, nothing there. Fix: see "
        "forge.repository in governance.toml and the rights of the token in "
        "GITHUB_TOKEN."
    )


def _json(response: "Response") -> Any:
    try:
        return response.json()
    except ValueError:
        path = urlsplit(response.url).path
        raise malformed(path, "JSON", response.text) from None


def _message(response: "Response") -> str:
    try:
        body = response.json()
    except ValueError:
        body = None
    said = body.get("message") if isinstance(body, dict) else None
    errors = body.get("errors") if isinstance(body, dict) else None
    text = f"{said or response.reason}"
    if isinstance(errors, list) and errors:
        text += f": {_reason(errors[0])}"
    return shorten(text)


def _reason(error: object) -> str:
    if not isinstance(error, dict):
        return str(error)
    where, what = error.get("field"), error.get("message")
    return str(what) if what else f"{where}: {error.get('code')}"


def _key(item: Item, place: int) -> object:
    for name in ("id", "sha"):
        if isinstance(item.get(name), int | str):
            # A file of a pull request has the sha of its content.
            return item[name], item.get("filename"), item.get("event")
    return place


def _length(body: object) -> int:
    return len(body) if isinstance(body, list) else 0
