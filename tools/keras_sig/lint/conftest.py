"""Documents to run rules on: a proposal without a finding, varied."""

from collections.abc import Callable
from pathlib import Path

import pytest

from keras_sig.lint.document import Document
from keras_sig.lint.engine import lint
from keras_sig.lint.fix import fix
from keras_sig.lint.proposals import Proposal, Proposals
from keras_sig.lint.rules import RULES
from keras_sig.model.finding import Finding
from keras_sig.reading.rfc import read_rfc
from keras_spec.page import Page, parse_page

ROOT = Path(__file__).parents[3]
HEADER = """\
| Status        | Proposed                      |
| :------------ | :---------------------------- |
| **Author(s)** | Ada Lovelace (ada@a.test)     |
| **Sponsor**   | Alan Turing (@turing)         |
| **Updated**   | 2026-11-20                    |
"""
DOCUMENT = """\
# Faster layers

{header}
## Objective

Layers that start faster.

## Motivation

Layers start slowly.

## User Benefit

Less waiting.

## Design Proposal

Layers read their configuration once.

- What has been read is kept.
- What is kept is shared.
- What is shared does not change.
- What changes is read again.

### End-to-end example

```python example
print(1)
```

{body}

## Compatibility

Nothing changes.

## Alternatives Considered

Waiting.

## Questions and Discussion Topics

None.
"""
PAGE = """\
# keras.losses.{name}

A loss.

```toml page
rfc = ["20261101-base"]
```

```python signature
def {name}(y_true, y_pred, {more}): ...
```
"""


PROPOSALS = Proposals(
    [
        Proposal("20261001-slow", "Slow layers", "accepted", "7", ""),
        Proposal("20261002-old", "Old layers", "obsolete", "8", ""),
        Proposal("20261203-later", "Late", "accepted", "9", "20261002-old"),
        Proposal(
            *("2019-01-01-three", "Three layers", "accepted", "77", ""),
            pull="a/community/pull/77",
            source="community",
        ),
    ]
)
RESULTS = {"losses.square/passes": "passed", "losses.square/fails": "failed"}


@pytest.fixture
def approved() -> dict[str, Page]:
    """The approved pages, by public path."""
    texts = [
        PAGE.format(name="square", more="axis=-1"),
        PAGE.format(name="huber", more="delta=1.0, epsilon_1=2, dim=0"),
    ]
    pages = [parse_page(text, "page.md") for text in texts]
    return {page.symbol: page for page in pages}


@pytest.fixture
def approve(approved: dict[str, Page]) -> Callable[..., None]:
    """Approve one more signature."""

    def add(signature: str, module: str = "layers") -> None:
        name = signature.split()[1].partition("(")[0].strip(":")
        text = PAGE.format(name=name, more="").replace(
            f"def {name}(y_true, y_pred, ): ...", signature
        )
        text = text.replace("keras.losses", f"keras.{module}")
        page = parse_page(text, "page.md")
        approved[page.symbol] = page

    return add


@pytest.fixture
def findings(
    tmp_path: Path, approved: dict[str, Page]
) -> Callable[..., list[Finding]]:
    """Run all rules; return the findings of one, or all."""

    def run(
        rule: str | None = None,
        body: str = "More.",
        *,
        header: str = HEADER,
        document: str | None = None,
        name: str = "20261120-fast.md",
    ) -> list[Finding]:
        text = document or DOCUMENT.format(header=header, body=body)
        file = tmp_path / "rfcs" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
        record = Document(
            read_rfc(text.encode(), name),
            file,
            tmp_path,
            (ROOT / "templates" / "rfc.md").read_text(),
            approved,
            PROPOSALS,
            lambda: frozenset(["20261101-base"]),
            lambda: RESULTS,
        )
        found = lint(record, RULES)
        return [f for f in found if rule in (None, f.rule)]

    return run


@pytest.fixture
def check(findings: Callable[..., list[Finding]]) -> Callable[..., list[str]]:
    """Run one rule, or all; return `line:column message -> fix`.

    Of all rules, each line begins with the rule.
    """

    def run(
        rule: str | None = None, *arguments: str, **options: str
    ) -> list[str]:
        return [
            ("" if rule else f"{f.rule} ")
            + f"{f.line}:{f.column} {f.message} -> {f.fix}"
            for f in findings(rule, *arguments, **options)
        ]

    return run


@pytest.fixture
def replacements(
    findings: Callable[..., list[Finding]],
) -> Callable[..., list[str | None]]:
    """Run one rule; return what certainly belongs in place of the spans."""

    def run(rule: str, *arguments: str, **options: str) -> list[str | None]:
        found = findings(rule, *arguments, **options)
        return [finding.replacement for finding in found]

    return run


@pytest.fixture
def fixed(
    findings: Callable[..., list[Finding]],
) -> Callable[..., list[Finding]]:
    """Fix what one rule finds; return what it finds then."""

    def run(rule: str, **options: str) -> list[Finding]:
        text = options.pop("document", "") or DOCUMENT.format(
            header=options.pop("header", HEADER),
            body=options.pop("body", "More."),
        )
        found = findings(rule, document=text)
        assert found
        return findings(rule, document=fix(text, found).text)

    return run


@pytest.fixture
def rules_folder() -> Path:
    """The pages of the rules."""
    return ROOT / "site" / "rules"
