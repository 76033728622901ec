from keras_sig.site.check_links import check_links


def site(folder, **pages):
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(f"<!doctype html>\n{text}")
    return [str(finding).split("\n")[0] for finding in check_links(folder)]


def test_links_that_lead_somewhere_are_fine(tmp_path):
    (tmp_path / "a.css").write_text("p { background: url('index.html') }")
    found = site(
        tmp_path,
        index='<a href="other.html#here">x</a><a href="#top" id="top">y</a>'
        '<a href="https://example.org">z</a><a href="other.html?q=1">q</a>'
        '<link rel="stylesheet" href="a.css"><a href="/">root</a>'
        '<link rel="canonical" href="https://example.org/">',
        other='<p id="here"><a href=".">home</a><a name="n" href="#n">n</a>',
    )
    assert found == []


def test_a_link_to_no_page_is_found(tmp_path):
    assert site(tmp_path, index='<a href="gone.html">x</a>') == [
        "index.html:2:1: site-link the link 'gone.html' leads nowhere: "
        "no such page."
    ]


def test_a_fragment_that_no_page_has_is_found(tmp_path):
    found = site(tmp_path, index='<a href="b.html#x">x</a>', b='<p id="y">')
    assert found == [
        "index.html:2:1: site-link the link 'b.html#x' leads nowhere: "
        "no #x there."
    ]


def test_a_link_above_the_site_is_found(tmp_path):
    assert "leads nowhere" in site(tmp_path, a='<a href="../a.html">x</a>')[0]


def test_everything_that_would_be_fetched_from_elsewhere_is_found(tmp_path):
    there = "https://example.org/x"
    (tmp_path / "a.css").write_text(f"/* url({there}) */ @import '{there}';")
    found = site(
        tmp_path,
        index=f'<img src="{there}"><script src="//example.org/x"></script>'
        f'<link rel="stylesheet" href="{there}"><img srcset="{there} 2x">'
        f'<p style="background: url({there})">'
        f'<style>@font-face {{ src: url("{there}") }}</style>'
        f'<iframe src="{there}"></iframe><link rel=preconnect href="{there}">',
    )
    assert [line.split()[1] for line in found] == ["site-request"] * 9


def test_a_missing_picture_is_found(tmp_path):
    assert site(tmp_path, index='<img src="gone.png">') == [
        "index.html:2:1: site-link the link 'gone.png' leads nowhere: "
        "no such file."
    ]


def test_embedded_pictures_are_fine(tmp_path):
    assert site(tmp_path, index='<img src="data:image/png;base64,AA">') == []


def test_scripts_in_attributes_are_found(tmp_path):
    found = site(
        tmp_path,
        index='<b onclick="x()">b</b><a href=" java\nscript:x()">a</a>',
    )
    assert [line.split()[1] for line in found] == ["site-script"] * 2
