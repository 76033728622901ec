"""A prototype of a proposal fits the reference as it is today."""

from pathlib import Path

import pytest

from keras_sig.model.exports import join_exports

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "reference_impl"


def packages():
    return sorted(ROOT.glob("rfcs/*/prototype/keras_reference/**/__init__.py"))


@pytest.mark.parametrize(
    "path",
    sorted(REFERENCE.glob("keras_reference/*/__init__.py")),
    ids=lambda path: path.parent.name,
)
def test_packages_of_the_reference_only_re_export(path):
    more = 'from somewhere import more\n\n__all__ = ["more"]\n'
    source = path.read_text("utf-8")
    assert join_exports(source, more) != more


def test_there_is_a_prototype_to_look_at():
    assert packages()


@pytest.mark.parametrize("path", packages(), ids=lambda p: p.parts[-5])
def test_its_packages_only_add_names(path):
    today = REFERENCE / path.relative_to(path.parents[2])
    old, new = today.read_text("utf-8"), path.read_text("utf-8")
    joined = join_exports(old, new)
    assert joined not in (old, new)
