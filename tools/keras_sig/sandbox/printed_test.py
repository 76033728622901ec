from keras_sig.sandbox.printed import shorten


def test_a_short_text_stays():
    assert shorten("a\n b\n") == "a\n b\n"
    assert shorten("") == ""


def test_of_many_lines_the_first_and_the_last_stay():
    text = shorten("".join(f"{n}\n" for n in range(1_000)))
    lines = text.splitlines()
    assert lines[149:152] == [
        "149",
        "[... 800 lines are left out ...]",
        "950",
    ]
    assert lines[-1] == "999" and len(lines) == 201


def test_two_hundred_lines_stay():
    text = "x\n" * 200
    assert shorten(text) == text


def test_of_a_long_line_the_first_and_the_last_part_stay():
    text = shorten("a" * 15_000 + "b" * 100 + "c" * 5_000)
    assert text == (
        "a" * 15_000 + "\n[... 100 characters are left out ...]\n" + "c" * 5_000
    )


def test_a_progress_bar_leaves_its_last_state():
    assert shorten("1/3\r2/3\r3/3\ndone\r\n") == "3/3\ndone\n"
    assert shorten("1%\b\b2%\b\b3%\n\b") == "3%\n"


def test_tabulators_become_spaces():
    assert shorten("a\tb\n") == "a       b\n"
