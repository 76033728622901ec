"""GitHub's OpenAPI description: examples, and what they are checked by."""

import copy
import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from openapi_schema_validator import OAS30Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

PLACE = (
    Path(__file__).parents[3]
    / "javascript/node_modules/@octokit/openapi/generated/api.github.com.json"
)
_NAME = "urn:github"
REPOSITORY = "/repos/{owner}/{repo}"


class Description:
    """The description in one file; `load` reads it once."""

    def __init__(self, path: Path):
        self.document: dict[str, Any] = json.loads(path.read_text("utf-8"))
        resource = Resource.from_contents(
            self.document, default_specification=DRAFT4
        )
        self._good: set[tuple[str, str]] = set()
        self.registry: Registry[Any] = Registry().with_resource(_NAME, resource)

    def example(self, name: str, place: int = -1) -> dict[str, Any]:
        """Return a copy of an example, or of one object in a list."""
        value = self.document["components"]["examples"][name]["value"]
        found = value if place < 0 else value[place]
        copied: dict[str, Any] = copy.deepcopy(found)
        return copied

    def wrong_request(
        self, path: str, method: str, query: Mapping[str, str], body: Any
    ) -> list[str]:
        """Return what is wrong with a request."""
        operation = self._operation(path, method)
        if operation is None:
            return [f"{method} {path}: GitHub has no such thing"]
        known = {p["name"] for p in self._parameters(path, operation)}
        wrong = [
            f"{method} {path}: no parameter {name!r}"
            for name in query
            if name not in known
        ]
        asked = operation.get("requestBody", {}).get("content", {})
        if body is not None and not asked:
            wrong.append(f"{method} {path}: no body is expected")
        elif body is not None:
            place = f"{self._pointer(path, method)}/requestBody"
            wrong += self._check(
                f"{place}/content/application~1json/schema", body
            )
        return wrong

    def wrong_answer(
        self, path: str, method: str, status: int, body: Any
    ) -> list[str]:
        """Return what is wrong with an answer."""
        operation = self._operation(path, method) or {}
        answer = operation.get("responses", {}).get(str(status))
        if answer is None:
            return [f"{method} {path}: GitHub never answers {status}"]
        pointer = f"{self._pointer(path, method)}/responses/{status}"
        if "$ref" in answer:
            pointer = answer["$ref"].removeprefix("#")
            answer = self._follow(answer["$ref"])
        if "application/json" not in answer.get("content", {}):
            return []
        return self._check(f"{pointer}/content/application~1json/schema", body)

    def _operation(self, path: str, method: str) -> dict[str, Any] | None:
        found: dict[str, Any] | None = (
            self.document["paths"].get(path, {}).get(method.lower())
        )
        return found

    def _parameters(
        self, path: str, operation: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        listed = operation.get("parameters", [])
        return [self._follow(p["$ref"]) if "$ref" in p else p for p in listed]

    def _follow(self, reference: str) -> dict[str, Any]:
        found: Any = self.document
        for part in reference.removeprefix("#/").split("/"):
            found = found[part.replace("~1", "/").replace("~0", "~")]
        followed: dict[str, Any] = found
        return followed

    def _pointer(self, path: str, method: str) -> str:
        escaped = path.replace("~", "~0").replace("/", "~1")
        # A reference is an address: braces are written in it as %7B, %7D.
        escaped = re.sub(r"[{}]", lambda m: f"%{ord(m[0]):X}", escaped)
        return f"/paths/{escaped}/{method.lower()}"

    def _check(self, pointer: str, value: Any) -> list[str]:
        # The same answer is given many times.
        key = (pointer, json.dumps(value, sort_keys=True))
        if key in self._good:
            return []
        validator = OAS30Validator(
            {"$ref": f"{_NAME}#{pointer}"}, registry=self.registry
        )
        wrong = [
            f"{pointer}: {error.json_path}: {_shorten(error.message)}"
            for error in validator.iter_errors(value)
        ]
        if not wrong:
            self._good.add(key)
        return wrong


def _shorten(message: str) -> str:
    return message if len(message) < 300 else f"... {message[-300:]}"


@cache
def load() -> Description:
    """Return the description that `npm ci` has brought."""
    return Description(PLACE)
