import html
import shutil
from pathlib import Path

import pytest

from keras_sig.model.process_table import ProcessTable
from keras_sig.site.conftest import PROCESS
from keras_sig.site.process_page import dot_text, write_process_page
from keras_sig.site.site_source import SiteSource


@pytest.fixture
def source(repository):
    source = SiteSource(repository, repository.build / "site-src")
    page = (repository.site / "process.md").read_text("utf-8")
    source.write("process.md", page)
    return source


def written(source):
    text = (source.folder / "process.md").read_text("utf-8")
    return html.unescape(text)


def test_the_page_has_every_way_and_every_command(source):
    write_process_page(source, PROCESS)
    text = written(source)
    assert "<td>in-review</td><td>withdrawn</td><td>withdraw, closed</td>" in (
        text
    )
    assert "<code>/hold <REASON></code></td><td>anyone with a vote</td>" in text
    assert "sig:diagram" not in text
    assert source.findings == []


def test_the_picture_has_no_colour_of_its_own(source, monkeypatch):
    program = Path(shutil.which("true") or "/bin/true").with_name("dot")
    drawn = '<?xml?><svg width="1"><path stroke="black"/><text x="1">a</text>'
    monkeypatch.setattr(shutil, "which", lambda name: str(program))
    monkeypatch.setattr(
        "subprocess.run",
        lambda *arguments, **options: type("Done", (), {"stdout": drawn}),
    )
    said = write_process_page(source, PROCESS)
    text = written(source)
    assert said == "2 ways, drawn"
    assert '<path stroke="currentColor"/><text fill="currentColor" x' in text
    assert "<details><summary>" in text


def test_without_a_program_that_draws_the_table_is_open(source, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    said = write_process_page(source, PROCESS)
    assert said == "2 ways, listed, as there is no Graphviz"
    assert "<details open><summary>" in written(source)
    assert "<svg" not in written(source)


def test_a_page_without_the_mark_is_a_finding(source):
    source.write("process.md", "# How\n\n<!-- sig:commands -->\n")
    write_process_page(source, PROCESS)
    (finding,) = source.findings
    assert finding.message == "expected the line `<!-- sig:diagram -->` once."


def test_ended_states_have_two_lines_around_them():
    lines = dot_text(PROCESS).splitlines()
    assert '"withdrawn" [label="withdrawn", peripheries=2];' in lines
    assert r'"in-review" -> "withdrawn" [label="withdraw\nclosed"];' in lines


def test_ways_from_many_states_are_drawn_as_one():
    ways = tuple((name, "end", ("close",)) for name in "abcde")
    lines = dot_text(ProcessTable((*"abcde", "end"), (), ways, ())).splitlines()
    assert '"to end" [shape=plain, label="a, b, c, d or e"];' in lines
    assert sum("->" in line for line in lines) == 1


def test_the_built_page_has_the_commands(built):
    text = (built[0] / "process.html").read_text("utf-8")
    assert "<code>/hold &lt;REASON&gt;</code>" in text
    assert "<td>withdraw, closed</td>" in text
