"""Templates of all that is generated for people."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import jinja2


def render(folder: Path, name: str, **values: Any) -> str:
    """Return the template `name` of `folder` filled with `values`.

    HTML templates (`*.html.j2`) escape what they are given; a name that a
    template uses and that is not given is an error.
    """
    return _environment(folder).get_template(name).render(**values)


@cache
def _environment(folder: Path) -> "jinja2.Environment":
    import jinja2

    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=jinja2.select_autoescape(
            enabled_extensions=("html", "html.j2", "svg.j2"), default=False
        ),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
