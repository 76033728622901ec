"""The page of the process: its picture and its commands, from the table."""

import html
import shutil
import subprocess
import textwrap

from keras_sig.model.finding import Finding
from keras_sig.model.process_table import ProcessTable
from keras_sig.site.page_text import block
from keras_sig.site.site_source import SiteSource

PAGE = "process.md"
DIAGRAM, COMMANDS = "<!-- sig:diagram -->", "<!-- sig:commands -->"
SECONDS = 60
MANY, WIDTH = 5, 26
# The picture takes the colours of the page around it.
COLOURS = (
    ('stroke="black"', 'stroke="currentColor"'),
    ('fill="black"', 'fill="currentColor"'),
    ("<text ", '<text fill="currentColor" '),
)


def write_process_page(source: SiteSource, process: ProcessTable) -> str:
    """Put picture and commands into the page; return what was drawn."""
    path = source.folder / PAGE
    text = path.read_text(encoding="utf-8")
    picture = _draw(process)
    parts = {
        DIAGRAM: picture + _list(process, is_open=not picture),
        COMMANDS: _commands(process),
    }
    for mark, content in parts.items():
        if text.count(mark) != 1:
            source.findings.append(_missing(mark))
        text = text.replace(mark, block(content, "process"))
    source.write(PAGE, text)
    drawn = "drawn" if picture else "listed, as there is no Graphviz"
    return f"{len(process.ways)} ways, {drawn}"


def dot_text(process: ProcessTable) -> str:
    """Return the picture in the language of Graphviz."""
    lines = [
        'digraph process { bgcolor="transparent"; nodesep=0.35; ranksep=0.5;',
        'node [shape=box, style="rounded", fontname="sans-serif",'
        " fontsize=13, height=0.35];",
        'edge [fontname="sans-serif", fontsize=11, arrowsize=0.7];',
    ]
    for state in process.states:
        ends = ", peripheries=2" if state in process.ended else ""
        lines.append(f'"{state}" [label="{state}"{ends}];')
    together: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for start, end, names in process.ways:
        together.setdefault((end, names), []).append(start)
    for (end, names), starts in together.items():
        label = "\\n".join(names)
        if len(starts) >= MANY:
            # Drawn one by one, they would hide all others.
            alike = f"{', '.join(starts[:-1])} or {starts[-1]}"
            broken = "\\n".join(textwrap.wrap(alike, WIDTH))
            lines.append(f'"to {end}" [shape=plain, label="{broken}"];')
            starts = [f"to {end}"]
        for start in starts:
            lines.append(f'"{start}" -> "{end}" [label="{label}"];')
    return "\n".join([*lines, "}"])


def _draw(process: ProcessTable) -> str:
    program = shutil.which("dot")
    if program is None:
        return ""
    done = subprocess.run(
        [program, "-Tsvg"],
        input=dot_text(process),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=True,
    )
    picture = done.stdout[done.stdout.index("<svg") :]
    for old, new in COLOURS:
        picture = picture.replace(old, new)
    label = "States of a proposal and the ways between them, listed below."
    return picture.replace("<svg", f'<svg role="img" aria-label="{label}"', 1)


def _list(process: ProcessTable, is_open: bool) -> str:
    rows = "".join(
        f"<tr><td>{start}</td><td>{end}</td><td>{', '.join(names)}</td></tr>"
        for start, end, names in process.ways
    )
    return (
        f"<details{' open' * is_open}><summary>The same as a table</summary>"
        "<table><thead><tr><th>From</th><th>To</th><th>By</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></details>"
    )


def _commands(process: ProcessTable) -> str:
    rows = "".join(
        f"<tr><td><code>{html.escape(usage)}</code></td><td>{who}</td>"
        f"<td>{html.escape(summary)}</td></tr>"
        for usage, who, summary in process.commands
    )
    return (
        "<table><thead><tr><th>Command</th><th>Who</th><th>What it does</th>"
        f"</tr></thead><tbody>{rows}</tbody></table>"
    )


def _missing(mark: str) -> Finding:
    return Finding(
        f"site/{PAGE}",
        1,
        1,
        "site-process",
        f"expected the line `{mark}` once.",
        "put it where the page is to show it.",
    )
