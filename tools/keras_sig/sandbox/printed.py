"""What a program printed, as a terminal would show it, its middle cut."""

MOST_LINES, LAST_LINES = 200, 50
MOST_CHARACTERS, LAST_CHARACTERS = 20_000, 5_000
WIDTH = 8


def shorten(text: str) -> str:
    """Return the beginning and the end of `text`, and how much is between.

    A progress bar leaves its last state, and tabulators become spaces.
    """
    lines = [_settle(line) for line in text.split("\n")]
    if len(lines) > MOST_LINES + 1:
        count = len(lines) - MOST_LINES - 1
        first = lines[: MOST_LINES - LAST_LINES]
        middle = f"[... {count:,} lines are left out ...]"
        lines = [*first, middle, *lines[-LAST_LINES - 1 :]]
    text = "\n".join(lines)
    if len(text) > MOST_CHARACTERS:
        count = len(text) - MOST_CHARACTERS
        first_part = text[: MOST_CHARACTERS - LAST_CHARACTERS]
        middle = f"\n[... {count:,} characters are left out ...]\n"
        text = first_part + middle + text[-LAST_CHARACTERS:]
    return text


def _settle(line: str) -> str:
    line = line.rstrip("\r").rpartition("\r")[2]
    if "\b" in line:
        line = _go_back(line)
    return line.expandtabs(WIDTH)


def _go_back(line: str) -> str:
    shown: list[str] = []
    for character in line:
        if character != "\b":
            shown.append(character)
        elif shown:
            shown.pop()
    return "".join(shown)
