import pytest

from keras_sig.reading.rfc_dates import read_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-11-20", "2026-11-20"),
        ("2026-3-4", "2026-03-04"),
        ("2026/03/04", "2026-03-04"),
        ("2026.03.04", "2026-03-04"),
        ("20260304", "2026-03-04"),
        ("20260304-fast-layers", "2026-03-04"),
        ("2026-03-04-fast-layers", "2026-03-04"),
        ("2026-03-04 (first: 2025-01-01)", "2026-03-04"),
        ("March 4, 2026", "2026-03-04"),
        ("Last on 4 Sept 2026", "2026-09-04"),
        ("4th March 2026", "2026-03-04"),
        ("03/04/2026", ""),
        ("2026-02-30", ""),
        ("0000-01-01", ""),
        ("202603041", ""),
        ("YYYY-MM-DD", ""),
        ("", ""),
    ],
)
def test_a_date_is_read_where_it_is_certain(text, date):
    assert read_date(text) == date
