"""The Sphinx extension of the site: symbols and clauses of the specification.

A clause keeps its id as its anchor, letter by letter, and both are objects
that searches and other sites find in `objects.inv`.
"""

import inspect
import json
import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, ClassVar, cast

from docutils import nodes  # type: ignore[import-untyped]
from sphinx.application import Sphinx
from sphinx.domains import Domain, ObjType
from sphinx.util.docutils import SphinxDirective
from sphinx.util.inspect import stringify_signature

MARKS = re.compile(r"(`+[^`]*`+)|([*|\\])|(?<=\w)_(?=\W|$)")
# Doctests, fields, and the names of variable arguments.
AS_IT_IS = re.compile(r"\s*(>>>|\.\.|:|\*{1,2}\w+:)")
LOOK_THROUGH = "stopwords.indexOf = (word) => (stopwords.has(word) ? 0 : -1);"


class _ClauseSource(nodes.General, nodes.Element):  # type: ignore[misc]
    """A block that the reader opens: how the clause is written."""


class _SymbolDirective(SphinxDirective):
    """The head of a page: other names, and the proposals behind it."""

    required_arguments = 1
    has_content = True
    content: Any

    def run(self) -> list[nodes.Node]:
        """Return the head and note the symbol."""
        values = json.loads("\n".join(self.content))
        domain = cast(KerasDomain, self.env.get_domain("keras"))
        domain.note(values["symbol"], "symbol", self.env.docname, "")
        approved = [
            nodes.reference("", title, refuri=address)
            if address
            else nodes.literal("", title)
            for title, address in values["rfcs"]
        ]
        also = [nodes.literal("", name) for name in values["aliases"]]
        where = nodes.reference("", "the matrix", refuri=values["matrix"])
        box = nodes.container(classes=["symbol-head"])
        for said, parts in (
            ("Approved by ", approved),
            ("Also ", also),
            ("Who keeps it: ", [where]),
        ):
            box += _line(said, parts)
        return [box]


def _line(said: str, parts: list[nodes.Node]) -> list[nodes.Node]:
    if not parts:
        return []
    line = nodes.paragraph("", said)
    for at, part in enumerate(parts):
        line += nodes.Text(", " if at else "")
        line += part
    return [line]


class _AnchorDirective(SphinxDirective):
    """The place of a requirement that no clause writes: the signature."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the anchor and note it."""
        name = self.arguments[0]
        domain = cast(KerasDomain, self.env.get_domain("keras"))
        domain.note(name, "clause", self.env.docname, name)
        return [nodes.container(classes=["anchor"], ids=[name])]


class _ClauseDirective(SphinxDirective):
    """A clause: its id, its kind, its sentence, and how it is checked."""

    required_arguments = 1
    has_content = True
    content: Any

    def run(self) -> list[nodes.Node]:
        """Return the clause and note it."""
        values = json.loads(self.content[0])
        name = self.arguments[0]
        domain = cast(KerasDomain, self.env.get_domain("keras"))
        domain.note(name, "clause", self.env.docname, name)
        box = nodes.container(classes=["clause"], ids=[name])
        head = nodes.paragraph(classes=["clause-head"])
        head += nodes.reference(
            "", "", nodes.literal("", name), refuri=f"#{name}"
        )
        head += nodes.inline("", values["kind"], classes=["clause-kind"])
        box += head
        self.content = self.content[1:]
        box += self.parse_content_to_nodes()
        box += _fields(values["fields"])
        source = _ClauseSource()
        code = nodes.literal_block(values["source"], values["source"])
        code["language"] = "toml"
        source += code
        box += source
        return [box]


def _fields(fields: list[tuple[str, str]]) -> nodes.Node:
    rows = nodes.field_list(classes=["clause-fields"])
    for name, said in fields:
        row = nodes.field()
        row += nodes.field_name("", name)
        row += nodes.field_body("", nodes.paragraph("", said))
        rows += row
    return rows


