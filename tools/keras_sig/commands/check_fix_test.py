from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from keras_sig.commands.case import Case
from keras_sig.commands.check_fix import fix_case, show_difference
from keras_sig.commands.surroundings import Surroundings
from keras_sig.lint.rules import RULES
from keras_sig.model.repository import Repository
from keras_sig.reading.rfc import read_rfc

REPOSITORY = Repository(Path("/gone"))
TOP = "\ufeff# **T.**\n\n| *Statu* | approved |\n| Updated | 2026/1/2 |\n\n"
PIECES = st.sampled_from(
    ["###Cost:\n\n", "```Py\n", ">>> x = \u201ca\u201d\n", "\tx\u00a0= 1\n",
     "```\n", "\n", "a@x.test", " ", "\u200b", "\u202e", "\r\n", "\r", "# A.",
     "<!-- sig: disable=prose-mail a -->", "|", "`", "\u6f22", "if x:\n"]
)  # fmt: skip


def case_of(text):
    name = "20261120-t.md"
    rfc = read_rfc(text.encode(), name)
    surroundings = Surroundings(REPOSITORY)
    return Case(REPOSITORY, Path(name), rfc, surroundings)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_fixing_what_is_fixed_changes_nothing(body):
    fixed, _ = fix_case(case_of(TOP + body), RULES)
    assert fix_case(fixed, RULES) == (fixed, 0)


def test_what_one_fix_shows_another_one_fixes():
    text = TOP + "```py\n>>> x = \u201ca\u201d\n```\n"
    fixed, count = fix_case(case_of(text), RULES)
    assert '```pycon\n>>> x = "a"\n' in fixed.rfc.text
    assert count == 10


def test_the_difference_has_the_tabs_of_its_lines(capsys):
    case = case_of("# T\n\n| Status | approved\t|\n|-|-|\n")
    fixed, _ = fix_case(case, RULES)
    show_difference(case, fixed)
    out = capsys.readouterr().out
    assert "-| Status | approved\t|\n+| Status | Accepted\t|\n" in out
