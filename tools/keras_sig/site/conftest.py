import json
import shutil
from pathlib import Path

import pytest

from keras_sig.model.finding import Finding
from keras_sig.model.process_table import ProcessTable
from keras_sig.model.repository import Repository
from keras_sig.reading.conftest import make_results
from keras_sig.site.build_site import build_site

ROOT = Path(__file__).parents[3]
PAGE = """# keras.ops.double

Doubles every element.

```toml page
rfc = ["20261101-double"]
```

```python signature
def double(x): ...
```

```python definition
def double(x):
    return x + x
```

The result is the sum of `x` and itself.

```toml clause ops.double/value
kind = "value"
inputs.x = {shape = [[], [3]], dtype = ["float32"]}
tolerance = {float32 = 1e-6}
```

Whether the result is `x + x` or `2 * x`.

```toml clause ops.double/way
kind = "unspecified"
```
"""
RFC = """# A way to double

| Status    | Accepted |
| --------- | -------- |
| Author(s) | Ada (ada@example.org) |
| Sponsor   | Grace |
| Updated   | 2026-11-02 |

## Objective

[The page](../spec/pages/ops/double.md), [the prototype](20261101-double/p.py).
"""
HOSTILE = """# Evil </title><script>window.harmed=1</script> &lt;b&gt; [x](y)

| Status | Proposed <script>window.harmed=2</script> |
| ------ | -------- |
| Author(s) | Eve <img src=x onerror="window.harmed=3"> |

## Goal <img src=x onerror="window.harmed=4"> {: onclick="window.harmed=5" }

<script>window.harmed=6</script>

Text <b onclick="window.harmed=7">bold</b> {: onmouseover="window.harmed=8" }

[a](javascript:harm()) [b](JaVaScript:harm()) ![c](javascript:harm())
[d](data:text/html,<script>harm()</script>) [e][r] <javascript:harm()>
![remote](https://example.org/pixel.png)
![drawing](20261102-evil/drawing.svg) [page](20261102-evil/page.html)

[r]: vbscript:harm()

~~~~html"><script>window.harmed=9</script>
```python
inner
```
<script>window.harmed=10</script>
~~~~

<div markdown="1" onclick="harm()">

*text*

</div></div></main><iframe src="https://example.org"></iframe>

--8<-- "/etc/hostname"
"""
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg">'
    "<script>window.harmed=11</script></svg>"
)
RESULTS = make_results(
    {"ops.double/value": "failed"},
    name="keras_reference",
    version="0.1",
    message="double(1) <b>3</b>",
)
AGENDA = """# Agenda of 2026-12-04 <script>window.harmed=12</script>

- [A way to double](../../rfcs/20261101-double.md)
"""


REFERENCE = '''"""Functions on tensors."""

def double(x, *args, **kwargs):
    """Doubles every element: `x + x`, never x*x or x_.

    See `keras.ops.double`.

    Args:
        x: Array.
        *args: Ignored.
        **kwargs: Ignored.

    Examples:
        >>> double(1)
        2
    """
    return x + x
'''


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def make_repository(root: Path) -> Repository:
    """A small repository with the look of the real one."""
    shutil.copytree(ROOT / "site", root / "site")
    shutil.copytree(ROOT / "templates", root / "templates")
    shutil.copytree(ROOT / "spec" / "kinds", root / "spec" / "kinds")
    shutil.copy(ROOT / "spec" / "README.md", root / "spec")
    shutil.copy(ROOT / "mkdocs.yml", root)
    write(root / "governance.toml", "")
    write(root / "spec" / "pages" / "ops" / "double.md", PAGE)
    write(root / "rfcs" / "20261101-double.md", RFC)
    write(root / "rfcs" / "20261101-double" / "p.py", "print(2)\n")
    package = root / "reference_impl" / "keras_reference"
    write(package / "__init__.py", '"""A small reference."""\n')
    write(package / "ops" / "double.py", REFERENCE)
    write(
        package / "ops" / "__init__.py",
        "from keras_reference.ops.double import double as double\n",
    )
    return Repository(root)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return make_repository(tmp_path / "repository")


@pytest.fixture(scope="session")
def hostile_repository(
    tmp_path_factory: pytest.TempPathFactory,
) -> Repository:
    repository = make_repository(tmp_path_factory.mktemp("hostile") / "r")
    write(repository.rfcs / "20261102-evil.md", HOSTILE)
    write(repository.rfcs / "20261102-evil" / "drawing.svg", DRAWING)
    write(repository.rfcs / "20261102-evil" / "page.html", "<script>1</script>")
    return repository


PROCESS = ProcessTable(
    ("draft", "in-review", "withdrawn"),
    ("withdrawn",),
    (
        ("draft", "in-review", ("opened",)),
        ("in-review", "withdrawn", ("withdraw", "closed")),
    ),
    (("/hold <REASON>", "anyone with a vote", "blocks it"),),
)


@pytest.fixture(scope="session")
def built(
    hostile_repository: Repository,
) -> tuple[Path, list[Finding], list[str]]:
    """The built site, what was found, and what was said."""
    repository = hostile_repository
    results = repository.build / "conformance" / "keras_reference.json"
    write(results, json.dumps(RESULTS))
    meetings = repository.build / "meetings"
    write(meetings / "2026-12-04-agenda.md", AGENDA)
    write(meetings / "2026-12-04.ics", "BEGIN:VCALENDAR")
    said: list[str] = []
    found = build_site(repository, [results], meetings, said.append, PROCESS)
    return repository.build / "site", found, said
