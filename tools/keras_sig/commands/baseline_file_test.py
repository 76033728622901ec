import json

import pytest

from keras_sig.commands.baseline_file import read_baseline, write_baseline
from keras_sig.lint.baseline import KnownFindings
from keras_sig.model.errors import SigError

FILE = '{{"schema": 1, "files": {{"a": {{{}}}}}}}'


def test_what_is_written_is_read(tmp_path):
    known = {
        "rfcs/b.md": KnownFindings("12", {"a-rule:0f": 2}),
        "rfcs/a.md": KnownFindings("34", {"b-rule:1f": 1}),
    }
    path = tmp_path / "known.json"
    write_baseline(path, known)
    assert read_baseline(path) == known
    before = path.read_bytes()
    write_baseline(path, dict(sorted(known.items())))
    assert path.read_bytes() == before


def test_documents_without_findings_are_left_out(tmp_path):
    path = tmp_path / "known.json"
    write_baseline(path, {"rfcs/a.md": KnownFindings("1")})
    assert json.loads(path.read_text()) == {"schema": 1, "files": {}}


@pytest.mark.parametrize(
    ("text", "received"),
    [
        ("{", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "no baseline of this version"),
        ('{"schema": 2}', "no baseline of this version"),
        ('{"schema": 1}', "files=None"),
        ('{"schema": 1, "files": {"a": 1}}', "something else for 'a'"),
        (FILE.format('"digest": 1, "findings": {}'), "something else for 'a'"),
        (
            FILE.format('"digest": "1", "findings": {"x": -1}'),
            "something else for 'a'",
        ),
    ],
)
def test_other_files_are_refused(tmp_path, text, received):
    path = tmp_path / "known.json"
    path.write_text(text)
    with pytest.raises(SigError) as caught:
        read_baseline(path)
    assert f"Received: {received}." in str(caught.value)
    assert "--write-baseline" in str(caught.value)


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(SigError, match="No such file"):
        read_baseline(tmp_path / "known.json")
