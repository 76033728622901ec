"""What must hold of one page, each problem with its place."""

import tomllib
from dataclasses import replace

from keras_spec.blocks import Item, Page
from keras_spec.errors import Problem, SpecError

ROLES = {
    ("toml", "page"),
    ("python", "signature"),
    ("python", "definition"),
    ("toml", "clause"),
    ("toml", "retired"),
    ("python", "example"),
}
SINGLE = ("page", "signature", "definition")


def check_page(page: Page, complete: bool) -> list[Problem]:
    problems: list[Problem] = []
    seen: set[tuple[str, str]] = set()
    for item in page.items:
        problems += _check_fence(page, item, item.key in seen)
        seen.add(item.key)
    for role in ("page", "signature") if complete else ():
        if (role, "") not in seen:
            problems.append(
                Problem(
                    page.path,
                    page.line,
                    1,
                    f"{page.symbol} has no `{role}` block.",
                    "see spec/README.md",
                )
            )
    for read in (_read_metadata, _read_signature):
        try:
            problems += read(page)
        except SpecError as error:
            problems += error.problems
    return problems + _read_clauses(page)


def _check_fence(page: Page, item: Item, repeated: bool) -> list[Problem]:
    fence = item.fence
    info = " ".join(w for w in (fence.language, fence.role, fence.name) if w)
    problem = ""
    if (fence.language, fence.role) not in ROLES:
        roles = ", ".join(sorted(" ".join(pair) for pair in ROLES))
        problem = f"Expected a block with one of the roles {roles}."
    elif repeated:
        problem = "Expected each role and name once."
    elif fence.role in SINGLE and fence.name:
        problem = f"Expected no name after `{fence.role}`."
    if not problem:
        return []
    return [
        Problem(
            page.path,
            fence.line,
            1,
            f"{problem} Received: ```{info}",
            "see spec/README.md; use `text` prose without a fence otherwise",
        )
    ]


def _read_metadata(page: Page) -> list[Problem]:
    fences = page.fences("page")
    if not fences:
        return []
    where = (page.path, fences[0].line, 1)
    try:
        data = page.metadata
    except tomllib.TOMLDecodeError as error:
        return [Problem(*where, f"Not TOML: {error}.")]
    problems = []
    for key in data.keys() - {"rfc", "aliases"}:
        problems.append(
            Problem(
                *where, f"A page has no key {key!r}.", "use `rfc`, `aliases`"
            )
        )
    for key in ("rfc", "aliases"):
        value = data.get(key, [])
        if not (
            isinstance(value, list) and all(isinstance(v, str) for v in value)
        ):
            problems.append(
                Problem(
                    *where,
                    f"Expected a list of strings. Received: {key}={value!r}.",
                    f'write `{key} = ["..."]`',
                )
            )
    return problems


def _read_signature(page: Page) -> list[Problem]:
    signature = page.signature
    name = page.symbol.rsplit(".", 1)[-1]
    if signature is None or signature.name == name:
        return []
    return [
        Problem(
            page.path,
            signature.line,
            1,
            f"Expected the signature of {name}. Received: {signature.name}.",
            f"write `def {name}(...)` or `class {name}(...)`",
        )
    ]


def _read_clauses(page: Page) -> list[Problem]:
    problems = _reading_problems(page)
    if not problems:
        return []
    # Reading all stops at the first bad one; each by itself names every one.
    singles = [replace(page, items=(item,)) for item in page.items]
    return [found for page in singles for found in _reading_problems(page)]


def _reading_problems(page: Page) -> list[Problem]:
    try:
        page.clauses  # noqa: B018 - reading is the check
    except SpecError as error:
        return list(error.problems)
    return []
