import pytest

from keras_sig.mail.summary import summary_of
from keras_sig.reading.rfc import read_rfc

HEADER = "# T\n\n| Status | Proposed |\n| --- | --- |\n\n"


@pytest.mark.parametrize(
    "heading", ["## Objective", "Objective\n---------", "Objective\nof it\n---"]
)
def test_the_summary_is_the_first_paragraph_of_the_objective(heading):
    text = f"{HEADER}Before.\n\n{heading}\n\nLess\nwaiting.\n\nMore.\n"
    assert summary_of(read_rfc(text.encode(), "a.md")) == "Less waiting."
