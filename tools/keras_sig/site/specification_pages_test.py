from keras_sig.site.specification_pages import (
    inert_prose,
    write_specification_pages,
)
from keras_spec.edition import load


def test_a_page_has_its_parts_in_order(repository, tmp_path):
    pages = list(load(repository.pages).pages.values())
    titles = {"20261101-double": "A way to double"}
    write_specification_pages(tmp_path, pages, titles)
    text = (tmp_path / "spec" / "ops" / "double.md").read_text()
    parts = [
        "# keras.ops.double",
        '[["A way to double", "../../../rfcs/20261101-double.html"]]',
        "Doubles every element.",
        "## Signature",
        "## Definition",
        "## Requirements",
        "```{keras:clause} ops.double/value",
        "The result is the sum of `x` and itself.",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    index = (tmp_path / "spec" / "index.md").read_text()
    assert "[`keras.ops.double`](ops/double.md) Doubles" in index


def test_a_proposal_without_a_page_is_named_without_a_link(
    repository, tmp_path
):
    pages = list(load(repository.pages).pages.values())
    write_specification_pages(tmp_path, pages, {})
    text = (tmp_path / "spec" / "ops" / "double.md").read_text()
    assert '"rfcs": [["20261101-double", ""]]' in text


def test_no_fence_of_prose_is_a_directive():
    assert inert_prose("```{raw} html\nx\n```\n> :::{note}\n") == (
        "```text {raw} html\nx\n```\n> :::text {note}\n"
    )
