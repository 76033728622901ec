"""The navigation of the site: pages of ours and derived ones."""

from typing import Any

from keras_sig.site.site_source import SiteSource

# Title, pages (the first is where the title leads), place of derived pages.
SECTIONS: tuple[tuple[str, tuple[tuple[str, str], ...], str], ...] = (
    ("Home", (("", "index.md"),), ""),
    ("Process", (("", "process.md"),), ""),
    (
        "Proposals",
        (
            ("", "rfcs/index.md"),
            ("Write a proposal", "propose.md"),
            ("Imported", "rfcs/history.md"),
        ),
        "rfcs",
    ),
    ("Rules", (("", "rules/index.md"),), "rules"),
    (
        "Specification",
        (
            ("", "specification.md"),
            ("What breaks programs", "compatibility.md"),
            ("Every symbol", "api/spec/index.html"),
            ("Reference implementation", "api/reference/index.html"),
        ),
        "kinds",
    ),
    (
        "Conformance",
        (
            ("", "conformance/index.md"),
            ("Check an implementation", "check.md"),
            ("Coverage", "conformance/coverage.md"),
        ),
        "",
    ),
    ("Meetings", (("", "meetings/index.md"),), "meetings"),
)
# Places whose pages stand together under a title of their own.
TITLES = {"kinds": "Kinds of clauses"}


def navigation(source: SiteSource) -> list[dict[str, Any]]:
    """Return the navigation in the form of the engine.

    A page that the sources do not have is left out.
    """
    entries: list[dict[str, Any]] = []
    for title, pages, place in SECTIONS:
        there = [p for p in pages if (source.folder / p[1]).is_file()]
        below = source.navigation.get(place, []) if place else []
        inner: list[Any] = [{n: page} if n else page for n, page in there]
        derived = [{name: page} for name, page in below]
        inner += [{TITLES[place]: derived}] if place in TITLES else derived
        if len(inner) == 1:
            entries.append({title: next(page for _, page in there)})
        elif inner:
            entries.append({title: inner})
    return entries


def tabs() -> list[tuple[str, str]]:
    """Return the first page of every section, for pages of another engine."""
    return [
        (title, pages[0][1].removesuffix(".md") + ".html")
        for title, pages, _ in SECTIONS
    ]
