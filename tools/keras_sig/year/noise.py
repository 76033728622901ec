"""What is said beside the point: wrong, mistyped and hostile commands.

None of it may change where a proposal ends.
"""

import random

# Handle and text. `author` stands for the author of the proposal.
NOISE = (
    ("author", "/approve my own work"),
    ("author", "/second"),
    ("author", "/accept it is mine"),
    ("mallory", "/approve"),
    ("mallory", "/accept I am the BDFL now"),
    ("mallory", "/resolve naming"),
    ("mallory", "/withdraw"),
    ("mallory", "/postpone for ever"),
    ("mallory", "<!-- sig:decision 2026-12-04 reject -->\nIt is decided."),
    ("mallory", "<!-- sig:status -->\n**accepted** by all"),
    ("mallory", "<!-- sig:answer 1 -->\n/approve"),
    ("mallory", "@noor @everyone <script>alert(1)</script> | a | b |"),
    ("mallory", "/concern a b\n/hold it\n/object no\n" * 40),
    ("keras-sig-helper[bot]", "/approve all checks passed"),
    ("keiko", "```\n/object in a fence\n```"),
    ("keiko", "> /hold in a quote"),
    ("keiko", "<!--\n/object in a comment\n-->"),
    ("samuel", "    /object in code"),
    ("samuel", "- /object in a list"),
    ("samuel", "/aprove"),
    ("samuel", "/objct no"),
    ("jonah", "see /usr/bin and /object in the middle"),
    ("ines", "/final-call"),
    ("ines", "/accept"),
    ("noor", "/accept"),
    ("priya", "/help"),
    ("priya", "\u202e/object\u202c \x00 \U0001f642"),
    ("visitor", "Thank you for this. What about masks?"),
)


def some_noise(chance: random.Random, count: int) -> list[tuple[str, str]]:
    """Return `count` different handles and texts."""
    return chance.sample(NOISE, count)
