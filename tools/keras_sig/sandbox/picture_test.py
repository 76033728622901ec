import struct

import pytest

from keras_sig.sandbox.picture import PictureRefused, check_picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg"'
LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def png(width=2, height=3):
    size = struct.pack(">II", width, height)
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + size + bytes(30)


def drawing(inside, more=""):
    return f"{SVG} {more}>{inside}</svg>".encode()


def test_a_picture_of_dots_is_kept():
    check_picture("a.png", png())


def test_a_drawing_is_kept():
    check_picture(
        "a.svg",
        b'<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"'
        b' "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
        + drawing(
            "<style>*{stroke-linecap: butt}</style>"
            '<defs><clipPath id="c"><rect/></clipPath><path id="m"/></defs>'
            '<g id="line" clip-path="url(#c)"><use xlink:href="#m"/></g>'
            '<image href="data:image/png;base64,AA"/>'
            '<text style="font: 10px sans-serif">loss</text>',
            LINK,
        ),
    )


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<script>alert(1)</script>", "it has a <script>"),
        ('<rect onclick="alert(1)"/>', "it has an attribute onclick"),
        ("<foreignObject/>", "it has a <foreignObject>"),
        ('<b xmlns="http://www.w3.org/1999/xhtml"/>', "it has a <b>"),
        ('<set attributeName="href" to="x"/>', "it has a <set>"),
        ('<image href="http://a.test/b"/>', "it leads elsewhere: 'http://a"),
        ('<use href=" javascript:a()"/>', "it leads elsewhere: 'javascript"),
        ('<rect fill="url(http://a.test)"/>', "its style leads elsewhere"),
        ('<rect style="fill: URL ( //a.test )"/>', "its style leads elsewhere"),
        ("<style>@imp&#111;rt 'a';</style>", "its style has '@import'"),
        ("<style>@\\69mport 'a';</style>", "its style has '\\\\\\\\'"),
        ("<g>" * 100 + "</g>" * 100, "deeper than 100 elements"),
        ("<?xml-stylesheet href='a'?>", "an instruction <?xml-stylesheet?>"),
        (
            '<g id="a"><use href="#b"/></g><g id="b"><use href="#c"/></g>',
            "it has a <use> of what has a <use>",
        ),
        ("<g>", "it is no SVG: mismatched tag"),
    ],
)  # fmt: skip
def test_a_drawing_that_does_something_is_refused(inside, said):
    with pytest.raises(PictureRefused) as refused:
        check_picture("a.svg", drawing(inside))
    assert said.replace("\\\\\\\\", "\\\\") in str(refused.value)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.png", b"", "it is no PNG"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(99), "it is no PNG"),
        ("a.png", png(50_000), "it has 50,000 by 3 dots"),
        ("a.png", png(9_000, 9_000), "it has 9,000 by 9,000 dots"),
        ("a.png", png(0), "it has 0 by 3 dots"),
        ("a.png", bytes(1_000_001), "it has 1,000,001 bytes, at most 1,000,0"),
        ("a.svg", b"\0", "it is no SVG"),
        ("a.svg", b"<svg/>", "it is no SVG: it starts with <svg>"),
        ("a.svg", b"<?xml version='1.0' encoding='x'?><a/>", "no SVG"),
        ("a.html", b"<svg/>", "it is neither a PNG nor an SVG"),
    ],
)  # fmt: skip
def test_what_is_no_picture_is_refused(name, data, said):
    with pytest.raises(PictureRefused, match=said):
        check_picture(name, data)


def test_entities_do_not_grow():
    bomb = (
        b'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        + drawing("<text>&b;</text>")
    )
    with pytest.raises(PictureRefused, match="it declares an entity"):
        check_picture("a.svg", bomb)
