"""The command line of bubblewrap: what a program can see and do."""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from keras_sig.sandbox.limits import Limits

HOME = "/home/sandbox"
SCRATCH = "/tmp"
WRITABLE = (SCRATCH, HOME, "/dev/shm")
NOBODY = "65534"
ENVIRONMENT = {
    "HOME": HOME,
    "LANG": "C.UTF-8",
    "PATH": "/usr/bin:/bin",
    "TMPDIR": SCRATCH,
    "MPLBACKEND": "Agg",
    "CUDA_VISIBLE_DEVICES": "-1",
    "OMP_NUM_THREADS": "2",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "TF_NUM_INTEROP_THREADS": "2",
    "TF_NUM_INTRAOP_THREADS": "2",
}
SYSTEM = ("/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32")
ALSO = ("/etc/ld.so.cache", "/etc/alternatives", "/etc/fonts")


def command(
    bwrap: str,
    dropped: bool,
    readable: Mapping[str, Path],
    limits: Limits,
    calls: int,
) -> list[str]:
    """Return the command in front of the program's own arguments.

    Args:
        bwrap: String, the path of bubblewrap.
        dropped: Boolean, whether root gives up its identity inside instead
            of keeping it in a user namespace of its own.
        readable: Mapping from paths inside to paths outside.
        limits: `Limits`.
        calls: Integer, the descriptor that the filter of system calls is
            read from.
    """
    size = str(limits.scratch_bytes)
    line = [bwrap, "--die-with-parent", "--new-session", "--clearenv"]
    line += ["--seccomp", str(calls)]
    line += _namespaces(dropped)
    for name, value in ENVIRONMENT.items():
        line += ["--setenv", name, value]
    line += ["--proc", "/proc", "--dev", "/dev"]
    for place in WRITABLE:
        line += ["--perms", "1777", "--size", size, "--tmpfs", place]
    line += ["--ro-bind", "/usr", "/usr"]
    line += _system()
    line += _python()
    for inside, outside in readable.items():
        line += [*_parents(inside), "--ro-bind", str(outside), inside]
    line += ["--remount-ro", "/dev", "--remount-ro", "/"]
    line += ["--chdir", SCRATCH, "--"]
    if dropped:
        line += ["/usr/bin/setpriv", "--reuid", NOBODY, "--regid", NOBODY]
        line += ["--clear-groups", "--no-new-privs", "--bounding-set=-all"]
        line += ["--inh-caps=-all"]
    return line + _prlimit(limits)


def _namespaces(dropped: bool) -> list[str]:
    if not dropped:
        return ["--unshare-all"]
    names = ["ipc", "pid", "net", "uts", "cgroup-try"]
    return [
        *(f"--unshare-{name}" for name in names),
        *("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"),
        *("--cap-add", "CAP_SETPCAP"),
    ]


def _prlimit(limits: Limits) -> list[str]:
    return [
        "/usr/bin/prlimit",
        f"--as={limits.memory}",
        # A signal with a name first, one that cannot be ignored behind it.
        f"--cpu={limits.cpu_seconds}:{limits.cpu_seconds + 1}",
        f"--nproc={limits.processes}",
        f"--fsize={limits.file_bytes}",
        "--core=0",
        f"--nofile={limits.open_files}",
    ]


def _system() -> Iterator[str]:
    """The other names of what lies in `/usr`, and the loader's cache."""
    for place in SYSTEM:
        if os.path.islink(place):
            yield from ("--symlink", os.readlink(place), place)
        elif os.path.isdir(place):
            yield from ("--ro-bind", place, place)
    for place in ALSO:
        yield from (*_parents(place), "--ro-bind-try", place, place)


def _python() -> Iterator[str]:
    """The environment and the Python below it, wherever they lie."""
    prefixes = [sys.prefix, sys.base_prefix, os.path.realpath(sys.base_prefix)]
    for prefix in dict.fromkeys(prefixes):
        if not _is_below(prefix, ["/usr"]):
            yield from (*_parents(prefix), "--ro-bind", prefix, prefix)
    link = sys.executable
    while os.path.islink(link):
        target = os.readlink(link)
        if not _is_below(link, ["/usr", *SYSTEM, *prefixes]):
            yield from (*_parents(link), "--symlink", target, link)
        link = os.path.normpath(os.path.join(os.path.dirname(link), target))


def _parents(path: str) -> Iterator[str]:
    """Make the folders above `path`, which bubblewrap would close to us."""
    for parent in reversed(Path(path).parents[:-1]):
        yield from ("--perms", "0755", "--dir", str(parent))


def _is_below(path: str, folders: list[str]) -> bool:
    return any(
        path == folder or path.startswith(folder.rstrip("/") + "/")
        for folder in folders
    )
