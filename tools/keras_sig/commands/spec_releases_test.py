"""Releases are compared as they are installed, or as they were recorded."""

import json
import sys
from importlib import import_module
from pathlib import Path

import pytest

main = import_module("keras_sig.cli").main
ROOT = Path(__file__).parents[3]
PAGE = """# keras.f

It is f.

```toml page
rfc = ["20261101-baseline"]
```

```python signature
def f(x, axis=-1): ...
```
"""


@pytest.fixture
def install(tmp_path):
    """Install a module `tiny` in a folder that looks like an environment."""

    def install(name, code, version="1.0"):
        module = tmp_path / name / "lib" / "tiny" / "__init__.py"
        module.parent.mkdir(parents=True)
        module.write_text(f"__version__ = {version!r}\n{code}\n")
        python = tmp_path / name / "bin" / "python"
        python.parent.mkdir()
        python.write_text(
            f'#!/bin/sh\nexport PYTHONPATH="$PYTHONPATH:'
            f'{module.parents[1]}"\nexec {sys.executable} "$@"\n'
        )
        python.chmod(0o755)
        return f"tiny@{tmp_path / name}"

    return install


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """Stand in a repository whose specification has one page."""
    for name in ("conformance_tests", "spec/keras_spec", "reference_impl"):
        place = tmp_path / "home" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(ROOT / name)
    (tmp_path / "home" / "governance.toml").write_text("")
    page = tmp_path / "home" / "spec" / "pages" / "f.md"
    page.parent.mkdir()
    page.write_text(PAGE)
    monkeypatch.chdir(tmp_path / "home")


OLD, NEW = "def f(x, dim=-1): pass", "def f(x, axis=-1): pass\ndef g(): pass"


def test_two_environments_are_compared(install, capsys):
    sides = install("old", OLD), install("new", NEW, "2.0")
    assert main(["spec", "diff", "--impl", *sides]) == 1
    assert capsys.readouterr().out == (
        "From tiny 1.0 to tiny 2.0\n\n"
        "keras.f\n"
        "  breaking: calls that give it by its old name fail\n"
        "    > parameter `dim` to `axis` (a guess)\n"
        "      breaks: keras.f(x, dim=...)\n"
        "keras.g\n"
        "  compatible: no program could call it before\n"
        "    + keras.g is new\n"
        "Changes: 2, breaking: 1.\n"
    )


def test_a_recorded_release_is_compared_with_an_installed_one(
    install, tmp_path, capsys
):
    record = str(tmp_path / "old.json")
    old = install("old", OLD)
    assert main(["spec", "export", "--impl", old, "--output", record]) == 0
    assert "Wrote 1 symbols to" in capsys.readouterr().out
    new = install("new", NEW)
    options = ["--breaking", "--json"]
    assert main(["spec", "diff", "--impl", record, new, *options]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["old"] == {
        "name": "tiny",
        "kind": "surface",
        "version": "1.0",
    }
    (change,) = report["changes"]
    assert (change["rule"], change["guess"]) == ("parameter-renamed", True)


def test_the_audit_goes_both_ways(install, repository, capsys):
    assert main(["spec", "audit", "--impl", install("new", NEW)]) == 0
    out = capsys.readouterr().out
    assert "1 public paths have no page yet:\n      1 keras\n" in out
    assert out.endswith("0 differences, 0 not shown by tiny, 0 missing.\n")
    assert main(["spec", "audit", "--impl", install("old", OLD)]) == 1
    assert "> parameter `axis` to `dim`" in capsys.readouterr().out


def test_a_strict_audit_wants_approval(install, repository):
    new = install("new", NEW)
    assert main(["spec", "audit", "--strict", "--impl", new]) == 1
    same = install("same", "def f(x, axis=-1): pass")
    assert main(["spec", "audit", "--strict", "--impl", same]) == 0


def test_the_audit_lists_changes_that_no_proposal_approved(
    install, repository, capsys
):
    old, new = install("old", OLD), install("new", NEW)
    assert main(["spec", "audit", "--impl", new, "--since", old]) == 0
    out = capsys.readouterr().out
    assert "Since tiny 1.0, 2 changes.\n" in out
    assert "approved by 20261101-baseline: keras.f: > parameter `dim`" in out
    assert "1 change that no proposal approved:\n  keras.g\n" in out
    assert out.endswith(
        "\nSince tiny 1.0: 2 changes, 1 that no proposal approved, 0 of them "
        "breaking.\n0 differences, 0 not shown by tiny, 0 missing.\n"
    )


def test_the_backend_of_a_release_is_named(install, repository, capsys):
    code = "import types\nconfig = types.SimpleNamespace(backend=lambda: 'jax')"
    release = install("new", f"{NEW}\n{code}")
    main(["spec", "audit", "--impl", release])
    out = capsys.readouterr().out
    assert out.startswith("tiny 1.0 on jax against the specification\n")


def test_of_many_families_the_largest_are_named(install, repository, capsys):
    inner = "def f(self): pass\n def g(self): pass\n def h(self): pass"
    classes = "\n".join(f"class C{n}:\n {inner}" for n in range(14))
    module = install("new", f"{NEW}\n{classes}")
    pages = "keras.C{0}\n\nIt.\n\n```toml page\nrfc = ['20261101-b']\n```\n\n"
    pages += "```python signature\nclass C{0}: ...\n```\n"
    for number in range(14):
        path = Path("spec/pages") / f"C{number}.md"
        path.write_text("# " + pages.format(number))
    main(["spec", "audit", "--impl", module])
    out = capsys.readouterr().out
    assert "42 methods are on no page:\n      3 keras.C0\n" in out
    assert "      6 elsewhere\n  (`--all` lists them)\n" in out


def test_the_audit_is_printed_as_json(install, repository, capsys):
    old, new = install("old", OLD), install("new", NEW)
    main(["spec", "audit", "--impl", new, "--since", old, "--json"])
    report = json.loads(capsys.readouterr().out)
    assert (report["schema"], report["version"]) == (1, "1.0")
    assert report["unapproved"] == ["keras.g"]
    assert [c["approved_by"] for c in report["since"]["changes"]] == [
        ["20261101-baseline"],
        [],
    ]


@pytest.mark.parametrize(
    ("name", "received"),
    [
        ("tiny@/no/such", "/no/such (no bin/python there)"),
        ("no_such_module", "impl='no_such_module'"),
        ("/no/such.json", "/no/such.json (No such file or directory)"),
    ],
)
def test_a_release_that_is_not_there_is_bad_input(name, received, capsys):
    assert main(["spec", "audit", "--impl", name]) == 2
    assert received in capsys.readouterr().err


def test_a_release_that_cannot_be_imported_is_bad_input(install, capsys):
    assert main(["spec", "diff", "--impl", install("a", "1 / 0"), "x"]) == 2
    err = capsys.readouterr().err
    assert "ZeroDivisionError" in err and "Traceback" not in err


@pytest.mark.parametrize("text", ["[]", "{", '{"symbols": {"a": 1}}'])
def test_a_file_of_something_else_is_bad_input(text, tmp_path, capsys):
    path = tmp_path / "x.json"
    path.write_text(text)
    assert main(["spec", "diff", "--impl", str(path), str(path)]) == 2
    assert "`sig spec export" in capsys.readouterr().err
