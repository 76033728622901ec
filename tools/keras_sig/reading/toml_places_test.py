import tomllib

import pytest

from keras_sig.reading.toml_places import TomlPlaces

TEXT = '''# first
schema = 1
"odd key".b = 'x = ["'   # a comment = "no"
many = [
  "a", # one
  {from = 2026-12-20, until = 07:32:00},
]

[roles.bdfl]
name = """
two = lines
"""
  mail = "a\\"] b"

[[roles.chairs]]
name = "c0"
[[roles.chairs]]
name = "c1"
[roles.chairs.more]
deep = {a = {b = [1, [2]]}}
[end]
last = true'''
PLACES = TomlPlaces(TEXT)


@pytest.mark.parametrize(
    ("location", "place"),
    [
        (("schema",), (2, 10)),
        (("odd key", "b"), (3, 15)),
        (("many",), (4, 8)),
        (("many", 0), (5, 3)),
        (("many", 1), (6, 3)),
        (("many", 1, "until"), (6, 31)),
        (("roles", "bdfl", "name"), (10, 8)),
        (("roles", "bdfl", "mail"), (13, 10)),
        (("roles", "chairs", 0, "name"), (16, 8)),
        (("roles", "chairs", 1, "name"), (18, 8)),
        (("roles", "chairs", 1, "more", "deep", "a", "b", 1, 0), (20, 23)),
        (("end", "last"), (22, 8)),
    ],
)
def test_the_place_of_a_value(location, place):
    value = tomllib.loads(TEXT)
    for part in location:
        value = value[part]
    assert PLACES.line_and_column(location) == place


@pytest.mark.parametrize(
    ("location", "place"),
    [
        (("roles", "bdfl", "mail"), (13, 3)),
        (("roles", "chairs", 1, "name"), (18, 1)),
        (("odd key", "b"), (3, 1)),
        (("roles", "chairs", 1), (17, 1)),
    ],
)
def test_the_place_of_a_key(location, place):
    assert PLACES.line_and_column(location, key=True) == place


def test_what_is_missing_is_where_its_table_begins():
    assert PLACES.line_and_column(("roles", "bdfl", "handle")) == (9, 1)
    assert PLACES.line_and_column(("nothing", "at all")) == (1, 1)


def test_every_value_of_a_file_has_its_place():
    def walk(value, location):
        if isinstance(value, dict | list):
            pairs = (
                value.items() if isinstance(value, dict) else (enumerate(value))
            )
            for part, inner in pairs:
                yield from walk(inner, (*location, part))
        else:
            yield location

    found = list(walk(tomllib.loads(TEXT), ()))
    assert set(found) <= set(PLACES.values)
    assert len(found) == 12
