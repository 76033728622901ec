"""Code as coloured HTML, in the classes both engines of the site style."""

import html

from pygments import highlight as pygments_highlight  # type: ignore[import-untyped]
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
from pygments.lexers import get_lexer_by_name  # type: ignore[import-untyped]
from pygments.util import ClassNotFound  # type: ignore[import-untyped]


def highlight(code: str, language: str, title: str = "") -> str:
    """Return `code` as one block of HTML; an unknown language stays plain.

    Args:
        code: String.
        language: String, as in the info string of a fence; may be anything.
        title: String, shown above the code when it says more than the
            language.
    """
    try:
        lexer = get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        body = html.escape(code)
    else:
        body = pygments_highlight(code, lexer, HtmlFormatter(nowrap=True))
    shown = title.strip() if title.strip() != language else ""
    above = f'<span class="filename">{html.escape(shown)}</span>'
    return (
        f'<div class="highlight">{above if shown else ""}'
        f"<pre><code>{body}</code></pre></div>\n"
    )
