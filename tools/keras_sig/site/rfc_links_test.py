import pytest

from keras_sig.site.rfc_links import RfcLinks
from keras_sig.site.site_source import SiteSource


@pytest.fixture
def links(repository, tmp_path):
    (repository.root / "spec" / "README.md").write_text("x")
    (repository.rfcs / "20261101-double" / "a.png").write_bytes(b"png")
    source = SiteSource(repository, tmp_path / "pages")
    return RfcLinks(source, repository.rfcs / "20261101-double.md")


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("20261101-double.md#Objective", "#objective"),
        ("../spec/pages/ops/double.md", "../api/spec/ops/double.html"),
        ("../spec/README.md", "../specification.html"),
        ("20261101-double/p.py", "20261101-double/p.py"),
        ("../governance.toml", None),
        ("20261101-double", None),
    ],
)
def test_a_link_leads_to_the_page_of_the_site(links, address, place):
    assert links.resolve(address, False, 1) == place
    assert links.source.findings == []


def test_a_link_to_another_proposal_leads_to_its_page(links):
    (links.path.parent / "20261102-x.md").write_text("x")
    place = links.resolve("20261102-x.md#a", False, 1)
    assert place == "20261102-x.html#a"


def test_an_image_is_embedded(links):
    place = links.resolve("20261101-double/a.png", True, 1)
    assert place == "data:image/png;base64,cG5n"


@pytest.mark.parametrize(
    "address",
    ["#gone", "gone.md", "../../../../etc/passwd", "a%00b", "x" * 5000],
)
def test_a_link_to_nothing_of_the_repository_is_found(links, address):
    assert links.resolve(address, False, 7) is None
    (finding,) = links.source.findings
    assert (finding.path, finding.line) == ("rfcs/20261101-double.md", 7)
    assert finding.message == f"the link leads nowhere: {address!r}."
