"""The specification and the reference as HTML, written by Sphinx."""

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from keras_sig.model.repository import Repository
from keras_sig.site.engines import run_engine
from keras_sig.site.navigation import tabs
from keras_sig.site.reference_pages import write_reference_pages
from keras_sig.site.site_source import SiteSource
from keras_sig.site.specification_pages import write_specification_pages
from keras_sig.templating import render
from keras_spec.page import Page

INDEX = """# Keras API

```{toctree}
:maxdepth: 2

spec/index
reference/index
```
"""
DOCUTILS = """[general]
raw_enabled: no
file_insertion_enabled: no
"""


def build_api_pages(
    source: SiteSource, pages: Sequence[Page], titles: Mapping[str, str]
) -> int:
    """Write the pages into `api/` of the site's sources; count the names.

    Args:
        source: The pages written so far.
        pages: List of `Page`, the specification.
        titles: Dictionary from the names of the proposals that have a page
            to their titles.

    Raises:
        SigError: if Sphinx fails or warns.
    """
    repository = source.repository
    folder = repository.build / "sphinx-src"
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    (folder / "index.md").write_text(INDEX, encoding="utf-8")
    (folder / "docutils.conf").write_text(DOCUTILS, encoding="utf-8")
    write_specification_pages(folder, pages, titles)
    symbols = [page.symbol for page in pages]
    package = repository.reference / "keras_reference"
    count = write_reference_pages(folder, package, symbols)
    _write_look(repository, folder)
    output = source.folder / "api"
    doctrees = repository.build / "sphinx-trees"
    arguments = ["sphinx", "-j", "auto", "-E", "-W", "--keep-going", "-q"]
    arguments += ["-b", "html"]
    run_engine(
        [*arguments, "-d", str(doctrees), str(folder), str(output)],
        repository.build,
        [repository.reference, Path(__file__).parents[2]],
    )
    for name in (".buildinfo", ".doctrees", "_sources"):
        _remove(output / name)
    return count


def _write_look(repository: Repository, folder: Path) -> None:
    """Write the configuration, the style sheets and the templates."""
    static = folder / "static"
    shutil.copytree(repository.site / "assets", static)
    templates = repository.templates
    shutil.copy(
        templates / "site_specification.css", static / "specification.css"
    )
    said = json.dumps(tabs())
    text = render(templates, "site_sphinx_conf.py.j2", tabs=said)
    (folder / "conf.py").write_text(text, encoding="utf-8")
    partials = folder / "templates" / "partials"
    partials.mkdir(parents=True)
    shutil.copy(templates / "site_sphinx_tabs.html", partials / "tabs.html")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    elif path.exists():
        path.unlink()
