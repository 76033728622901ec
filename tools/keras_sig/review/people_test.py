import pytest

from keras_sig.reading.rfc import read_rfc
from keras_sig.review.people import authors_of, sponsor_of

TEXT = (
    "# T\n\n| Status | Proposed |\n|-|-|\n| Author | {} |\n| Sponsor | {} |\n"
)


def proposal(author, sponsor):
    return read_rfc(TEXT.format(author, sponsor).encode(), "a.md")


def test_people_of_the_header_have_handles(governance):
    rfc = proposal("Ola Author (@Ola), bo@a.test", "Ada (@ada), Sue (@sue)")
    assert authors_of(rfc, governance) == ("ola", "bo")
    assert sponsor_of(rfc, governance, ()) == "sue"
    assert sponsor_of(rfc, governance, ("sue",)) == ""


@pytest.mark.parametrize("cell", ["to be found", "TBD", "None yet."])
def test_who_has_to_be_found_is_nobody(governance, cell):
    rfc = proposal(cell, cell)
    assert authors_of(rfc, governance) == ()
    assert sponsor_of(rfc, governance, ()) == ""
