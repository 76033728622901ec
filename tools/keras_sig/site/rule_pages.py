"""Pages of the rules that `sig rfc check` applies, and their index."""

from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from keras_sig.model.finding import Finding
from keras_sig.site.derived_page import derive_page
from keras_sig.site.page_text import block, front_matter, plain_title
from keras_sig.site.site_source import SiteSource
from keras_sig.templating import render

INTRODUCTION = """# Rules

`sig rfc check` names the rule behind every finding. Each rule has a page that
says why it exists, with a text that breaks it and one that keeps it.
"""


class Rule(NamedTuple):
    """A rule, and what its page says first."""

    name: str
    title: str
    summary: str


def write_rule_pages(source: SiteSource) -> int:
    """Write the page of each rule, and the index unless there is one.

    Rules show blocks within blocks, as proposals have them: their pages are
    read as proposals are, not as the engine of the site would.
    """
    rules = []
    for path in sorted((source.folder / "rules").glob("*.md")):
        rule = _write_page(source, path)
        if path.stem != "index":
            rules.append(rule)
            title = plain_title(rule.title)
            source.enter("rules", title, f"rules/{path.name}")
    if not (source.folder / "rules" / "index.md").exists():
        templates = source.repository.templates
        content = render(templates, "site_rules.html.j2", rules=rules)
        text = front_matter("Rules") + INTRODUCTION
        source.write("rules/index.md", text + block(content, "rules"))
    return len(rules)


def _write_page(source: SiteSource, path: Path) -> Rule:
    text = path.read_text(encoding="utf-8")

    def resolve(address: str, image: bool, line: int) -> str | None:
        plain, mark, fragment = address.partition("#")
        if (path.parent / unquote(plain)).is_file():
            if plain.endswith(".md"):
                plain = f"{plain.removesuffix('.md')}.html"
            return plain + mark + fragment
        source.findings.append(_broken(path.name, line, address))
        return None

    page = derive_page(text, path.stem, resolve)
    source.write(f"rules/{path.name}", page.text)
    paragraphs = (" ".join(part.split()) for part in text.split("\n\n"))
    prose = (p for p in paragraphs if p and p[0] not in "#|`~<!-")
    summary = next(prose, "").replace("`", "")
    return Rule(path.stem, page.title, summary)


def _broken(name: str, line: int, address: str) -> Finding:
    return Finding(
        f"site/rules/{name}",
        line,
        1,
        "site-link",
        f"the link leads nowhere: {address!r}.",
        "name a page of the site, relative to this one.",
    )
