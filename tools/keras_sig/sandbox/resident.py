"""How much memory a process and all below it hold."""

import os
from pathlib import Path

from keras_sig.sandbox.bubblewrap import WRITABLE

# What a process has for itself, and what it shares without a file.
HELD = ("RssAnon:", "RssShmem:")
KILOBYTE = 1024
# What the kernel keeps of a file or folder in memory, however small it is.
NODE = 1024


def resident_bytes(pid: int) -> int:
    """Return what the process and its descendants keep for themselves.

    Limits hold for each process alone; many small ones are large together.
    Processes that end meanwhile count as nothing. Files in memory count by
    their number; their sizes have a limit of their own.
    """
    total = nodes = 0
    waiting = [str(pid)]
    while waiting:
        process = Path("/proc", waiting.pop())
        try:
            for line in (process / "status").read_text().splitlines():
                name, _, rest = line.partition("\t")
                if name in HELD:
                    total += int(rest.split()[0]) * KILOBYTE
            nodes = max(nodes, _nodes(process / "root"))
            for task in (process / "task").iterdir():
                waiting += (task / "children").read_text().split()
        except (OSError, ValueError):
            continue
    return total + nodes * NODE


def _nodes(root: Path) -> int:
    """Return how many files and folders lie in the scratch folders.

    A process that is not in the sandbox yet sees folders of the machine.
    """
    count = 0
    for name in WRITABLE:
        try:
            inside = os.stat(f"{root}{name}").st_dev
            if os.path.exists(name) and os.stat(name).st_dev == inside:
                continue
            found = os.statvfs(f"{root}{name}")
        except OSError:
            continue
        count += found.f_files - found.f_ffree
    return count
