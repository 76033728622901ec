from pathlib import Path

import pytest

from keras_sig.lint.baseline import Baseline, know
from keras_sig.lint.code.tagged import RULE
from keras_sig.lint.document import Document
from keras_sig.lint.engine import lint
from keras_sig.reading.rfc import read_rfc

TEXT = """\
# T

| Status | Proposed |
|-|-|

```
one
```

Text.

```
two
```
"""


def document(text=TEXT):
    path = Path("rfcs/20261120-t.md")
    return Document(read_rfc(text.encode(), path.name), path, Path())


def new_findings(text):
    """Return the lines of findings that the baseline of TEXT does not know."""
    known = know(document(), lint(document(), [RULE]))
    changed = document(text)
    baseline = Baseline(changed, known)
    found = baseline.without_known(lint(changed, [RULE]))
    return [f.line for f in found], baseline


def test_known_findings_do_not_count():
    found, baseline = new_findings(TEXT)
    assert (found, baseline.is_touched) == ([], False)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Text.\n", "\n\nText.  \n\n\n"),
        ("| Proposed |", "| Accepted |\n| Updated | 2026-11-20 |"),
        ("\n", "\r\n"),
        ("# T", "\ufeff# T"),
    ],
)
def test_they_are_known_where_lines_only_moved(old, new):
    found, baseline = new_findings(TEXT.replace(old, new))
    assert (found, baseline.is_touched) == ([], False)


@pytest.mark.parametrize(
    "text",
    [TEXT.replace("Text.", "Words."), TEXT + "\nMore.\n", TEXT[:-5]],
)
def test_they_count_again_in_a_document_that_was_touched(text):
    found, baseline = new_findings(text)
    assert (found, baseline.is_touched) == ([6, 12], True)


def test_each_is_known_once():
    known = know(document(), lint(document(), [RULE])[:1])
    baseline = Baseline(document(), known)
    found = baseline.without_known(lint(document(), [RULE]))
    assert ([f.line for f in found], known.total) == ([12], 1)
