"""Pages of the kinds of clauses, as the specification has them."""

import re
from collections.abc import Container
from pathlib import Path

from keras_sig.site.site_source import SiteSource

FENCE = re.compile(r"^```toml clause (\S+)$", re.MULTILINE)
SYMBOL = re.compile(r"\[([\w.]+)\]\(\.\./pages/([^)]+)\.md\)")
README = re.compile(r"\]\(\.\./README\.md#[\w-]+\)")
ARGUMENTS = "## Inputs and parameters of a clause\n"


def write_kind_pages(source: SiteSource, symbols: Container[str]) -> int:
    """Write the page of each kind, and that of inputs; return how many.

    Args:
        source: The pages written so far.
        symbols: The public paths that have a page on the site.
    """
    specification = source.repository.pages.parent
    files = sorted((specification / "kinds").glob("*.md"))
    for path in files:
        text = path.read_text(encoding="utf-8")
        source.write(f"kinds/{path.name}", _for_the_site(text, symbols))
        source.enter("kinds", path.stem, f"kinds/{path.name}")
    if files:
        readme = specification / "README.md"
        source.write("kinds/inputs.md", _arguments(readme))
        source.enter("kinds", "inputs and parameters", "kinds/inputs.md")
    return len(files)


def _for_the_site(text: str, symbols: Container[str]) -> str:
    """Return a page with the links and the fences that the site knows."""

    def link(found: re.Match[str]) -> str:
        symbol, page = found.groups()
        if symbol not in symbols:
            return symbol
        return f"[{symbol}](../api/spec/{page}.html)"

    text = SYMBOL.sub(link, text)
    text = README.sub("](inputs.md)", text)
    return FENCE.sub(r'```toml title="\1"', text)


def _arguments(readme: Path) -> str:
    """Return the section of the specification's README about inputs."""
    text = readme.read_text(encoding="utf-8")
    _, _, rest = text.partition(ARGUMENTS)
    section, _, _ = rest.partition("\n## ")
    return f"# Inputs and parameters\n{section}\n"
