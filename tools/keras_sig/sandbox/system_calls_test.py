"""What namespaces and limits leave open, tried from within."""

import platform

import pytest

from keras_sig.sandbox.limits import Limits
from keras_sig.sandbox.no_sandbox import NoSandbox
from keras_sig.sandbox.sandbox import Sandbox
from keras_sig.sandbox.system_calls import build_filter

CALL = (
    "import ctypes, errno, os\n"
    "libc = ctypes.CDLL(None, use_errno=True)\n"
    "def call(name, *given):\n"
    "    number = getattr(libc, name)(*given) if isinstance(name, str) "
    "else libc.syscall(name, *given)\n"
    "    return errno.errorcode[ctypes.get_errno()] if number < 0 else 'done'\n"
)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("call('unshare', 0x10000000 | 0x20000)", "EPERM"),
        ("call('mount', b't', b'/tmp', b'tmpfs', 0, b'')", "EPERM"),
        ("call('shmget', 0, 1 << 20, 0o1600)", "EPERM"),
        ("call('ptrace', 0, 0, 0, 0)", "EPERM"),
        ("call('memfd_create', b'a', 0)", "ENOSYS"),
    ],
)
def test_what_goes_around_limits_is_refused(run, code, said):
    assert run(f"{CALL}print({code})")[0].output == f"{said}\n"


def test_only_families_of_the_namespace_have_sockets(run):
    code = (
        "import socket\n"
        "for family in (40, 17, 38, 16, 1, 2, 10):\n"
        "    try: socket.socket(family, socket.SOCK_DGRAM); print(family)\n"
        "    except OSError as error: print(error.strerror)"
    )
    lines = run(code)[0].output.splitlines()
    assert lines[:3] == ["Address family not supported by protocol"] * 3
    assert lines[3:6] == ["16", "1", "2"]


def test_calls_by_another_number_are_refused(run):
    if platform.machine() != "x86_64":
        code = f"{CALL}print(call(435, 0, 0))"
    else:
        code = f"{CALL}print(call(0x40000000 | 39))"
    assert run(code)[0].output == "ENOSYS\n"


def test_threads_and_children_go_on_as_before(run):
    code = (
        "import subprocess, sys, threading\n"
        "thread = threading.Thread(target=print, args=('thread',))\n"
        "thread.start(); thread.join()\n"
        "subprocess.run([sys.executable, '-c', \"print('child')\"])"
    )
    assert run(code)[0].output == "thread\nchild\n"


def test_memory_that_is_shared_counts(run):
    code = (
        "import mmap, time\n"
        "shared = mmap.mmap(-1, 400_000_000)\n"
        "for at in range(0, 400_000_000, 4096): shared[at] = 1\n"
        "time.sleep(60)"
    )
    limits = Limits(seconds=60, resident=300_000_000)
    assert run(code, limits=limits)[0].problem == (
        "it held more than 300,000,000 bytes of memory"
    )


def test_files_without_a_byte_count(run):
    code = (
        "import os, time\n"
        "for n in range(60_000): os.mkdir(f'/dev/shm/{n}')\n"
        "time.sleep(60)"
    )
    limits = Limits(seconds=60, resident=60_000_000)
    assert run(code, limits=limits)[0].problem == (
        "it held more than 60,000,000 bytes of memory"
    )


def test_machines_with_other_calls_have_no_filter(monkeypatch):
    assert build_filter("riscv64") is None
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    with pytest.raises(NoSandbox, match="received riscv64. Fix: run on one"):
        Sandbox.find()


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_a_filter_ends_with_a_verdict_and_jumps_stay_inside(machine):
    text = build_filter(machine)
    steps = [text[at : at + 8] for at in range(0, len(text), 8)]
    assert steps[-1] == b"\x06\0\0\0\0\0\xff\x7f"
    for place, step in enumerate(steps):
        assert place + 1 + max(step[2], step[3]) <= len(steps) or step[0] == 6
