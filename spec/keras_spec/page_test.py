import pytest

from keras_spec.errors import SpecError
from keras_spec.page import file_of, parse_page, parse_sections


def problems_of(text):
    with pytest.raises(SpecError) as caught:
        parse_page(text, "ops/square.md")
    return [str(p) for p in caught.value.problems]


def test_a_page_is_read_and_written_back_byte_for_byte(square_text):
    page = parse_page(square_text, "ops/square.md")
    assert page.symbol == "keras.ops.square"
    assert page.intro == "Multiplies every element by itself."
    assert page.rfcs == ["20261101-baseline"]
    assert page.aliases == ["keras.ops.sqr"]
    assert str(page.signature) == "square(x)"
    assert page.examples[0].text == "print(3 * 3)\n"
    assert page.tail == "See also the square root."
    assert page.markdown == square_text


def test_a_clause_has_its_sentence_and_its_line(square_text):
    (clause,) = parse_page(square_text, "ops/square.md").clauses
    assert clause.id == "ops.square/value"
    assert clause.sentence == "The result is the product."
    line = square_text.splitlines()[clause.line - 1]
    assert line == "```toml clause ops.square/value"


def test_a_page_starts_with_a_public_path():
    assert problems_of("# Square\n") == [
        "ops/square.md:1:1: Expected the first heading to be a public path. "
        "Received: 'Square'.\n    fix: start the page with "
        "`# keras.ops.relu`"
    ]


@pytest.mark.parametrize("role", ["page", "signature"])
def test_a_page_is_complete(square_text, role):
    text = square_text.replace(f" {role}\n", " example other\n")
    assert f"keras.ops.square has no `{role}` block." in "".join(
        problems_of(text)
    )


def test_an_unknown_role_is_a_problem(square_text):
    text = square_text.replace("python definition", "python defnition")
    (problem,) = problems_of(text)
    assert "Received: ```python defnition" in problem


def test_a_fence_stands_once(square_text):
    text = square_text + "\n```python definition\npass\n```\n"
    assert "Expected each role and name once." in problems_of(text)[0]


def test_the_signature_has_the_name_of_the_page(square_text):
    text = square_text.replace("def square(x): ...", "def cube(x): ...")
    assert problems_of(text) == [
        "ops/square.md:11:1: Expected the signature of square. "
        "Received: cube.\n    fix: write `def square(...)` or "
        "`class square(...)`"
    ]


def test_metadata_has_known_keys(square_text):
    text = square_text.replace("aliases", "alias")
    assert "A page has no key 'alias'." in problems_of(text)[0]
    text = square_text.replace('["keras.ops.sqr"]', '"keras.ops.sqr"')
    assert "Received: aliases='keras.ops.sqr'." in problems_of(text)[0]


def test_all_problems_are_reported_at_once(square_text):
    text = square_text.replace("def square(x): ...", "def square(x: ...")
    text = text.replace('kind = "value"', 'kind = "valu"')
    assert [p.split(": ")[0] for p in problems_of(text)] == [
        "ops/square.md:11:11",
        "ops/square.md:21:1",
    ]


def test_a_retired_clause_takes_the_place_of_the_clause(square_text):
    text = square_text + (
        "\n```toml retired ops.square/value\nreason = 'x'\n```\n"
    )
    assert "Expected each role and name once." in problems_of(text)[0]


PROPOSAL = """# A proposal

## Design

### `keras.ops.square`

Squares.

```python signature
def square(x, out=None): ...
```

#### Why

Because.

### keras.ops.cube

The third power is right.

```toml clause ops.cube/value
kind = "value"
inputs.x = {shape = [[2]]}
tolerance = {float32 = 0}
```

## Alternatives

```python
whatever
```
"""


def test_a_proposal_has_sections_for_symbols():
    square, cube = parse_sections(PROPOSAL, "rfc.md")
    assert (square.symbol, square.line) == ("keras.ops.square", 5)
    assert str(square.signature) == "square(x, out=None)"
    assert square.tail == "#### Why\n\nBecause."
    assert cube.intro == ""
    assert cube.clauses[0].sentence == "The third power is right."


def test_a_symbol_has_one_section():
    with pytest.raises(SpecError, match=r"rfc.md:33:1: .* two sections"):
        parse_sections(PROPOSAL + "\n### keras.ops.cube\n", "rfc.md")


def test_the_file_follows_from_the_name():
    assert file_of("keras.ops.image.resize") == "ops/image/resize.md"


@pytest.mark.parametrize("family", ["layers", "losses"])
def test_functions_of_classes_have_a_folder(family):
    assert file_of(f"keras.{family}.Dice") == f"{family}/Dice.md"
    assert file_of(f"keras.{family}.dice") == f"{family}/functions/dice.md"
