"""A prototype is laid over the reference: it must not take names away."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "reference_impl"


def packages():
    return sorted(ROOT.glob("rfcs/*/prototype/keras_reference/**/__init__.py"))


def exported(path):
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and node.targets[0].id == "__all__":
            return set(ast.literal_eval(node.value))
    return set()


def test_there_is_a_prototype_to_look_at():
    assert packages()


@pytest.mark.parametrize("path", packages(), ids=lambda p: p.parts[-5])
def test_what_the_reference_exports_stays(path):
    inside = path.relative_to(path.parents[2])
    today = exported(REFERENCE / inside)
    assert today, f"{inside} exports nothing"
    assert today - exported(path) == set()
