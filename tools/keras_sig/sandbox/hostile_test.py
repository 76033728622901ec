"""Blocks that mean harm, and what an author reads about each."""

import os
import threading
from pathlib import Path

import pytest

from keras_sig.sandbox.limits import Limits

WRITE = (
    "for fd in range(3, 64):\n"
    "    try: os.write(fd, {})\n"
    "    except OSError: pass\n"
)
GOOD = '{"index": 0, "problem": "", "line": 4, "limit": "", "error": "", '
GOOD += '"pictures": [], "left_out": [], "undrawn": [], "token": "x"}'


@pytest.mark.parametrize(
    "answer",
    [
        "b'x\\n'",
        "b'x'",
        "b'[]\\n'",
        "b'{}\\n'",
        "b'[' * 100_000 + b'\\n'",
        "b'\\xff\\n'",
        "b'1e999\\n'",
        f"b'{GOOD}\\n'",
        f"b'{GOOD}\\n' * 9",
    ],
)
@pytest.mark.parametrize("end", ["", "os._exit(0)"])
def test_forged_results_are_no_success(run, answer, end):
    ran = run("import os\n" + WRITE.format(answer) + end, "1")
    assert [one.problem for one in ran] == [
        "it wrote into the channel of the results"
    ]


def test_a_flood_of_results_is_stopped(run):
    code = "import os\nwhile True:\n    " + WRITE.replace("\n", "\n    ")
    limits = Limits(seconds=60, answer_bytes=10_000)
    assert run(code.format("b'x'"), limits=limits)[0].problem == (
        "it wrote more than 10,000 bytes into the channel of the results"
    )


def test_a_closed_channel_is_no_success(run):
    ran = run("import os\nos.closerange(3, 64)", "1")
    assert [one.problem for one in ran] == [
        "it closed the channel of the results"
    ]


def test_an_error_that_lies_is_an_error(run):
    code = (
        "class Odd(BaseException):\n"
        "    def __str__(self): raise SystemExit(0)\n"
        "raise Odd"
    )
    (ran,) = run(code)
    assert ran.problem == "Odd: <exception str() failed>"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "import os, time\n"
            "while True:\n"
            "    if os.fork() == 0: time.sleep(60)",
            "(there may be 40 processes and threads)",
        ),
        ("x = bytearray(3 << 30)", "a process may take 2,147,483,648 bytes"),
        (
            "with open('x', 'wb') as f:\n"
            "    while True: f.write(bytes(1 << 20))",
            "(a file may have 4,194,304 bytes)",
        ),
        (
            "for n in range(99): open(f'{n}', 'wb').write(bytes(1 << 20))",
            "(the scratch folder holds 16,777,216 bytes)",
        ),
        ("x = [open('/dev/null') for _ in range(99)]", "50 files may be open"),
        ("open('/usr/x', 'w')", "(only the scratch folder and the home"),
        ("open('/proposal/x', 'w')", "(only the scratch folder and the home"),
        (
            "import urllib.request\nurllib.request.urlopen('http://keras.io')",
            "(there is no network in the sandbox)",
        ),
        (
            "import socket\nsocket.create_connection(('127.0.0.1', 80))",
            "(there is no network in the sandbox)",
        ),
        ("import os\nos.kill(os.getpid(), 9)", "the signal SIGKILL ended"),
        ("import os\nos.kill(1, 9)\nraise SystemExit", ""),
    ],
)
def test_each_limit_has_its_sentence(run, code, said):
    limits = Limits(
        seconds=60,
        processes=40,
        memory=2 << 30,
        file_bytes=4 << 20,
        scratch_bytes=16 << 20,
        open_files=50,
    )
    (ran,) = run(code, limits=limits)
    assert ran.problem and said in ran.problem


def test_processor_time_is_limited(run):
    class Impatient(Limits):
        cpu_seconds = 1

    (ran,) = run("while True: pass", limits=Impatient(seconds=60))
    assert ran.problem == "it used more than 1 seconds of a processor"


def test_children_of_a_block_do_not_answer_for_it(run):
    ran = run(
        "import os\nchild = os.fork() == 0\nif not child: os.wait()", "print(2)"
    )
    assert [(one.problem, one.output) for one in ran] == [("", ""), ("", "2\n")]


def test_children_do_not_stay_behind(run):
    mark = f"mark-{os.getpid()}"
    code = (
        "import os, sys\n"
        "if os.fork() == 0:\n"
        "    os.setsid()\n"
        f"    os.execv(sys.executable, [sys.executable, '-c', "
        f"'import time; time.sleep(600)', '{mark}'])"
    )
    assert run(code)[0].problem == ""
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/cmdline") as file:
                assert mark not in file.read()
        except OSError:
            continue


def test_nobody_outside_can_be_killed(run):
    code = (
        "import os\n"
        "for pid in [*range(1, 400_000, 7), os.getppid()]:\n"
        "    if pid not in (os.getpid(), 1):\n"
        "        try: os.kill(pid, 0); print('there is', pid)\n"
        "        except ProcessLookupError: pass\n"
        "        except PermissionError: pass\n"
        "try: os.kill(-1, 9)\n"
        "except OSError: pass\n"
        "print('alive')"
    )
    assert run(code)[0].output == "alive\n"
    assert threading.main_thread().is_alive()


def test_the_host_cannot_be_read(run, tmp_path, monkeypatch):
    monkeypatch.setenv("GITHUB_TOKEN", "a-secret")
    (tmp_path / "secret").write_text("a-secret")
    code = (
        "import glob, os\n"
        f"places = [{str(tmp_path / 'secret')!r}, {__file__!r}]\n"
        f"places += [{str(Path.home() / '.ssh')!r}]\n"
        "places += ['/etc/shadow', '/var/run/docker.sock']\n"
        "places += ['/sys/kernel', '/run', '/home/sandbox/.netrc']\n"
        "print([p for p in places if os.path.exists(p)])\n"
        "found = b''\n"
        "for place in glob.glob('/proc/*/environ'):\n"
        "    try: found += open(place, 'rb').read()\n"
        "    except OSError: pass\n"
        "print(b'a-secret' in found, 'GITHUB_TOKEN' in os.environ)"
    )
    assert run(code)[0].output == "[]\nFalse False\n"


def test_a_surrogate_or_a_control_character_breaks_nothing(run):
    code = (
        "import os\n"
        "os.write(1, b'\\xff\\x1b[2J\\0')\n"
        "raise ValueError('\\ud800')"
    )
    (ran,) = run(code)
    assert ran.output == "\ufffd\x1b[2J\0"
    assert ran.problem == "ValueError: \ud800"
