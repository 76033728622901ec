"""What becomes of a proposal, as somebody planned it who knows the rules.

The end of each fate is written here by hand, from the rules on the page about
the process; the code of the process has no part in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Fate:
    """A course of things.

    Args:
        said: Tuples of day after the submission, handle and text.
        end: String, the state in which it ends.
        ready: Integer, the day after which the next meeting decides, or
            none if no meeting does.
        choice: String, what the meeting decides.
        call: String, what the BDFL writes on the day after, or empty.
        versions: Mapping from days to how the text changes: `"prose"` or
            `"api"`.
    """

    said: tuple[tuple[int, str, str], ...]
    end: str
    ready: int | None = None
    choice: str = "accept"
    call: str = "/accept it makes simple things simple"
    versions: Mapping[int, str] | None = None


SECOND = (1, "priya", "/second")
VOTES = (
    (3, "keiko", "/approve"),
    (4, "samuel", "I like it.\n\n/approve it reads well"),
    (6, "jonah", "/approve"),
)
FATES: Mapping[str, Fate] = {
    "smooth": Fate((SECOND, *VOTES), "accepted", 15),
    "concern": Fate(
        (
            SECOND,
            *VOTES,
            (5, "tomasz", "/concern naming `dim` says it better"),
            (20, "tomasz", "/resolve naming"),
        ),
        "accepted",
        21,
    ),
    "overruled": Fate(
        (
            SECOND,
            *VOTES,
            (5, "keiko", "/concern speed it is slow"),
            (25, "ines", "/resolve speed it was measured"),
        ),
        "accepted",
        26,
    ),
    "held": Fate(
        (
            SECOND,
            *VOTES,
            (7, "jonah", "/hold until I have read it"),
            (19, "jonah", "/approve read"),
        ),
        "accepted",
        20,
    ),
    "objected": Fate(
        (
            SECOND,
            (3, "keiko", "/object there is a simpler way"),
            (4, "samuel", "/object it duplicates another"),
            (5, "jonah", "/approve"),
        ),
        "rejected",
        15,
        "reject",
        "/reject the group found a simpler way",
    ),
    "withdrawn": Fate(
        (SECOND, *VOTES, (8, "author", "/withdraw a better idea came up")),
        "withdrawn",
    ),
    "stalled": Fate((), "stalled"),
    "late": Fate(
        (
            (40, "priya", "/second"),
            *((day + 40, by, text) for day, by, text in VOTES),
        ),
        "accepted",
        56,
    ),
    "postponed": Fate(
        (
            SECOND,
            *VOTES,
            (9, "ines", "/postpone until the next release"),
            (45, "author", "/resume the release is out"),
        ),
        "accepted",
        46,
    ),
    "revised": Fate(
        (
            SECOND,
            *VOTES,
            (10, "tomasz", "/revise the example says nothing"),
        ),
        "accepted",
        21,
        versions={20: "prose"},
    ),
    "redesigned": Fate((SECOND, *VOTES), "accepted", 27, versions={12: "api"}),
    "postponed-by-meeting": Fate(
        (SECOND, *VOTES), "postponed", 15, "postpone", ""
    ),
}
