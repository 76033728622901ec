import pytest

from keras_sig.site.rule_pages import write_rule_pages
from keras_sig.site.site_source import SiteSource

RULE = """# link-target

Links lead *somewhere*.

## Bad

````markdown body
[x](gone.svg)
```python
f()
```
````

See [another](other-rule.md).
"""


@pytest.fixture
def source(repository, tmp_path):
    made = SiteSource(repository, tmp_path / "pages")
    made.write("rules/link-target.md", RULE)
    made.write("rules/other-rule.md", "# other-rule\n\nIt asks.\n")
    return made


def test_each_rule_has_a_page_and_stands_in_the_index(source):
    assert write_rule_pages(source) == 2
    page = (source.folder / "rules" / "link-target.md").read_text()
    assert '<a href="other-rule.html">another</a>' in page
    index = (source.folder / "rules" / "index.md").read_text()
    assert '<a href="link-target.html"><code>link-target</code></a>' in index
    assert source.findings == []


def test_an_index_that_is_there_is_kept(source):
    source.write("rules/index.md", "# All rules\n")
    write_rule_pages(source)
    index = (source.folder / "rules" / "index.md").read_text()
    assert "# All rules" in index


def test_a_broken_link_of_a_rule_is_found_with_its_line(source):
    source.write("rules/other-rule.md", "# other-rule\n\n[x](gone.md)\n")
    write_rule_pages(source)
    assert [str(f).split("\n")[0] for f in source.findings] == [
        "site/rules/other-rule.md:3:1: site-link the link leads nowhere: "
        "'gone.md'."
    ]
