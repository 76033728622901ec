"""How much memory a process and all below it hold."""

import os
from pathlib import Path

PAGE = os.sysconf("SC_PAGE_SIZE")


def resident_bytes(pid: int) -> int:
    """Return what the process and its descendants keep for themselves.

    Limits hold for each process alone; many small ones are large together.
    Processes that end meanwhile count as nothing.
    """
    total = 0
    waiting = [str(pid)]
    while waiting:
        process = Path("/proc", waiting.pop())
        try:
            _, held, shared, *_ = (process / "statm").read_text().split()
            total += (int(held) - int(shared)) * PAGE
            for task in (process / "task").iterdir():
                waiting += (task / "children").read_text().split()
        except (OSError, ValueError):
            continue
    return total
