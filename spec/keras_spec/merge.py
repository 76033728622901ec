"""A proposal laid over an edition: what the specification would become."""

from collections.abc import Sequence
from dataclasses import replace

from keras_spec.edition import Edition, check_edition
from keras_spec.errors import Problem, SpecError
from keras_spec.markdown import Fence
from keras_spec.page import Item, Page, file_of, parse_page


def merge(edition: Edition, sections: Sequence[Page], rfc: str) -> Edition:
    """Return the edition with the sections of the proposal `rfc` moved in.

    A fence replaces the fence of the same role and name; a new one is
    appended after the last of its role; `toml retired` takes the place of a
    clause. Everything that the proposal does not name stays as it is.

    Raises:
        SpecError: if a section brings back a retired id or is incomplete.
    """
    pages = dict(edition.pages)
    for section in sections:
        pages[section.symbol] = merge_page(
            pages.get(section.symbol), section, rfc
        )
    merged = Edition(pages)
    check_edition(merged)
    return merged


def merge_page(page: Page | None, section: Page, rfc: str) -> Page:
    """Return `page` with `section` moved in; a new page if there is none."""
    items = list(page.items) if page else []
    for new in section.items:
        if page and new.fence.role == "clause":
            _refuse_retired(page, new, section)
        places = [i for i, old in enumerate(items) if old.key == new.key]
        if places:
            lead = new.lead or items[places[0]].lead
            items[places[0]] = replace(new, lead=lead)
        else:
            items.insert(_place(items, new), new)
    intro = section.intro or (page.intro if page else "")
    rfcs = list(dict.fromkeys([*(page.rfcs if page else []), rfc]))
    items = _with_metadata(items, rfcs, section, page)
    path = page.path if page else file_of(section.symbol)
    tail = section.tail or (page.tail if page else "")
    merged = Page(section.symbol, path, 1, intro, tuple(items), tail)
    # Read again: the lines are those of the new text, and it is checked.
    return parse_page(merged.markdown, path)


def _refuse_retired(page: Page, new: Item, section: Page) -> None:
    if new.fence.name in page.retired:
        raise SpecError(
            [
                Problem(
                    section.path,
                    new.fence.line,
                    1,
                    f"The id {new.fence.name} was retired.",
                    "ids are never used again: choose another",
                )
            ]
        )


ORDER = ("page", "signature", "definition", "clause", "retired", "example")


def _place(items: Sequence[Item], new: Item) -> int:
    rank = ORDER.index(new.fence.role)
    before = [
        i for i, old in enumerate(items) if ORDER.index(old.fence.role) <= rank
    ]
    return before[-1] + 1 if before else 0


def _with_metadata(
    items: Sequence[Item], rfcs: Sequence[str], section: Page, page: Page | None
) -> list[Item]:
    aliases = section.aliases or (page.aliases if page else [])
    text = f"rfc = {_toml_list(rfcs)}\n"
    if aliases:
        text += f"aliases = {_toml_list(aliases)}\n"
    item = Item("", Fence("toml", "page", "", text, 1, 1))
    return [item, *(i for i in items if i.fence.role != "page")]


def _toml_list(values: Sequence[str]) -> str:
    return "[" + ", ".join(f'"{value}"' for value in values) + "]"
