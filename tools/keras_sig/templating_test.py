import jinja2
import pytest

from keras_sig.templating import render


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "page.html.j2").write_text("<p>{{ text }}</p>\n")
    (tmp_path / "mail.txt.j2").write_text("{{ text }}\n")
    return tmp_path


def test_html_escapes_what_it_is_given(folder):
    page = render(folder, "page.html.j2", text="<script>")
    assert page == "<p>&lt;script&gt;</p>\n"


def test_text_stays_as_it_is(folder):
    assert render(folder, "mail.txt.j2", text="a < b") == "a < b\n"


def test_a_missing_value_is_an_error(folder):
    with pytest.raises(jinja2.UndefinedError, match="'text' is undefined"):
        render(folder, "mail.txt.j2")
