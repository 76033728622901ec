"""Comments that switch a rule off: `<!-- sig: disable=rule reason -->`."""

from dataclasses import dataclass

from keras_sig.model.rfc import Rfc

OPENING, CLOSING = "<!--", "-->"
MARK = "sig:"
MOST = 200


@dataclass(frozen=True)
class Suppression:
    """One comment.

    Args:
        line: Integer, its line, counted from 1.
        column: Integer, its column, counted from 1.
        rules: Tuple of strings, the ids it names; empty if malformed.
        reason: String, why; it must not be empty.
        first: Integer, the first line it holds for.
        last: Integer, the last line it holds for.
        width: Integer, how many characters it takes.
    """

    line: int
    column: int
    rules: tuple[str, ...]
    reason: str
    first: int
    last: int
    width: int

    def covers(self, rule: str, line: int) -> bool:
        """Say whether it switches `rule` off at `line`."""
        return (
            rule in self.rules
            and bool(self.reason)
            and self.first <= line <= self.last
        )


def read_suppressions(rfc: Rfc) -> list[Suppression]:
    """Return the suppressions of a proposal, in order.

    One above the first heading and the header holds for the whole document,
    one that is alone on its line for the block below, any other for its
    line. In fences they are code. Reading stops behind `MOST`.
    """
    fenced = {
        line
        for fence in rfc.fences
        for line in range(fence.line, fence.end_line + 1)
    }
    found: list[Suppression] = []
    for number, line in enumerate(rfc.lines, 1):
        if MARK not in line or number in fenced:
            continue
        start = line.find(OPENING)
        while start >= 0 and len(found) <= MOST:
            end = line.find(CLOSING, start)
            end = end if end >= 0 else len(line)
            body = line[start + len(OPENING) : end].strip()
            if body.startswith(MARK):
                found.append(_read(rfc, number, start, end + len(CLOSING)))
            start = line.find(OPENING, end)
    return found


def _read(rfc: Rfc, number: int, start: int, end: int) -> Suppression:
    line = rfc.lines[number - 1]
    body = line[start + len(OPENING) : end - len(CLOSING)].strip()
    words = body.removeprefix(MARK).split()
    rules: tuple[str, ...] = ()
    if words and words[0].startswith("disable="):
        names = words[0].removeprefix("disable=").split(",")
        rules = tuple(name for name in names if name)
    first, last = number, number
    if not (line[:start] + line[end:]).strip("\ufeff \t"):
        first, last = _below(rfc, number)
    width = min(end, len(line)) - start
    reason = " ".join(words[1:])
    return Suppression(number, start + 1, rules, reason, first, last, width)


def _below(rfc: Rfc, number: int) -> tuple[int, int]:
    head = min([s.line for s in rfc.sections[:1]] + [rfc.rows[0].line])
    if number < head:
        return 1, len(rfc.lines)
    first = number + 1
    while first <= len(rfc.lines) and not rfc.lines[first - 1].strip():
        first += 1
    for fence in rfc.fences:
        if fence.line == first:
            return first, fence.end_line
    last = first
    while last < len(rfc.lines) and rfc.lines[last].strip():
        last += 1
    return first, min(last, len(rfc.lines))
