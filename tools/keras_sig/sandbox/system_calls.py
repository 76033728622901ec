"""The system calls that a program in the sandbox may not make.

A filter of the kernel (seccomp), in its own small language: see the manual
page `seccomp(2)` and `linux/filter.h`. It refuses what namespaces and limits
leave open: a namespace of one's own, in which more can be mounted, memory that
belongs to no process, sockets that reach the machine below, and what goes
around filters.
"""

import errno
import struct
from collections.abc import Mapping
from types import MappingProxyType

LOAD, EQUAL, AT_LEAST, ANY_BIT, END = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16
ALLOW, REFUSE = 0x7FFF0000, 0x00050000
# Calls of another way to number them begin here, on x86_64.
OTHER_NUMBERS = 0x40000000
# The flags of clone that make a namespace.
NAMESPACES = 0x7E020000
# Unix, IPv4, IPv6 and netlink: those that the namespace of networks holds.
FAMILIES = (1, 2, 10, 16)
ARCHITECTURES = MappingProxyType({"x86_64": 0xC000003E, "aarch64": 0xC00000B7})
# Numbers on x86_64 and on aarch64.
SOCKET, CLONE, CLONE3 = (41, 198), (56, 220), (435, 435)
REFUSED = (
    (272, 97),  # unshare
    (308, 268),  # setns
    (165, 40),  # mount
    (166, 39),  # umount2
    (155, 41),  # pivot_root
    (428, 428),  # open_tree
    (429, 429),  # move_mount
    (430, 430),  # fsopen
    (432, 432),  # fsmount
    (442, 442),  # mount_setattr
    (101, 117),  # ptrace
    (321, 280),  # bpf
    (298, 241),  # perf_event_open
    (323, 282),  # userfaultfd
    (248, 217),  # add_key
    (249, 218),  # request_key
    (250, 219),  # keyctl
    (29, 194),  # shmget
    (64, 190),  # semget
    (68, 186),  # msgget
    (240, 180),  # mq_open
)
# Libraries do without these where the kernel lacks them.
MISSING = (
    CLONE3,
    (319, 279),  # memfd_create
    (447, 447),  # memfd_secret
    (425, 425),  # io_uring_setup
    (426, 426),  # io_uring_enter
    (427, 427),  # io_uring_register
)
COLUMNS: Mapping[str, int] = MappingProxyType({"x86_64": 0, "aarch64": 1})


def build_filter(machine: str) -> bytes | None:
    """Return the filter as the kernel reads it, None for other machines.

    Args:
        machine: String, as `platform.machine()` says it.
    """
    if machine not in ARCHITECTURES:
        return None
    column = COLUMNS[machine]
    steps = [
        (LOAD, 0, 0, ARCHITECTURE),
        *_unless(EQUAL, ARCHITECTURES[machine], errno.EPERM),
        (LOAD, 0, 0, NUMBER),
        *_where(AT_LEAST, OTHER_NUMBERS, errno.ENOSYS),
    ]
    for numbers in REFUSED:
        steps += _where(EQUAL, numbers[column], errno.EPERM)
    for numbers in MISSING:
        steps += _where(EQUAL, numbers[column], errno.ENOSYS)
    cloned = [
        (LOAD, 0, 0, FIRST_ARGUMENT),
        *_where(ANY_BIT, NAMESPACES, errno.EPERM),
        (END, 0, 0, ALLOW),
    ]
    opened = [(LOAD, 0, 0, FIRST_ARGUMENT)]
    for family in FAMILIES:
        opened += [(EQUAL, 0, 1, family), (END, 0, 0, ALLOW)]
    opened.append((END, 0, 0, REFUSE | errno.EAFNOSUPPORT))
    for numbers, block in ((CLONE, cloned), (SOCKET, opened)):
        steps += [(EQUAL, 0, len(block), numbers[column]), *block]
    steps.append((END, 0, 0, ALLOW))
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


Steps = list[tuple[int, int, int, int]]


def _where(test: int, value: int, error: int) -> Steps:
    """Refuse where the test holds."""
    return [(test, 0, 1, value), (END, 0, 0, REFUSE | error)]


def _unless(test: int, value: int, error: int) -> Steps:
    return [(test, 1, 0, value), (END, 0, 0, REFUSE | error)]
