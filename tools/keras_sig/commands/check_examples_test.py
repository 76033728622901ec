"""The examples of a proposal, as `sig rfc check` reports on them."""

import json

import pytest

from keras_sig.commands.conftest import NAME, RFC

EXAMPLES = ("--only", "examples")
FIRST = RFC.count("\n") + 2
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.fixture
def check(world, sig):
    """Check the proposal with some blocks, the first of them at `FIRST`."""

    def run(*blocks, options=()):
        text = "".join(f"\n```{info}\n{code}\n```\n" for info, code in blocks)
        (world / "rfcs" / f"{NAME}.md").write_text(
            RFC.replace("### keras.ops.double", "### The op") + text
        )
        return sig("rfc", "check", NAME, *EXAMPLES, *options)

    return run


def test_each_mark_is_counted(check, sandbox):
    ran = check(
        ("python example", "x = 1"),
        ("python not-yet", "double(x)"),
        ("python pseudo", "for each layer: double it"),
        ("python", "double(x)"),
    )
    assert ran.code == 0, ran.out
    assert (
        "1 of 1 example ran; 1 not yet, as marked; 1 pseudo: no findings\n"
    ) in ran.out


@pytest.mark.parametrize(
    ("info", "code", "line", "said"),
    [
        (
            "python not-yet",
            "print(1)",
            FIRST,
            "Expected a block that does not run yet. Received: it ran.",
        ),
        (
            "python not-yet",
            "\nfor each layer",
            FIRST + 2,
            "Expected a program behind `not-yet`. Received: ",
        ),
        (
            "python pseudo",
            "import math\nprint(math.pi)",
            FIRST,
            "Expected pseudo-code. Received: a whole program that runs.",
        ),
        (
            "python example",
            "\n1 / 0",
            FIRST + 2,
            "Expected the example to run. Received: ZeroDivisionError",
        ),
        (
            "python exampel",
            "1 / 0",
            FIRST,
            "Expected a mark that says whether the block runs. "
            "Received: ```python exampel.",
        ),
        (
            "py example",
            "1 / 0",
            FIRST,
            "Expected a mark that says whether the block runs. "
            "Received: ```py example.",
        ),
        (
            "python not yet",
            "1 / 0",
            FIRST,
            "Expected a mark that says whether the block runs. "
            "Received: ```python not yet.",
        ),
    ],
)
def test_a_mark_that_does_not_hold_is_found(
    check, sandbox, info, code, line, said
):
    ran = check((info, code))
    assert ran.code == 1
    rule = "example-fails" if "to run." in said else "example-mark"
    assert f"rfcs/{NAME}.md:{line}:1: {rule} {said}" in ran.out


@pytest.mark.parametrize(
    "info",
    [
        "python",
        "python text",
        "python {.numbers}",
        'python title="a"',
        "c example",
    ],
)
def test_other_words_are_no_marks(check, info):
    ran = check((info, "1 / 0"))
    assert ran.code == 0
    assert "not run: the proposal has no examples" in ran.out


def test_what_is_behind_a_failure_is_counted(check, sandbox):
    block = ("python example", "1 / 0")
    ran = check(block, block, ("python not-yet", "1 / 0"))
    assert (
        "0 of 2 examples ran; 1 behind the one that failed not run; "
        "1 not yet and not tried: 1 finding\n"
    ) in ran.out


def test_json_keeps_what_a_block_printed_and_drew(check, sandbox, world):
    code = f"print('hello')\nopen('a.svg', 'w').write('{DRAWING}')"
    ran = check(("python example one", code), options=("--format", "json"))
    (step,) = json.loads(ran.out)["rfcs"][0]["steps"]
    place = f"build/rfc/{NAME}/line-{FIRST}-a.svg"
    assert step["examples"] == [
        {
            "name": "one",
            "line": FIRST,
            "output": "hello\n",
            "problem": "",
            "problem_line": FIRST,
            "error": "",
            "mark": "example",
            "pictures": [place],
            "notes": [],
        }
    ]
    assert (world / place).read_text() == DRAWING


def test_pictures_are_named_in_the_text(check, sandbox):
    code = f"open('a.svg', 'w').write('{DRAWING}')\nopen('b.png', 'w')"
    ran = check(("python example", code))
    assert ran.code == 0
    assert (
        f"1 of 1 example ran; 1 picture in build/rfc/{NAME}; "
        "'b.png' is not kept: it is no PNG: no findings\n"
    ) in ran.out
    assert "     drew build/rfc/" in ran.out


def test_a_block_that_fails_as_marked_is_not_called_failed(check, sandbox):
    out = check(("python not-yet", "import math\nmath.gone")).out
    assert ": not yet\n" in out and "failed" not in out


def test_a_folder_that_is_a_link_ends_with_one_message(check, sandbox, world):
    (world / "build").symlink_to(world / "rfcs", target_is_directory=True)
    ran = check(("python example", f"open('a.svg', 'w').write('{DRAWING}')"))
    assert ran.code == 2
    assert ran.err.count("\n") == 1 and "Received: a link." in ran.err
    assert not (world / "rfcs" / "rfc").exists()


def test_without_a_sandbox_marks_are_read_and_nothing_runs(
    check, monkeypatch, tmp_path
):
    blocks = [("python example", "1 / 0"), ("python exampel", "1 / 0")]
    check()
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = check(*blocks)
    assert ran.code == 1
    assert "not run: no sandbox: bubblewrap is not installed" in ran.out
    assert ran.out.count("example-mark Expected a mark") == 1


def test_what_a_block_prints_moves_no_cursor(check, sandbox):
    ran = check(("python example", r"print('a\rb\tc\x1b[2J\u202ed')"))
    assert "     | b       c\ufffd[2J\ufffdd\n" in ran.out
