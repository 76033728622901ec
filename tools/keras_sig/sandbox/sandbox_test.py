import os
import socket
import sys
from pathlib import Path

import pytest

from keras_sig.sandbox.limits import Limits
from keras_sig.sandbox.no_sandbox import NoSandbox
from keras_sig.sandbox.sandbox import Sandbox


def run(sandbox, source, *arguments, **options):
    return sandbox.run(["-c", source, *arguments], **options)


def test_a_program_prints_and_answers(sandbox):
    source = (
        "import os, sys\nprint(sys.argv[1])\n"
        "os.write(int(sys.argv[-1]), b'42')\nsys.exit(3)"
    )
    outcome = run(sandbox, source, "hello")
    assert (outcome.output, outcome.answer) == ("hello\n", b"42")
    assert (outcome.code, outcome.stopped) == (3, "")


def test_a_program_reads_what_it_is_given(sandbox):
    outcome = run(sandbox, "print(input() * 2)", given=b"ab\n")
    assert outcome.output == "abab\n"
    assert "EOFError" in run(sandbox, "input()").output


def test_there_is_no_network(sandbox):
    with socket.create_server(("127.0.0.1", 0)) as server:
        source = (
            "import socket, sys\ntry:\n"
            "    socket.create_connection(('127.0.0.1', int(sys.argv[1])), 2)\n"
            "    print('connected')\n"
            "except OSError as error:\n    print(type(error).__name__)\n"
            "print([name for _, name in socket.if_nameindex()])"
        )
        outcome = run(sandbox, source, str(server.getsockname()[1]))
    assert outcome.output == "ConnectionRefusedError\n['lo']\n"


def test_files_of_the_host_are_invisible(sandbox, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("s")
    source = (
        "import os, sys\n"
        "for path in sys.argv[1:-1]: print(os.path.exists(path))\n"
        "print(os.listdir(os.path.expanduser('~')))"
    )
    places = [str(secret), __file__, "/etc/passwd", "/etc/hostname"]
    outcome = run(sandbox, source, *places)
    assert outcome.output == "False\n" * 4 + "[]\n"


def test_what_is_given_can_be_read_and_not_written(sandbox, tmp_path):
    (tmp_path / "a.txt").write_text("given")
    tmp_path.chmod(0o755)
    source = (
        "print(open('/given/a.txt').read())\n"
        "for path in ('/given/a.txt', '/given/b', '/new', '/usr/new', "
        "'/dev/new', '/etc/new'):\n"
        "    try:\n        open(path, 'w')\n        print('written', path)\n"
        "    except OSError as error:\n        print(error.errno)"
    )
    outcome = run(sandbox, source, readable={"/given": tmp_path})
    first, *errors = outcome.output.splitlines()
    assert first == "given"
    assert len(errors) == 6 and set(errors) <= {"13", "30"}
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_the_environment_is_empty_of_ours(sandbox, monkeypatch):
    monkeypatch.setenv("GITHUB_TOKEN", "secret")
    outcome = run(sandbox, "import os\nprint(sorted(os.environ))")
    assert "GITHUB_TOKEN" not in outcome.output
    assert "'HOME', 'LANG'" in outcome.output


def test_a_program_is_nobody_and_sees_no_other(sandbox):
    source = (
        "import os\n"
        "print(sum(name.isdigit() for name in os.listdir('/proc')))\n"
        "status = open('/proc/self/status').read()\n"
        "print(status.split('CapEff:')[1].split()[0].strip('0') == '')\n"
        "print(status.split('NoNewPrivs:')[1].split()[0])"
    )
    count, bare, privileges = run(sandbox, source).output.split()
    assert int(count) <= 3
    assert (bare, privileges) == ("True", "1")


def test_time_is_limited_and_nothing_stays_behind(sandbox):
    source = (
        "import os, time\n"
        "if os.fork() == 0: os.setsid()\n"
        "else: print('started', flush=True)\n"
        "time.sleep(600)"
    )
    mark = f"mark-{os.getpid()}"
    outcome = run(sandbox, source, mark, limits=Limits(seconds=1.0))
    assert (outcome.stopped, outcome.output) == ("time", "started\n")
    lines = [path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline")]
    assert not [line for line in lines if mark.encode() in line]


def test_closing_the_output_does_not_outlive_the_limit(sandbox):
    source = "import os, time\nos.closerange(0, 100)\ntime.sleep(600)"
    outcome = run(sandbox, source, limits=Limits(seconds=1.0))
    assert outcome.stopped == "time"


def test_output_is_limited(sandbox):
    limits = Limits(seconds=60, output_bytes=1000)
    outcome = run(sandbox, "while True: print('x' * 99)", limits=limits)
    assert outcome.stopped == "output"
    assert len(outcome.output) == 1000


def test_the_answer_is_limited(sandbox):
    source = "import os, sys\nwhile True: os.write(int(sys.argv[-1]), b'x')"
    limits = Limits(seconds=60, answer_bytes=100)
    outcome = run(sandbox, source, limits=limits)
    assert (outcome.stopped, len(outcome.answer)) == ("answer", 100)


def test_a_fork_bomb_is_limited(sandbox):
    source = (
        "import os, time\nn = 0\ntry:\n    while n < 500:\n"
        "        if os.fork() == 0: time.sleep(60); os._exit(0)\n"
        "        n += 1\n"
        "except OSError as error: print(error.errno)\n"
        "print(n < 40, flush=True)\nos._exit(0)"
    )
    outcome = run(sandbox, source, limits=Limits(seconds=30, processes=40))
    assert outcome.output == "11\nTrue\n"


def test_memory_and_scratch_are_limited(sandbox):
    source = (
        "try: bytearray(1 << 31)\n"
        "except MemoryError: print('no memory')\n"
        "try: open('/tmp/x', 'wb').write(bytes(1 << 22))\n"
        "except OSError as error: print(error.errno)"
    )
    limits = Limits(seconds=30, memory=1 << 30, scratch_bytes=1 << 20)
    outcome = run(sandbox, source, limits=limits)
    assert outcome.output == "no memory\n28\n"


def test_the_memory_of_all_processes_is_limited(sandbox):
    source = (
        "import os, time\n"
        "for _ in range(8): os.fork() or time.sleep(bytearray(b'x' * 10**8)"
        " and 60)\n"
        "time.sleep(60)"
    )
    limits = Limits(seconds=60, resident=300_000_000)
    assert run(sandbox, source, limits=limits).stopped == "memory"


def test_without_bubblewrap_nothing_runs(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoSandbox, match="bubblewrap is not installed"):
        Sandbox.find()


def test_where_isolation_fails_nothing_runs(monkeypatch, tmp_path):
    fake = tmp_path / "bwrap"
    fake.write_text("#!/bin/sh\necho 'bwrap: setting up uid map: denied'\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    if not os.path.exists("/usr/bin/prlimit"):
        pytest.skip("util-linux is not installed")
    with pytest.raises(NoSandbox, match="uid map: denied. Fix: allow user"):
        Sandbox.find()


def test_the_program_is_this_python(sandbox):
    outcome = run(sandbox, "import sys\nprint(sys.version)\nimport numpy")
    assert outcome.output == f"{sys.version}\n"
