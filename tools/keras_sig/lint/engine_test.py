import pytest
from count_calls import count_calls
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TOP = "# T\n\n| Status | Proposed |\n|-|-|\n\n"
PIECES = st.sampled_from(
    ["[a](", "#", "`", "```python\n", "```\n", "\n", "### keras.ops.x\n",
     "~~~toml clause a/b\n", "<!-- sig: disable=code-tagged ", "-->", "- ",
     "|", "def x(", "kind = ", "\"", "[r]: ", "\ud7ff", "\u200b"]
)  # fmt: skip


def test_findings_come_by_place_and_at_most_100_of_a_rule(check):
    body = "```\n```\n" * 200 + "[a](gone)"
    found = [f.split()[1].split(":")[0] for f in check(None, body)]
    assert [int(line) for line in found] == sorted(map(int, found))
    assert len(check("code-tagged", body)) == 100


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_document_gives_findings(check, body):
    assert isinstance(check(None, document=TOP + body), list)


@pytest.mark.parametrize(
    "unit",
    ["[a](b) ", "[a](#b) ", "```\n```\n", "# a\n", "<!-- sig: x -->\n",
     "<!-- sig: x -->", "## end to end\n\n```py\n```\n", "|a\n", "`",
     "### keras.ops.x\n", "[a]: b\n", "- ", "a\n\n", "> ", "![](", "[a][b] ",
     "[^a] ", "<b>", "a@b.cd ", "\u200b", "**a**\n\n", "##a\n\n", "]["],
)  # fmt: skip
def test_eight_times_the_text_takes_about_eight_times_the_calls(check, unit):
    def calls(count):
        text = TOP + unit * (count // len(unit))
        return count_calls(lambda: check(None, document=text))

    assert calls(32_000) < 12 * calls(4_000)
