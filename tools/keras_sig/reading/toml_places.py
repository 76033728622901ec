"""Where in a TOML file its keys and values stand.

`tomllib` reads the file and says nothing about places; this scanner finds the
places of a file that `tomllib` has read, and judges nothing.
"""

import re
import tomllib
from dataclasses import dataclass, field

Location = tuple[int | str, ...]
_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_KEY = re.compile(r"[A-Za-z0-9_-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})|' + r"'''.*?'''(?:'{0,2})|"
    r'"(?:[^"\\\n]|\\.)*"|' + r"'[^'\n]*'",
    re.DOTALL,
)
_PLAIN = re.compile(r"[^,\]}#\n]*")


@dataclass
class TomlPlaces:
    """The offsets of keys and values in a text.

    Args:
        text: String, TOML that has been read.
    """

    text: str
    keys: dict[Location, int] = field(default_factory=dict)
    values: dict[Location, int] = field(default_factory=dict)
    _at: int = 0
    _counts: dict[Location, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        table: Location = ()
        while self._skip() < len(self.text):
            if self.text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)

    def line_and_column(
        self, location: Location, key: bool = False
    ) -> tuple[int, int]:
        """Return where an entry stands, or the nearest table around it.

        Args:
            location: The keys and indices that lead to it.
            key: Boolean, the place of its key instead of its value.
        """
        first, second = self.values, self.keys
        if key:
            first, second = second, first
        for end in range(len(location), 0, -1):
            part = location[:end]
            for places in (first, second):
                if part in places:
                    return self._place(places[part])
        return 1, 1

    def _place(self, offset: int) -> tuple[int, int]:
        before = self.text[:offset]
        return before.count("\n") + 1, offset - before.rfind("\n")

    def _skip(self) -> int:
        found = _SPACE.match(self.text, self._at)
        self._at = found.end() if found else self._at
        return self._at

    def _header(self) -> Location:
        start, many = self._at, self.text.startswith("[[", self._at)
        self._at += 1 + many
        location: Location = ()
        parts = self._dotted()
        for number, part in enumerate(parts, 1):
            location = (*location, part)
            self.keys.setdefault(location, start)
            if many and number == len(parts):
                self._counts[location] = self._counts.get(location, 0) + 1
            if location in self._counts:
                location = (*location, self._counts[location] - 1)
        self.keys.setdefault(location, start)
        self._at = self.text.index("]", self._at) + 1 + many
        return location

    def _dotted(self) -> list[str]:
        parts = []
        while found := _KEY.match(self.text, self._skip()):
            word = found[0]
            parts.append(_name(word))
            self._at = found.end()
            if not self.text.startswith(".", self._skip()):
                break
            self._at += 1
        return parts

    def _pair(self, table: Location) -> None:
        start = self._skip()
        location: Location = table
        for part in self._dotted():
            location = (*location, part)
            self.keys.setdefault(location, start)
        self._at = self.text.index("=", self._at) + 1
        self._value(location)

    def _value(self, location: Location) -> None:
        self.values[location] = self._skip()
        opening = self.text[self._at : self._at + 1]
        if opening in ("[", "{"):
            self._inside(location, opening)
            return
        pattern = _STRING if opening in ('"', "'") else _PLAIN
        found = pattern.match(self.text, self._at)
        self._at = max(found.end() if found else 0, self._at + 1)

    def _inside(self, location: Location, opening: str) -> None:
        """Go through an array or an inline table."""
        self._at += 1
        number = 0
        while self.text[self._skip() : self._at + 1] not in ("]", "}", ""):
            if self.text[self._at] == ",":
                self._at += 1
            elif opening == "{":
                self._pair(location)
            else:
                self._value((*location, number))
                number += 1
        self._at += 1


def _name(word: str) -> str:
    quoted = word[0] in "\"'"
    return str(tomllib.loads(f"key = {word}")["key"]) if quoted else word
