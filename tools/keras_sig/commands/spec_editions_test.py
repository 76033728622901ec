"""Editions are folders, revisions, exports and proposals."""

import json
import subprocess
from importlib import import_module

import pytest

main = import_module("keras_sig.cli").main
PAGE = """# keras.ops.f

It is f.

```toml page
rfc = ["20261101-baseline"]
```

```python signature
def f(x, axis=-1): ...
```
"""
PROPOSAL = """# Zero axes

| Status        | Proposed                  |
| :------------ | :------------------------ |
| **Author(s)** | Ada Lovelace (ada@a.test) |

## Design Proposal

### keras.ops.f

```python signature
def f(x, axis=0): ...
```
"""


def git(folder, *arguments):
    names = ["-c", "user.name=a", "-c", "user.email=a@b.test"]
    subprocess.run(
        ["git", *names, *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
    )


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """Stand in a repository with one commit and a page that changed since."""
    page = tmp_path / "spec" / "pages" / "ops" / "f.md"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE)
    (tmp_path / "governance.toml").write_text("")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "pages")
    page.write_text(PAGE.replace("-1", "0"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


EXPECTED = "~ the default of `axis` from -1 to 0"


def test_a_revision_is_compared_with_a_folder(repository, capsys):
    assert main(["spec", "diff", "HEAD", "spec/pages"]) == 1
    assert EXPECTED in capsys.readouterr().out


def test_two_revisions_are_compared(repository, capsys):
    git(repository, "commit", "-q", "-a", "-m", "axis")
    assert main(["spec", "diff", "HEAD~1", "HEAD", "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["old"] == {
        "name": "HEAD~1",
        "kind": "revision",
        "version": "",
    }
    assert (report["breaking"], report["compatible"]) == (1, 0)


def test_an_export_is_compared(repository, capsys):
    main(["spec", "export"])
    assert main(["spec", "diff", "HEAD", "build/spec.json"]) == 1
    assert EXPECTED in capsys.readouterr().out
    assert main(["spec", "diff", "spec/pages", "build/spec.json"]) == 0


def test_a_proposal_is_the_edition_that_it_would_make(repository, capsys):
    git(repository, "checkout", "-q", ".")
    path = repository / "20261120-zero.md"
    path.write_text(PROPOSAL)
    assert main(["spec", "diff", "spec/pages", str(path)]) == 1
    assert EXPECTED in capsys.readouterr().out


METHOD = """
### keras.ops.G

A class.

```python signature
class G:
    def run(self, x): ...
```

```python definition
def call(x):
    return x
```
"""


def test_changes_of_a_proposal_have_the_line_of_their_block(repository, capsys):
    page = repository / "spec" / "pages" / "ops" / "G.md"
    old = METHOD.replace("###", "#").replace("x)", "x, y)").lstrip()
    old = old.replace(
        "A class.\n", 'A class.\n\n```toml page\nrfc = ["20261101-b"]\n```\n'
    ).replace("return x", "return 2 * x")
    page.write_text(old.replace("def call(x, y)", "def call(x)"))
    path = repository / "20261120-zero.md"
    path.write_text(PROPOSAL + METHOD)
    main(["rfc", "check", str(path), "--only", "diff", "--format", "json"])
    (step,) = json.loads(capsys.readouterr().out)["rfcs"][0]["steps"]
    text = path.read_text().splitlines()
    assert {c["rule"]: text[c["line"] - 1] for c in step["changes"]} == {
        "definition-held": "```python definition",
        "parameter-removed": "```python signature",
    }


def test_a_proposal_that_does_not_fit_is_bad_input(repository, capsys):
    path = repository / "20261120-zero.md"
    path.write_text(PROPOSAL.replace("def f(", "def g("))
    assert main(["spec", "diff", "HEAD", str(path)]) == 2
    assert "Fix: run `sig rfc check" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "received"),
    [
        ("no-such-revision", "Received: no-such-revision"),
        ("--output=x", "No such option"),
        ("spec/page", "Received: spec/page."),
    ],
)
def test_what_is_no_edition_is_bad_input(repository, name, received, capsys):
    assert main(["spec", "diff", "HEAD", name]) == 2
    assert received in capsys.readouterr().err


def test_an_option_of_git_is_no_revision(repository, capsys):
    arguments = ["spec", "diff", "--", "--output=x", "HEAD"]
    assert main(arguments) == 2
    assert not (repository / "x").exists()


def test_a_revision_without_pages_is_bad_input(repository, capsys):
    git(repository, "rm", "-q", "-r", "-f", "spec")
    git(repository, "commit", "-q", "-m", "none")
    assert main(["spec", "diff", "HEAD~1", "HEAD"]) == 2
    assert "pages in spec/pages. Received: HEAD." in capsys.readouterr().err


def test_an_export_of_another_schema_is_bad_input(repository, capsys):
    (repository / "x.json").write_text('{"schema": 7}')
    assert main(["spec", "diff", "HEAD", "x.json"]) == 2
    assert "an export of schema 1" in capsys.readouterr().err
