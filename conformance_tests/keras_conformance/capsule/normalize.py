"""The same StableHLO text whenever the same function is compiled."""

import re

STRING = r'"(?:[^"\\]|\\.)*"'
# What may stand in parentheses, which lie in each other four deep at most.
INSIDE = rf'(?:[^()"]|{STRING})*'
for _ in range(4):
    INSIDE = rf'(?:[^()"]|{STRING}|\({INSIDE}\))*'
LOCATION = re.compile(rf" loc\({INSIDE}\)")
MODULE = re.compile(r"^module @\S+(?: attributes \{.*\})? \{$", re.MULTILINE)
HINTS = re.compile(r"mhlo\.frontend_attributes = \{[^{}]*\}(?:, )?")
COPY = re.compile(r"mhlo\.copy (%\S+) : (tensor<[^>]*>)")
DECLARED = re.compile(r"func\.func private @([\w.$-]+)")
NAME = re.compile(r"@([\w.$-]+)")


def normalize(text: str) -> str:
    """Return a module without what differs from process to process.

    That are places in the source, names with counters, and hints for the
    compiler of one machine. A copy, which StableHLO lacks, becomes a reshape
    to the same shape.
    """
    lines = text.splitlines()
    text = "\n".join(line for line in lines if not line.startswith("#loc"))
    text = LOCATION.sub("", text)
    text = MODULE.sub("module @capsule {", text)
    text = HINTS.sub("", text).replace(" {}", "")
    text = COPY.sub(r"stablehlo.reshape \1 : (\2) -> \2", text)
    declared = dict.fromkeys(DECLARED.findall(text))
    names = {name: f"part_{i}" for i, name in enumerate(declared)}
    text = NAME.sub(lambda m: f"@{names.get(m[1], m[1])}", text)
    return text.strip() + "\n"
