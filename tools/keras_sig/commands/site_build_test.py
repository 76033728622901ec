import shutil
from pathlib import Path

import pytest

from keras_sig.commands.site_build import command
from keras_sig.model.errors import SigError

ROOT = Path(__file__).parents[3]
PAGE = """# keras.ops.same

Returns its argument.

```toml page
rfc = []
```

```python signature
def same(x): ...
```
"""


@pytest.fixture
def repository(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "site", tmp_path / "site")
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copytree(ROOT / "spec" / "kinds", tmp_path / "spec" / "kinds")
    shutil.copy(ROOT / "spec" / "README.md", tmp_path / "spec")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "governance.toml").write_text("")
    (tmp_path / "rfcs").mkdir()
    page = tmp_path / "spec" / "pages" / "ops" / "same.md"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    return command.main(list(arguments), "build", standalone_mode=False)


def test_a_build_ends_by_saying_where_to_look(repository, capsys):
    assert run() == 0
    said = capsys.readouterr().out
    assert "The site is built: build/site/index.html\n" in said
    assert "http.server --directory build/site 8000\n" in said
    assert (repository / "build" / "site" / "index.html").is_file()


def test_a_finding_is_printed_and_the_exit_code_is_1(repository, capsys):
    path = repository / "rfcs" / "20261101-x.md"
    path.write_text(
        "# X\n\n| Status | Proposed |\n| --- | --- |\n\n[y](z.md)\n"
    )
    assert run() == 1
    said = capsys.readouterr().out
    assert "rfcs/20261101-x.md:6:1: site-link the link leads nowhere" in said
    assert "build/site was left as it was" in said
    assert not (repository / "build" / "site").exists()


def test_results_that_are_none_are_refused(repository):
    with pytest.raises(SigError, match=r"^none\.json: expected results"):
        run("--results", "none.json")


def test_a_folder_of_meetings_that_is_none_is_refused(repository):
    with pytest.raises(SigError, match="Received: nowhere"):
        run("--meetings", "nowhere")
