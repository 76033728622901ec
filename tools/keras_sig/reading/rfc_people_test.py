import pytest

from keras_sig.reading.rfc_people import read_people


def shown(cell):
    return [
        " | ".join(filter(None, (p.name, p.contact, p.organisation)))
        for p in read_people(cell)
    ]


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("A B(a@x.test) C D (c@x.test)", ["A B | a@x.test", "C D | c@x.test"]),
        ("A (a@x.test), C (c@x.test),", ["A | a@x.test", "C | c@x.test"]),
        ("A B (a@x.test", ["A B | a@x.test"]),
        ("A (<a@x.test>)", ["A | a@x.test"]),
        ("A, a@x.test, B, b@x.test", ["A | a@x.test", "B | b@x.test"]),
        ("A (mail: a@x.test)", ["A | a@x.test"]),
        ("A - a@x.test", ["A | a@x.test"]),
        ("A (Initech, a@x.test)", ["A | a@x.test | Initech"]),
        ("A (Initech a@x.test)", ["A | a@x.test | Initech"]),
        ("A (Food and Drink), B", ["A | Food and Drink", "B"]),
        ("A (Initech); B (Hooli)", ["A | Initech", "B | Hooli"]),
        ("Alexander (Alex)", ["Alexander | Alex"]),
    ],
)
def test_separators_may_be_forgotten_and_brackets_left_open(cell, people):
    assert shown(cell) == people


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("ada@, alan@", ["@ada | @ada", "@alan | @alan"]),
        ("@ada (ada@x.test)", ["@ada | ada@x.test"]),
        ("A (@ada) & B (@b-1)", ["A | @ada", "B | @b-1"]),
        ("A (@[ada](https://github.com/ada))", ["A | @ada"]),
        ("A ([`@ada`](https://github.com/ada))", ["A | @ada"]),
        ("[ada@](https://github.com/ada)", ["@ada | @ada"]),
        ("[A B](https://github.com/ada/)", ["A B | @ada"]),
        ("[A B](https://github.com/orgs/x)", ["A B"]),
        ("<a href='https://github.com/ada'>A B</a>", ["A B | @ada"]),
    ],
)
def test_handles_are_read_from_signs_and_profiles(cell, people):
    assert shown(cell) == people


@pytest.mark.parametrize(
    "mail",
    [
        "{first}at{first}last.test",
        "{first}@{last}.test",
        "ada at x dot test",
        "ada [at] x [dot] test",
        "ada (at) x.test",
        "ada AT x DOT test",
        "ada.b at x.y.test",
    ],
)
def test_a_mail_in_disguise_stays_as_it_is_written(mail):
    for cell in (f"A B ({mail}), C", f"A B <{mail}>; C"):
        first, second = read_people(cell)
        assert (first.name, first.contact) == ("A B", mail)
        assert (second.name, second.contact) == ("C", "")


@pytest.mark.parametrize("text", ["at Initech", "ada at home", "meet at x"])
def test_what_is_no_mail_is_an_organisation(text):
    (person,) = read_people(f"A ({text})")
    assert (person.contact, person.organisation) == ("", text)


@pytest.mark.parametrize(
    "cell",
    [
        "A (a@x.test), Joan\nDay (j@x.test)",
        "A (a@x.test), Joan Day\n(j@x.test)",
        "A (a@x.test) Joan\nDay (j@x.test)",
        "A (a@x.test),\nJoan Day (j@x.test)",
        "A (a@x.test)\nJoan Day (j@x.test)",
    ],
)
def test_a_row_that_ends_within_a_name_goes_on(cell):
    assert shown(cell) == ["A | a@x.test", "Joan Day | j@x.test"]


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Ada Lovelace\nAlan Turing", ["Ada Lovelace", "Alan Turing"]),
        ("A,\nB", ["A", "B"]),
        ("a@x.test\nb@x.test", ["a@x.test | a@x.test", "b@x.test | b@x.test"]),
        ("A (Initech,\nHooli)", ["A | Initech"]),
        ("A<br>B<br/>C", ["A", "B", "C"]),
    ],
)
def test_a_row_that_ends_with_a_name_is_one_person(cell, people):
    assert shown(cell) == people


@pytest.mark.parametrize(
    "cell", ["Unknown", "Sponsor wanted", "*your sponsor?*", "Needs a sponsor."]
)
def test_who_is_looked_for_is_nobody(cell):
    assert all(person.is_nobody for person in read_people(cell))


@pytest.mark.parametrize("cell", ["A Sponsorini", "sponsor (@ada)"])
def test_who_has_such_a_name_or_an_address_is_somebody(cell):
    assert not any(person.is_nobody for person in read_people(cell))
