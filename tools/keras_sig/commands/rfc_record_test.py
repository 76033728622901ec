"""What `--json` prints is what the schema says."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from keras_sig.commands.rfc_catalogue import Listed
from keras_sig.commands.rfc_record import SCHEMA, list_of, record_of
from keras_sig.model.errors import SigError
from keras_sig.reading.rfc import read_rfc

SCHEMA_FILE = json.loads(
    (Path(__file__).parent / "rfc.schema.json").read_text()
)
VALIDATOR = Draft202012Validator(SCHEMA_FILE)
RFC = """# Cubes

| Status | *Accepted* |
|-|-|
| RFC # | [7](https://a.test/pull/7) |
| Author(s) | A B (Initech, a@x.test), @ada |
| Contributor(s) | C |
| Updated | May 4, 2026 |
| Obsoletes | 20250101-squares |

## Objective

```python example first
x = 1
```
"""


def record(text=RFC, path="rfcs/20260102-cubes.md"):
    rfc = read_rfc(text.encode(), path)
    return {"schema": SCHEMA, **record_of(rfc)}, list_of([Listed(rfc)], [])


def test_the_schema_is_one_and_names_its_version():
    Draft202012Validator.check_schema(SCHEMA_FILE)
    assert SCHEMA_FILE["$id"].endswith(f":{SCHEMA}")


def test_a_record_says_all_that_is_known():
    one, _ = record()
    VALIDATOR.validate(one)
    assert (one["title"], one["number"]) == ("Cubes", "7")
    assert (one["status"], one["status_text"]) == ("accepted", "*Accepted*")
    assert (one["created"], one["updated_on"]) == ("2026-01-02", "2026-05-04")
    assert one["obsoletes"] == "20250101-squares"
    assert one["authors"] == [
        {"name": "A B", "contact": "a@x.test", "organisation": "Initech"},
        {"name": "@ada", "contact": "@ada", "organisation": None},
    ]
    assert one["blocks"] == [
        {
            "language": "python", "role": "example", "name": "first",
            "line": 13, "end_line": 15, "text": "x = 1\n", "closed": True,
        }
    ]  # fmt: skip


def test_nothing_but_the_schema_is_in_a_record():
    for whole in record():
        VALIDATOR.validate(whole)
        with pytest.raises(ValidationError):
            VALIDATOR.validate({**whole, "more": 1})
        with pytest.raises(ValidationError):
            VALIDATOR.validate({**whole, "schema": SCHEMA + 1})


@st.composite
def mutations(draw):
    """The proposal with some places cut, doubled, or written over."""
    text = RFC
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 30)))
        new = draw(
            st.one_of(
                st.just(""),
                st.just(text[start:end] * 2),
                st.sampled_from(
                    ["|", "\n", "\n| | ", "```\n", "<!--", "\u200b"]
                ),
                st.text(max_size=4),
            )
        )
        text = text[:start] + new + text[end:]
    return text


@given(mutations())
def test_a_damaged_proposal_gives_a_record_of_the_schema_or_an_error(text):
    data = text.encode("utf-8", "surrogatepass")
    try:
        rfc = read_rfc(data, "20260102-cubes.md")
    except SigError as error:
        assert "not an RFC" in str(error)
        return
    VALIDATOR.validate({"schema": SCHEMA, **record_of(rfc)})
    VALIDATOR.validate(list_of([Listed(rfc, "source")], ["problem"]))
