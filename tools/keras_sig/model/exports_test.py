from pathlib import Path

import pytest

from keras_sig.model.exports import join_exports

REFERENCE = Path(__file__).parents[3] / "reference_impl/keras_reference"
OLD = '''"""Functions of tensors."""

from keras.ops.core import cast
from keras.ops.relu import relu

__all__ = [
    "cast",
    "relu",
]
'''


def names(source):
    scope = {}
    exec(source[source.index("__all__") :], scope)
    return scope["__all__"]


def test_what_is_added_stands_in_its_place():
    new = (
        "from keras.ops.mask import mask\n"
        "from keras.ops.core import shape\n\n"
        '__all__ = ["mask", "shape"]\n'
    )
    assert join_exports(OLD, new) == (
        '"""Functions of tensors."""\n\n'
        "from keras.ops.core import cast, shape\n"
        "from keras.ops.mask import mask\n"
        "from keras.ops.relu import relu\n\n"
        '__all__ = [\n    "cast",\n    "mask",\n    "relu",\n    "shape",\n]\n'
    )


def test_a_name_comes_from_where_the_new_one_says():
    new = 'from keras.ops.fast import relu\n\n__all__ = ["relu"]\n'
    joined = join_exports(OLD, new)
    assert "from keras.ops.fast import relu\n" in joined
    assert "from keras.ops.relu" not in joined


def test_another_name_for_the_same_thing_is_kept():
    new = 'from keras.ops.core import cast as to\n\n__all__ = ["to"]\n'
    assert (
        "from keras.ops.core import cast\nfrom keras.ops.core import cast as to"
        in join_exports(OLD, new)
    )


def test_second_names_stay_between():
    old = OLD.replace(
        "__all__", "# Older names.\nto, cut = cast, relu\n\n__all__"
    )
    new = (
        'from keras.ops.mask import mask\n\nhide = mask\n\n__all__ = ["hide"]\n'
    )
    joined = join_exports(old, new)
    assert (
        "import relu\n\n# Older names.\nto, cut = cast, relu\n\nhide = mask\n\n"
        '__all__ = [\n    "cast",\n    "hide",\n    "relu",\n]\n' in joined
    )


@pytest.mark.parametrize(
    "new", ["print(1)\n", "import keras\n", "from . import a\n", "def f(:\n"]
)
def test_what_does_more_replaces(new):
    assert join_exports(OLD, new) == new


@pytest.mark.parametrize(
    "path",
    sorted(REFERENCE.rglob("__init__.py")),
    ids=lambda path: str(path.relative_to(REFERENCE).parent),
)
def test_each_package_of_the_reference_keeps_its_names(path):
    source = path.read_text("utf-8")
    if "__all__" in source:
        once = join_exports(source, source)
        assert sorted(names(once)) == sorted(names(source))
        assert join_exports(once, source) == once
