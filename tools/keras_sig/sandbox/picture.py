"""Pictures of strangers: only what shows something, and does nothing."""

import struct
from pathlib import PurePath
from typing import NoReturn
from xml.parsers import expat

MOST_BYTES = 1_000_000
MOST_SIDE, MOST_DOTS, MOST_DEPTH = 10_000, 25_000_000, 100
PNG = b"\x89PNG\r\n\x1a\n"
SVG = "http://www.w3.org/2000/svg"
METADATA = (
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://purl.org/dc/elements/1.1/",
)
SHAPES = {
    *("svg", "g", "defs", "symbol", "use", "title", "desc", "metadata"),
    *("style", "path", "rect", "circle", "ellipse", "line", "polyline"),
    *("polygon", "text", "tspan", "textPath", "marker", "clipPath", "mask"),
    *("pattern", "linearGradient", "radialGradient", "stop", "image"),
}
DATA = "data:image/png;base64,"
ACTIVE = ("javascript:", "@import", "expression(", "\\")


class PictureRefused(ValueError):
    """Why a picture is not kept."""


def check_picture(name: str, data: bytes) -> None:
    """See that `data` is the picture that `name` says, and nothing more.

    Raises:
        PictureRefused: if it is not, with the reason.
    """
    if len(data) > MOST_BYTES:
        raise PictureRefused(
            f"it has {len(data):,} bytes, at most {MOST_BYTES:,} are kept"
        )
    kind = PurePath(name).suffix.lower()
    if kind == ".png":
        _check_png(data)
    elif kind == ".svg":
        _Svg().check(data)
    else:
        raise PictureRefused("it is neither a PNG nor an SVG")


def _check_png(data: bytes) -> None:
    if data[:8] != PNG or data[12:16] != b"IHDR" or len(data) < 33:
        raise PictureRefused("it is no PNG")
    width, height = struct.unpack(">II", data[16:24])
    sides = 0 < width <= MOST_SIDE and 0 < height <= MOST_SIDE
    if not sides or width * height > MOST_DOTS:
        raise PictureRefused(f"it has {width:,} by {height:,} dots")


class _Svg:
    """Reads a drawing; ends at the first thing that is more than one."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.ids: list[str] = []
        self.text: list[str] = []
        self.used: set[str] = set()
        self.using: set[str] = set()

    def check(self, data: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._refuse_entities
        parser.ProcessingInstructionHandler = self._refuse_instruction
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, UnicodeError, LookupError) as error:
            raise PictureRefused(f"it is no SVG: {error}") from None
        # Copies of copies grow without bound where they are shown.
        if self.used & self.using:
            raise PictureRefused("it has a <use> of what has a <use>")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        if not self.open and (space, name) != (SVG, "svg"):
            raise PictureRefused(f"it is no SVG: it starts with <{name[:60]}>")
        known = name in SHAPES if space == SVG else space in METADATA
        if not known:
            raise PictureRefused(f"it has a <{name[:60]}>")
        if len(self.open) == MOST_DEPTH:
            raise PictureRefused(f"it is deeper than {MOST_DEPTH} elements")
        self.open.append(name)
        self.ids.append(attributes.get("id", ""))
        if space != SVG:
            return
        for key, value in attributes.items():
            key = key.rpartition(" ")[2].lower()
            _check_attribute(key, value)
            if name == "use" and key == "href":
                self.used.add(value.strip()[1:])
        if name == "use":
            self.using.update(filter(None, self.ids))

    def _end(self, tag: str) -> None:
        self.open.pop()
        self.ids.pop()
        if tag.endswith(" style"):
            _check_style("".join(self.text))
            self.text.clear()

    def _characters(self, text: str) -> None:
        if self.open and self.open[-1] == "style":
            self.text.append(text)

    def _refuse_entities(self, *_: object) -> NoReturn:
        raise PictureRefused("it declares an entity")

    def _refuse_instruction(self, target: str, _: str) -> NoReturn:
        raise PictureRefused(f"it has an instruction <?{target[:60]}?>")


def _check_attribute(key: str, value: str) -> None:
    if key.startswith("on"):
        raise PictureRefused(f"it has an attribute {key[:60]}")
    text = value.strip()
    if key in ("href", "src") and not text.startswith(("#", DATA)):
        raise PictureRefused(f"it leads elsewhere: {text[:60]!r}")
    _check_style(text)


def _check_style(text: str) -> None:
    """Refuse what loads or runs something; `url(#a)` is of the picture."""
    plain = "".join(text.lower().split())
    for word in ACTIVE:
        if word in plain:
            raise PictureRefused(f"its style has {word!r}")
    for rest in plain.split("url(")[1:]:
        if not rest.lstrip("'\"").startswith("#"):
            raise PictureRefused(f"its style leads elsewhere: {rest[:60]!r}")
