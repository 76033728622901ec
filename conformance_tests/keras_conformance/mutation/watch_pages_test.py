import dataclasses
import importlib

import pytest

from keras_conformance.bad_input import BadInput
from keras_conformance.conftest import page, write_pages
from keras_conformance.mutation.watch_pages import watch_pages
from keras_conformance.plan import Plan
from keras_spec.edition import load

# Loaded before the forks, which then need not load it.
importlib.import_module("tensorflow")

SOURCE = """
class ops:
    def twice(x):
        return 2 * x
    def half(x):
        return x / 2
"""
VALUE = """
kind = "value"
inputs.x = {shape = [[2]]}
tolerance = {float32 = 1e-6}
"""


@pytest.fixture
def pages(tmp_path):
    texts = {
        f"ops/{name}.md": page(
            f"keras.ops.{name}",
            f"def {name}(x): ...",
            f"def {name}(x):\n    return {result}",
            value=VALUE,
        )
        for name, result in (("twice", "2 * x"), ("half", "x / 2"))
    }
    return write_pages(tmp_path / "pages", texts)


def plan_of(name, pages):
    return Plan(name, "tensorflow", "cpu", str(pages), ["eager"], [], 60.0, "")


def test_only_pages_that_changed_are_watched_again(module, pages, tmp_path):
    name, cache = module(SOURCE), tmp_path / "seen.json"
    checks = [c for c in load(pages).checks.values() if c.kind == "value"]
    seen = watch_pages(plan_of(name, pages), checks, tmp_path, 2, cache)
    assert [of_page["entered"] for of_page in seen] == [
        {"ops.half/value": [f"{name}.py::ops.half"]},
        {"ops.twice/value": [f"{name}.py::ops.twice"]},
    ]
    # An implementation that is not there shows that nothing is made again.
    nobody = plan_of("nobody", pages)
    assert watch_pages(nobody, checks, tmp_path, 2, cache) == seen
    other = dataclasses.replace(checks[0], sentence="It changed.")
    with pytest.raises(BadInput, match="Expected the checks"):
        watch_pages(nobody, [other, checks[1]], tmp_path, 2, cache)


def test_a_change_of_what_a_page_ran_makes_it_anew(module, pages, tmp_path):
    name, cache = module(SOURCE), tmp_path / "seen.json"
    checks = [c for c in load(pages).checks.values() if c.kind == "value"]
    seen = watch_pages(plan_of(name, pages), checks, tmp_path, 1, cache)
    nobody = plan_of("nobody", pages)
    (tmp_path / "other.py").write_text("number = 1\n")
    assert watch_pages(nobody, checks, tmp_path, 1, cache) == seen
    (tmp_path / f"{name}.py").write_text(f"{SOURCE}\nnumber = 1\n")
    with pytest.raises(BadInput, match="Expected the checks"):
        watch_pages(nobody, checks, tmp_path, 1, cache)
    assert watch_pages(plan_of(name, pages), checks, tmp_path, 1, cache) == seen