class KerasDomain(Domain):
    """Symbols and clauses of the specification."""

    name = "keras"
    label = "Keras"
    object_types: ClassVar[dict[str, ObjType]] = {
        "symbol": ObjType("symbol"),
        "clause": ObjType("clause"),
    }
    directives: ClassVar[dict[str, type[Any]]] = {
        "anchor": _AnchorDirective,
        "symbol": _SymbolDirective,
        "clause": _ClauseDirective,
    }
    initial_data: ClassVar[dict[str, Any]] = {"objects": {}}

    def note(self, name: str, kind: str, page: str, anchor: str) -> None:
        """Remember where an object is."""
        self.data["objects"][name] = (kind, page, anchor)

    def clear_doc(self, docname: str) -> None:
        """Forget the objects of a page."""
        objects = self.data["objects"]
        for name in [n for n, o in objects.items() if o[1] == docname]:
            del objects[name]

    def merge_domaindata(
        self, docnames: AbstractSet[str], otherdata: dict[str, Any]
    ) -> None:
        """Take over what a parallel reader noted."""
        for name, entry in otherdata["objects"].items():
            if entry[1] in docnames:
                self.data["objects"][name] = entry

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Yield the objects for the inventory and the search."""
        for name, (kind, page, anchor) in self.data["objects"].items():
            # A symbol is its page, which the search finds by its title.
            yield name, name, kind, page, anchor, 1 if anchor else -1


def escape_prose(
    app: Sphinx, what: str, name: str, it: Any, options: Any, lines: list[str]
) -> None:
    """Take the marks of docstrings as they are meant: only code is marked."""
    for at, line in enumerate(lines):
        if not AS_IT_IS.match(line):
            lines[at] = MARKS.sub(lambda m: m[1] or "\\" + m[0], line)


def constructor_signature(
    app: Sphinx, what: str, name: str, it: Any, options: Any, *written: Any
) -> tuple[str, None] | None:
    """Show what a class is made with, not what its base class passes on."""
    if what != "class" or it.__init__ is object.__init__:
        return None
    signature = inspect.signature(it.__init__)
    parameters = list(signature.parameters.values())[1:]
    shown = signature.replace(
        parameters=parameters, return_annotation=inspect.Signature.empty
    )
    return stringify_signature(shown, show_annotation=False), None


def link_symbols(app: Sphinx, doctree: Any, page: str) -> None:
    """Let code that is the name of a symbol lead to its page."""
    domain = cast(KerasDomain, app.env.get_domain("keras"))
    for code in list(doctree.findall(nodes.literal)):
        kind, home, _ = domain.data["objects"].get(code.astext(), ("", "", ""))
        if kind != "symbol" or home == page:
            continue
        if not isinstance(code.parent, nodes.reference):
            address = app.builder.get_relative_uri(page, home)
            link = nodes.reference("", "", refuri=address, internal=True)
            code.replace_self(link)
            link += code


def _open(translator: Any, node: nodes.Node) -> None:
    translator.body.append(
        '<details class="clause-source"><summary>As written</summary>'
    )


def _close(translator: Any, node: nodes.Node) -> None:
    translator.body.append("</details>")


def lead_home(
    app: Sphinx, page: str, template: str, context: dict[str, Any], tree: Any
) -> None:
    """Make this part one with the site: its first page, its colours."""
    root = f"{context['content_root']}../"
    context["config"]["extra"] |= {"homepage": f"{root}index.html"}
    context["config"]["extra"] |= {"scope": root}


def mend_search(app: Sphinx, failure: Exception | None) -> None:
    """Give the theme's search the list of stop words that it looks through.

    Sphinx 9 writes a set, sphinx-immaterial 0.13 calls `indexOf` on it.
    """
    path = Path(app.outdir) / "_static" / "language_data.js"
    if failure is None and path.is_file():
        text = path.read_text(encoding="utf-8")
        if "stopwords = new Set" in text:
            path.write_text(f"{text}\n{LOOK_THROUGH}\n", encoding="utf-8")


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the extension."""
    app.add_domain(KerasDomain)
    app.add_node(_ClauseSource, html=(_open, _close))
    app.connect("autodoc-process-docstring", escape_prose, priority=100)
    app.connect("autodoc-process-signature", constructor_signature)
    app.connect("doctree-resolved", link_symbols)
    app.connect("build-finished", mend_search)
    app.connect("html-page-context", lead_home, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
