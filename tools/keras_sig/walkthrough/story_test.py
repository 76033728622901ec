from dataclasses import replace

import pytest

from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository
from keras_sig.walkthrough.steps import steps
from keras_sig.walkthrough.story import read_story

DISCUSSION = """[[event]]
at = 2026-12-05T17:00:00Z
[[event]]
at = 2026-11-20T17:00:00Z
"""


PROPOSAL = """# Double

## Design

### keras.double

```python signature
def double(x): ...
```
"""


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "rfcs" / "20261119-x"
    folder.mkdir(parents=True)
    folder.with_suffix(".md").write_text(PROPOSAL)
    (folder / "discussion.toml").write_text(DISCUSSION)
    (folder / "notes-20261204.md").write_text("# Notes\n")
    return folder


def read(folder):
    repository = Repository(folder.parents[1])
    return read_story(repository, folder.with_suffix(".md"))


def test_the_dates_come_from_the_files(folder):
    story = read(folder)
    assert story.submitted == "2026-11-19T17:00:00Z"
    assert story.met == "2026-12-04"
    assert story.decided == "2026-12-05T23:00:00Z"
    assert story.discussion == "rfcs/20261119-x/discussion.toml"


def test_every_step_names_a_command(folder):
    from keras_sig.cli import GROUPS

    plan = list(steps(read(folder)))
    for step in plan:
        group, name = step.arguments[:2]
        assert name in GROUPS[group][1]
    refused = [s for s in plan if s.expected == (2,)]
    assert [s.arguments[:2] for s in refused] == [["rfc", "accept"]]


def test_other_implementations_are_asked_for_what_is_new(folder):
    story = replace(read(folder), peers=["keras", "tf_keras"])
    assert story.symbols == ["keras.double"]
    new, core = [s.arguments for s in steps(story) if "tf_keras" in s.arguments]
    assert new[-4:-2] == ["--symbol", "keras.double"]
    assert core[core.index("--profile") + 1] == "core"
    # Others may fail; the reference may not.
    own = [s for s in steps(story) if "keras_reference" in s.arguments]
    assert [s.expected for s in own] == [(0,), (0,)]
    assert own[0].arguments[-2:] == ["--symbol", "keras.double"]
    assert own[1].arguments[4:] == core[core.index("--profile") : -2]
    folder.with_suffix(".md").write_text(PROPOSAL.replace("def", "fed"))
    assert read(folder).symbols == []
    alone = steps(replace(story, peers=[]))
    assert not [s for s in alone if "keras" in s.arguments]


@pytest.mark.parametrize("missing", ["discussion.toml", "notes-20261204.md"])
def test_a_missing_file_is_named(folder, missing):
    (folder / missing).unlink()
    with pytest.raises(SigError, match="discussion.toml` and `notes-YYYY"):
        read(folder)


@pytest.mark.parametrize("text", ["event = 3", "[[event]]\nby = 'x'", "x ="])
def test_a_broken_discussion_is_named(folder, text):
    (folder / "discussion.toml").write_text(text)
    with pytest.raises(SigError, match=r"Expected \[\[event\]\] tables"):
        read(folder)
