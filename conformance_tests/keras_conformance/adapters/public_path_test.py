import importlib

import pytest

from keras_conformance.adapters.public_path import resolve_path
from keras_conformance.unsupported import Unsupported


@pytest.fixture
def root(tmp_path, monkeypatch):
    package = tmp_path / "tiny_package"
    package.mkdir()
    (package / "__init__.py").write_text("value = 1\n")
    (package / "ops.py").write_text("def relu(x): return x\n")
    (package / "broken.py").write_text("import no_such_library\n")
    monkeypatch.syspath_prepend(tmp_path)
    return importlib.import_module("tiny_package")


def test_a_path_is_looked_up_as_a_user_writes_it(root):
    assert resolve_path(root, "keras.value") == 1


def test_a_module_that_is_not_imported_yet_is_imported(root):
    assert resolve_path(root, "keras.ops.relu")(3) == 3


@pytest.mark.parametrize(
    "path", ["keras.ops.gelu", "keras.layers.Dense", "keras.value.real.x"]
)
def test_what_is_not_there_is_unsupported(root, path):
    with pytest.raises(Unsupported, match=f"no public path {path}"):
        resolve_path(root, path)


def test_a_module_that_is_broken_is_not_unsupported(root):
    with pytest.raises(ModuleNotFoundError, match="no_such_library"):
        resolve_path(root, "keras.broken.f")
