"""How much memory a process and all below it hold."""

from pathlib import Path

# What a process has for itself, and what it shares without a file.
HELD = ("RssAnon:", "RssShmem:")
KILOBYTE = 1024


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
            for line in (process / "status").read_text().splitlines():
                name, _, rest = line.partition("\t")
                if name in HELD:
                    total += int(rest.split()[0]) * KILOBYTE
            for task in (process / "task").iterdir():
                waiting += (task / "children").read_text().split()
        except (OSError, ValueError):
            continue
    return total
