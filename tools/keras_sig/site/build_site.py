"""The whole site, from the sources of a repository to checked pages."""

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from keras_sig.model.errors import SigError
from keras_sig.model.finding import Finding
from keras_sig.model.process_table import ProcessTable
from keras_sig.model.repository import Repository
from keras_sig.site.check_links import check_links
from keras_sig.site.coverage_page import write_coverage_page
from keras_sig.site.engines import require_engines, run_engine
from keras_sig.site.kind_pages import write_kind_pages
from keras_sig.site.matrix_page import write_matrix_page
from keras_sig.site.meeting_pages import write_meeting_pages
from keras_sig.site.navigation import navigation
from keras_sig.site.process_page import write_process_page
from keras_sig.site.rfc_history_page import write_history_page
from keras_sig.site.rfc_pages import write_rfc_pages
from keras_sig.site.rule_pages import write_rule_pages
from keras_sig.site.search_index import extend_search
from keras_sig.site.site_source import SiteSource
from keras_sig.site.specification import read_specification
from keras_sig.site.sphinx_build import build_api_pages
from keras_sig.templating import render
from keras_spec.page import Page

Report = Callable[[str], None]


def build_site(
    repository: Repository,
    results: Sequence[Path],
    meetings: Path,
    report: Report,
    process: ProcessTable | None = None,
) -> list[Finding]:
    """Build the site into `build/site`; the old one stays if that fails.

    Args:
        repository: The repository.
        results: Paths, results of the suite.
        meetings: Path, the folder of agendas, notes and calendars.
        report: Function that is told what is done.
        process: The process, for its page; None leaves that page as it is.

    Returns:
        What was found; the new site is in place if that is nothing.

    Raises:
        SigError: if a source cannot be read or an engine fails.
    """
    require_engines()
    _require_sources(repository)
    edition = read_specification(repository)
    pages = list(edition.pages.values())
    source = SiteSource(repository, _fresh(repository.build / "site-src"))
    shutil.copytree(repository.site, source.folder, dirs_exist_ok=True)
    clauses = list(edition.checks.values())
    count = write_matrix_page(source, results, clauses)
    report(f"matrix         {len(clauses)} clauses, {count} results")
    bare = write_coverage_page(source, clauses)
    report(f"coverage       {bare} symbols without a clause")
    rows = write_rfc_pages(source, _approved(pages))
    report(f"proposals      {len(rows)}")
    if count := write_history_page(source):
        report(f"imported       {count}")
    report(f"meeting files  {write_meeting_pages(source, meetings)}")
    report(f"rules          {write_rule_pages(source)}")
    if process is not None:
        report(f"process        {write_process_page(source, process)}")
    count = write_kind_pages(source, edition.pages)
    report(f"kinds          {count}")
    titles = {row.rfc.name: row.rfc.title for row in rows}
    count = build_api_pages(source, pages, titles)
    report(f"specification  {len(pages)} pages")
    report(f"reference      {count} names")
    return _render(source, pages)


def _render(source: SiteSource, pages: Sequence[Page]) -> list[Finding]:
    """Render the pages, check the result, and put it in place."""
    build = source.repository.build
    new = build / "site.new"
    _run_mkdocs(source, new)
    extend_search(new, "api", _texts(pages))
    findings = [*source.findings, *check_links(new)]
    if not findings:
        _swap(new, build / "site")
    return findings


def _require_sources(repository: Repository) -> None:
    for path in (repository.root / "mkdocs.yml", repository.site / "index.md"):
        if not path.is_file():
            raise SigError(
                f"Expected the sources of the site. Received: no "
                f"{repository.relative(path)}. "
                "Fix: restore it, as a checkout of keras-sig has it."
            )


def _approved(pages: Sequence[Page]) -> dict[str, list[str]]:
    approved: dict[str, list[str]] = {}
    for page in pages:
        for name in page.rfcs:
            approved.setdefault(name, []).append(page.symbol)
    return approved


def _texts(pages: Sequence[Page]) -> dict[str, str]:
    texts = {page.symbol: page.intro for page in pages}
    return texts | {c.id: c.sentence for p in pages for c in p.checks}


def _fresh(folder: Path) -> Path:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    return folder


def _run_mkdocs(source: SiteSource, site: Path) -> None:
    repository = source.repository
    config = repository.build / "mkdocs.yml"
    text = render(
        repository.templates,
        "site_mkdocs.yml.j2",
        inherit=json.dumps("../mkdocs.yml"),
        docs=json.dumps(source.folder.name),
        site=json.dumps(site.name),
        nav=json.dumps(navigation(source)),
    )
    config.write_text(text, encoding="utf-8")
    run_engine(
        ["mkdocs", "build", "--strict", "--config-file", str(config)],
        repository.build,
    )


def _swap(new: Path, place: Path) -> None:
    old = place.with_name("site.old")
    if old.exists():
        shutil.rmtree(old)
    if place.exists():
        place.rename(old)
    new.rename(place)
    if old.exists():
        shutil.rmtree(old)
