import pytest

from keras_sig.model.errors import SigError
from keras_sig.site.public_names import PublicName, read_public_names


def package(folder, **files):
    for name, text in files.items():
        path = folder / "keras_x" / (name.replace("__", "/") + ".py")
        path = path.with_name("__init__.py") if path.stem == "init" else path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder / "keras_x"


def test_exported_names_are_found_with_their_kind(tmp_path):
    root = package(
        tmp_path,
        init="from keras_x import ops\nfrom keras_x.ops import relu as relu\n",
        ops__init=(
            "from keras_x.ops.nn import relu, Op, limit, _hidden\n"
            "from os import path\n"
        ),
        ops__nn="def relu(): ...\nclass Op: ...\nlimit = 1\n_hidden = 2\n",
    )
    assert read_public_names(root) == {
        "keras_x": [
            PublicName("keras_x", "relu", "function", "keras_x.ops.nn.relu")
        ],
        "keras_x.ops": [
            PublicName("keras_x.ops", "Op", "class", "keras_x.ops.nn.Op"),
            PublicName("keras_x.ops", "limit", "data", "keras_x.ops.nn.limit"),
            PublicName(
                "keras_x.ops", "relu", "function", "keras_x.ops.nn.relu"
            ),
        ],
    }


def test_another_name_of_a_class_leads_to_the_class(tmp_path):
    root = package(
        tmp_path,
        init="from keras_x.pool import MaxPool\n",
        pool__init=(
            "from keras_x.pool.max import MaxPooling\nMaxPool = MaxPooling\n"
        ),
        pool__max="class MaxPooling: ...\n",
    )
    (found,) = read_public_names(root)["keras_x"]
    home = "keras_x.pool.max.MaxPooling"
    assert found == PublicName("keras_x", "MaxPool", "class", home)


def test_inner_folders_are_not_public(tmp_path):
    root = package(
        tmp_path,
        layers__init="from keras_x.layers.core import Dense\n",
        layers__core__init="from keras_x.layers.core.dense import Dense\n",
        layers__core__dense="class Dense: ...\n",
    )
    assert list(read_public_names(root)) == ["keras_x.layers"]


def test_a_file_that_is_no_python_is_named(tmp_path):
    root = package(tmp_path, init="def (\n")
    with pytest.raises(SigError, match=r"__init__\.py:1:5: expected Python"):
        read_public_names(root)
