import json
import os
import subprocess
import sys

import pytest

FILES = {
    "tiny/__init__.py": "from tiny import ops, src\nfrom tiny.ops import f\n"
    "__version__ = '1.2'\nLIMIT = 3\n_hidden = 1\n",
    "tiny/ops.py": "import math\n\ndef f(x, axis=-1): pass\ng = f\n",
    "tiny/src.py": "def internal(): pass\n",
}


@pytest.fixture
def run(tmp_path):
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)

    def run(name):
        return subprocess.run(
            [
                *(sys.executable, "-m", "keras_conformance.surface"),
                *("--impl", name),
            ],
            env={**os.environ, "PYTHONPATH": str(tmp_path)},
            capture_output=True,
            text=True,
        )

    return run


def test_the_surface_has_every_public_path_once(run):
    report = json.loads(run("tiny").stdout)
    assert report["version"] == "1.2"
    assert report["symbols"] == {
        "keras.f": {
            "kind": "function",
            "aliases": ["keras.ops.f", "keras.ops.g"],
            "parameters": [
                {"name": "x", "kind": "positional", "default": None},
                {"name": "axis", "kind": "positional", "default": "-1"},
            ],
        },
        "keras.LIMIT": {"kind": "value", "aliases": []},
    }


CLASSES = """
class Hidden:
    def kept(self, x): pass

class Base:
    def same(self, x): pass

class Child(Base, Hidden, collections.UserDict):
    limit = 3

    def __init__(self, units, start=object()): pass

    def __call__(self, x): pass

    def own(self, x, *, axis=-1): pass

    def _private(self): pass

    @property
    def name(self): pass

    @classmethod
    def make(cls, config): pass
"""


def test_a_class_has_its_base_and_the_methods_not_found_there(run, tmp_path):
    init = "import collections\n" + CLASSES + "_hidden, Hidden = Hidden, 1\n"
    (tmp_path / "tiny" / "__init__.py").write_text(init)
    child = json.loads(run("tiny").stdout)["symbols"]["keras.Child"]
    methods = child["methods"]
    assert child["bases"] == ["Base"]
    assert sorted(methods) == ["__call__", "kept", "make", "name", "own"]
    assert methods["name"]["kind"] == "property"
    assert methods["make"]["decorator"] == "classmethod"
    names = {
        n: [p["name"] for p in m["parameters"]] for n, m in methods.items()
    }
    assert names["own"] == ["x", "axis"]
    assert names["make"] == ["config"]
    assert child["parameters"][1]["default"] == "<object object>"


def test_an_unknown_implementation_is_bad_input(run):
    done = run("tinny_")
    assert done.returncode == 2
    assert "Received: impl='tinny_'" in done.stderr
    assert "Traceback" not in done.stderr
