"""The page of proposals that were imported from other repositories."""

from itertools import groupby

from keras_sig.model.errors import SigError
from keras_sig.model.rfc import Rfc
from keras_sig.reading.rfc import list_history, read_rfc
from keras_sig.site.page_text import block, front_matter
from keras_sig.site.site_source import SiteSource
from keras_sig.templating import render

PAGE = "rfcs/history.md"
INTRODUCTION = """
What was proposed elsewhere before, by the repository that it was imported
from: `sig rfc import` reads a checkout.
"""


def write_history_page(source: SiteSource) -> int:
    """Write the page, if something was imported; return how many are on it.

    A file that is no proposal any more is left out: the import told so.
    """
    groups: list[tuple[str, list[Rfc]]] = []
    files = list_history(source.repository)
    for name, paths in groupby(files, key=lambda path: path.parent.name):
        rows = []
        for path in paths:
            try:
                rows.append(read_rfc(path.read_bytes(), path.name))
            except (SigError, OSError):
                continue
        groups.append((name, rows[::-1]))
    count = sum(len(rows) for _, rows in groups)
    if count:
        content = render(
            source.repository.templates,
            "site_rfc_history.html.j2",
            groups=groups,
        )
        head = front_matter("Imported proposals") + "# Imported proposals\n"
        text = block(content, "rfc-index", searched=False)
        source.write(PAGE, head + INTRODUCTION + text)
    return count
