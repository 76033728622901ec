import json
import sqlite3

from markdown_it import MarkdownIt

from keras_sig.commands.conftest import NAME


def status_comments(root):
    with sqlite3.connect(root / ".sig" / "forge.sqlite3") as connection:
        rows = connection.execute(
            "SELECT kind, body FROM event WHERE body LIKE "
            "'<!-- sig:status -->%' ORDER BY sequence"
        ).fetchall()
    connection.close()
    return rows


def test_one_status_comment_is_edited_in_place(submitted, sig):
    for by, text in (("priya", "/second"), ("keiko", "/approve")):
        sig("review", "comment", NAME, text, "--as", by, "--now", "2026-11-05")
    rows = status_comments(submitted)
    assert [kind for kind, _ in rows] == ["commented", "edited", "edited"]
    assert "### Status: in-review" in rows[-1][1]
    assert "- @keiko (member): approve, Thu 5 Nov 2026" in rows[-1][1]


def test_looking_twice_writes_once(submitted, sig):
    sig("review", "status", NAME, "--now", "2026-11-17")
    rows = status_comments(submitted)
    ran = sig("review", "status", NAME, "--now", "2026-11-18")
    assert ran.code == 0
    assert status_comments(submitted) == rows


def test_time_alone_changes_the_state(submitted, sig):
    ran = sig("review", "status", NAME, "--now", "2026-12-02T09:00:00Z")
    assert "stalled: without a sponsor, or without a word" in ran.out
    assert "### Status: stalled" in status_comments(submitted)[-1][1]


def test_the_past_is_only_shown(submitted, sig):
    sig("review", "comment", NAME, "/second", "--as", "priya", "--now",
        "2026-11-05")  # fmt: skip
    rows = status_comments(submitted)
    ran = sig("review", "status", NAME, "--now", "2026-11-04")
    assert "proposed: submitted" in ran.out
    assert status_comments(submitted) == rows


def test_json_holds_what_the_text_says(decided, sig):
    now = "2026-12-05T00:00:00Z"
    record = json.loads(
        sig("review", "status", NAME, "--json", "--now", now).out
    )
    assert record["schema"] == 1
    assert record["state"] == "final-call"
    assert record["meeting"] == "accept"
    assert [v["by"] for v in record["votes"]] == ["keiko", "samuel", "jonah"]
    assert record["blocks"] == ["@noor, the BDFL, has not made the final call"]
    assert record["waiting"] == ["noor"]


def test_hostile_text_stays_text(submitted, sig):
    text = "/concern evil <!-- sig:status --> <script>x</script> @everyone `"
    for by in ("priya", "keiko"):
        body = "/second" if by == "priya" else text
        sig("review", "comment", NAME, body, "--as", by, "--now", "2026-11-05")
    body = status_comments(submitted)[-1][1]
    assert "@everyone '`" in body
    assert body.count("<!-- sig:status -->") == 1


def test_a_bar_in_a_rationale_stays_a_bar(decided, sig):
    sig("review", "comment", NAME, "/accept a | b", "--as", "noor", "--now",
        "2026-12-05T09:00:00Z")  # fmt: skip
    body = status_comments(decided)[-1][1]
    html = MarkdownIt("gfm-like", {"linkify": False}).render(body)
    assert "(01:00 in Los Angeles): <code>a | b</code></li>" in html


def test_an_unknown_proposal_is_refused(submitted, sig):
    ran = sig("review", "status", "20261120-doubles")
    assert ran.code == 2
    assert NAME in ran.err
