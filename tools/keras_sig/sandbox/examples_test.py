from keras_sig.sandbox.limits import Limits


def test_later_blocks_build_on_earlier_ones(run):
    ran = run("x = 20", "print(x + 1)")
    assert [(one.output, one.problem) for one in ran] == [
        ("", ""),
        ("21\n", ""),
    ]


def test_plain_blocks_are_not_run(run):
    assert run(("", "1 / 0"), ("text", "1 / 0")) == []


def test_nothing_runs_behind_a_failure(run):
    ran = run("print(1)", "f = lambda: 1 / 0\n\nf()", "print(2)")
    assert [one.problem for one in ran] == [
        "",
        "ZeroDivisionError: division by zero",
    ]
    # The line that divides, not the line that calls.
    assert ran[1].problem_line == 8


def test_an_error_in_a_library_is_at_the_line_that_called_it(run):
    (ran,) = run("import json\n\njson.loads('{')")
    assert ran.problem_line == 7


def test_an_endless_block_is_stopped(run):
    ran = run("print(1)", "while True: pass", limits=Limits(seconds=1.5))
    assert [one.problem for one in ran] == [
        "",
        "it ran longer than 1.5 seconds",
    ]


def test_long_output_loses_its_middle(run):
    (ran,) = run("for n in range(5_000): print(n)")
    assert ran.output.startswith("0\n1\n") and ran.output.endswith("\n4999\n")
    assert "[... 4,800 lines are left out ...]" in ran.output


def test_output_goes_with_its_block(run):
    ran = run(
        "import os\nos.system('echo child')\nprint('one')",
        "import sys\nprint('two', file=sys.stderr)\nos.write(1, b'raw')",
        "print('three')",
    )
    assert [one.output for one in ran] == [
        "child\none\n",
        "two\nraw",
        "three\n",
    ]


def test_endless_output_is_stopped_at_once(run):
    ran = run("print('one')", "while True: print('x' * 99)")
    assert [(one.problem, one.output[:4]) for one in ran] == [
        ("", "one\n"),
        ("it printed more than 1,048,576 bytes", "xxxx"),
    ]
    assert len(ran[1].output) < 21_000


def test_output_past_python_is_limited(run):
    limits = Limits(seconds=60, output_bytes=10_000)
    code = "import os\nwhile True: os.write(1, b'x' * 99)"
    (ran,) = run(code, limits=limits)
    assert ran.problem == "it printed more than 10,000 bytes"


def test_what_ends_the_process_is_said(run):
    (ran,) = run("print('so far')\nimport os\nos._exit(0)")
    assert ran.problem == "it ended the process, with exit code 0"
    assert ran.output == "so far\n"
    (ran,) = run("import os\nos.abort()")
    assert ran.problem == "the signal SIGABRT ended the process"


def test_processor_time_is_limited(run):
    limits = Limits(seconds=0.9)
    code = "import threading\nx = bytes(1)\nwhile True: pass"
    assert (
        run(code, limits=limits)[0].problem == "it ran longer than 0.9 seconds"
    )


def test_threads_that_go_on_are_not_waited_for(run):
    code = (
        "import threading, time\n"
        "threading.Thread(target=time.sleep, args=[99]).start()"
    )
    assert run(code, limits=Limits(seconds=10))[0].problem == ""
