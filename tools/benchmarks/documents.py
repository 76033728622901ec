"""Made-up proposals of the shape that published ones have.

Their size is given by who asks for them; `reading.py` says where it is from.
"""

import random
from pathlib import Path

TEXT = """
layer model weight shape batch tensor gradient loss metric step value name user
input output call graph device mask axis kernel state data reads writes keeps
returns adds moves needs holds takes gives the a each every no one with without
before after inside between for of in to and
"""
WORDS = TEXT.split()
SECTIONS = (
    *("Objective", "Motivation", "User Benefit", "Design Proposal"),
    *("Compatibility", "Alternatives Considered"),
    "Questions and Discussion Topics",
)
SEPARATORS = (
    "| :------------ | :------------------------- |",
    ":-------------- |:---------------------------",
    "| ------------- |:-------------------------- |",
    "|:--------------|:---------------------------|",
)
HEADER = """\
# {title}

| Status        | {status} |
{separator}
| **RFC #**     | [{number}](https://forge.example/pull/{number}) |
| **Author(s)** | Ada Lovelace (ada@example.org), @alan |
|               | Grace Hopper (grace@example.org) |
| **Sponsor**   | Alan Turing (alan@example.org) |
| **Updated**   | 2026-11-{day:02} |
"""
CODE = """\
```python
class {name}(Layer):
    def __init__(self, units, activation=None, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def call(self, inputs):
        return inputs @ self.kernel
```
"""
TABLE = "| A | B |\n| --- | --- |\n" + "| one | two |\n" * 6


def write_documents(folder: Path, count: int, size: int) -> int:
    """Write `count` proposals of about `size` bytes; return all bytes."""
    folder.mkdir(parents=True)
    chance = random.Random(128)
    total = 0
    for number in range(count):
        text = _document(chance, number, size)
        name = f"202601{number % 28 + 1:02}-proposal-{number}.md"
        total += (folder / name).write_text(text)
    return total


def _document(chance: random.Random, number: int, size: int) -> str:
    parts = [
        HEADER.format(
            title=f"Proposal {number} of many",
            status=chance.choice(("Proposed", "*Accepted*", "Implemented")),
            separator=chance.choice(SEPARATORS),
            number=number + 1,
            day=number % 28 + 1,
        )
    ]
    length = size // len(SECTIONS)
    for section in SECTIONS:
        parts.append(f"## {section}\n")
        written = 0
        while written < length:
            parts.append(_block(chance))
            written += len(parts[-1])
    return "\n".join(parts)


def _block(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.12:
        return CODE.format(name=chance.choice(WORDS).capitalize())
    if kind < 0.18:
        return f"### {_sentence(chance, 4)}\n"
    if kind < 0.21:
        return TABLE
    if kind < 0.4:
        return "".join(f"- {_sentence(chance, 9)}.\n" for _ in range(4))
    lines = [_sentence(chance, 13) for _ in range(5)]
    if kind > 0.9:
        lines.append("See [the page](https://page.example/a) and `a_name`")
    return "\n".join(lines) + ".\n"


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words)).capitalize()
