import pytest

from keras_sig.site.kind_pages import write_kind_pages
from keras_sig.site.navigation import navigation
from keras_sig.site.site_source import SiteSource


@pytest.fixture
def source(repository, tmp_path):
    return SiteSource(repository, tmp_path / "pages")


def test_each_kind_has_a_page_below_the_specification(source):
    kinds = sorted((source.repository.pages.parent / "kinds").glob("*.md"))
    assert write_kind_pages(source, []) == len(kinds) > 10
    source.write("specification.md", "# Read the specification\n")
    (section,) = [s for s in navigation(source) if "Specification" in s]
    first, group = section["Specification"]
    assert first == "specification.md"
    assert {"file": "kinds/file.md"} in group["Kinds of clauses"]


def test_links_lead_to_pages_that_the_site_has(source):
    write_kind_pages(source, {"keras.layers.Dense"})
    text = (source.folder / "kinds" / "value.md").read_text()
    link = "[keras.layers.Dense](../api/spec/layers/Dense.html)"
    assert link in text
    assert "On the page of keras.layers.Dropout:" in text
    assert "../pages/" not in text
    assert "[arrays](inputs.md)" in text


def test_an_example_is_titled_by_its_id(source):
    write_kind_pages(source, [])
    text = (source.folder / "kinds" / "state.md").read_text()
    assert '```toml title="layers.BatchNormalization/state"\nkind =' in text


def test_the_page_of_inputs_is_that_section_of_the_readme(source):
    write_kind_pages(source, [])
    text = (source.folder / "kinds" / "inputs.md").read_text()
    assert text.startswith("# Inputs and parameters\n")
    assert "| `avoid` |" in text
    assert "## Kinds of clauses" not in text
