"""A drawing of a page as a file that stands alone: the second painter of what the browser paints first.

The classes of the drawing are turned into attributes by the style sheet of the explorer itself, so that both
look alike; the letters go along, and so do title, date, rule and coverage.
"""

import base64
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import cssselect2
import tinycss2

from explorer.exports import Picture
from explorer.lamina import Node
from explorer.style import DARK, LIGHT, rules

FONT = "Atkinson Hyperlegible"
MARGIN = 24
WIDTH = 720
"""Of a picture with its margins: narrower drawings are set in it, wider ones widen it."""
_NAMESPACE = "http://www.w3.org/2000/svg"
_PAINTED = frozenset(
    ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "stroke-linecap", "stroke-opacity",
     "fill-opacity", "opacity", "paint-order", "font-size", "font-weight", "font-style", "text-anchor"]
)  # fmt: skip
_KEPT = frozenset(
    ["id", "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "d", "points",
     "transform", "clip-path", "patternUnits", "patternTransform"]
)  # fmt: skip
_NOT_XML = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_STATIC = Path(__file__).parent.parent / "static"


def standalone(title: str, picture: Picture, notes: list[str], dark: bool = False) -> str:
    """The picture as SVG text. `notes` are written below it, a paragraph each."""
    colours = DARK if dark else LIGHT
    left, top, width, height = _box(picture.drawing)
    whole = max(WIDTH, width + 2 * MARGIN)
    head = _wrapped(title, 20, whole - 2 * MARGIN)
    legend = 24 * len(picture.legend)
    feet = [line for note in notes for line in _wrapped(note, 12.5, whole - 2 * MARGIN)]
    drawn = MARGIN + 26 * len(head) + 8
    total = drawn + max(height, 0) + (12 + legend if legend else 0) + 18 * len(feet) + 2 * MARGIN
    size = {"viewBox": f"0 0 {whole:g} {total:g}", "width": f"{whole:g}", "height": f"{total:g}"}
    letters = {"font-family": f"{FONT}, sans-serif", "fill": colours["ink"]}
    root = _element("svg", {"xmlns": _NAMESPACE, **size, **letters})
    ElementTree.SubElement(root, "title").text = _said(title)
    ElementTree.SubElement(root, "desc").text = _said(" ".join(notes))
    ElementTree.SubElement(root, "style").text = _letters()
    root.append(_element("rect", {"width": "100%", "height": "100%", "fill": colours["paper"]}))
    for place, line in enumerate(head):
        root.append(_words(line, MARGIN, MARGIN + 20 + 26 * place, 20, colours["ink"], bold=True))
    inner = _painted(picture.drawing, colours)
    inner.attrib |= {"x": f"{(whole - width) / 2:g}", "y": f"{drawn:g}", "width": f"{width:g}", "height": f"{height:g}"}
    inner.set("viewBox", f"{left:g} {top:g} {width:g} {height:g}")
    root.append(inner)
    y = drawn + height + 12
    for swatch, words in picture.legend:
        sample = _painted(swatch, colours)
        sample.attrib |= {"x": str(MARGIN), "y": f"{y:g}"}
        root.append(sample)
        root.append(_words(words, MARGIN + 40, y + 12, 14, colours["ink"]))
        y += 24
    for place, line in enumerate(feet):
        root.append(_words(line, MARGIN, y + 22 + 18 * place, 12.5, colours["ink2"]))
    return ElementTree.tostring(root, encoding="unicode")


def _box(drawing: Node) -> tuple[float, float, float, float]:
    named = drawing["attrs"]
    if "viewBox" in named:
        left, top, width, height = (float(part) for part in named["viewBox"].replace(",", " ").split())
        return left, top, width, height
    return 0, 0, float(named["width"]), float(named["height"])


def _painted(drawing: Node, colours: Mapping[str, str]) -> ElementTree.Element:
    """The drawing with the classes as attributes, and nothing left that only a page needs."""
    page = ElementTree.Element("div", {"class": "lamina"})
    page.append(_grown(drawing))
    matcher = _matcher()
    for wrapped in cssselect2.ElementWrapper.from_xml_root(page).iter_subtree():
        found: dict[str, str] = {}
        for *_, payload in sorted(matcher.match(wrapped), key=lambda match: match[:2]):
            found |= payload
        wrapped.etree_element.attrib |= {name: _resolved(value, colours) for name, value in found.items()}
    for element in page.iter():
        for name in [name for name in element.attrib if name not in _KEPT | _PAINTED]:
            del element.attrib[name]
    return page[0]


def _grown(node: Node) -> ElementTree.Element:
    element = ElementTree.Element(node["tag"], {name: _said(value) for name, value in node["attrs"].items()})
    last: ElementTree.Element | None = None
    for child in node["children"]:
        if isinstance(child, dict):
            last = _grown(child)
            element.append(last)
        elif last is None:
            element.text = (element.text or "") + _said(child)
        else:
            last.tail = (last.tail or "") + _said(child)
    return element


@cache
def _matcher() -> cssselect2.Matcher:
    """The rules of the style sheet that paint something, on any screen."""
    matcher = cssselect2.Matcher()
    for rule in tinycss2.parse_stylesheet(rules(), skip_comments=True, skip_whitespace=True):
        if rule.type != "qualified-rule":
            continue
        said = {
            d.lower_name: tinycss2.serialize(d.value).strip()
            for d in tinycss2.parse_declaration_list(rule.content, skip_comments=True, skip_whitespace=True)
            if d.type == "declaration" and d.lower_name in _PAINTED
        }
        if said:
            try:
                selectors = cssselect2.compile_selector_list(rule.prelude)
            except cssselect2.SelectorError:
                continue
            for selector in selectors:
                if selector.pseudo_element is None:
                    matcher.add_selector(selector, said)
    return matcher


def _resolved(value: str, colours: Mapping[str, str]) -> str:
    """A value without variables, and lengths without their unit."""
    known = re.sub(r"var\(--([\w-]+)\)", lambda match: colours[match[1]], value)
    return re.sub(r"(?<=\d)px\b", "", known)


@cache
def _letters() -> str:
    faces = []
    for weight, file in ((400, "latin-400-normal"), (700, "latin-700-normal")):
        content = base64.b64encode((_STATIC / f"atkinson-hyperlegible-{file}.woff2").read_bytes()).decode()
        source = f"url(data:font/woff2;base64,{content}) format('woff2')"
        faces.append(f"@font-face{{font-family:'{FONT}';font-weight:{weight};src:{source}}}")
    return "".join(faces)


def _words(text: str, x: float, y: float, size: float, fill: str, bold: bool = False) -> ElementTree.Element:
    element = _element("text", {"x": f"{x:g}", "y": f"{y:g}", "font-size": f"{size:g}", "fill": fill})
    if bold:
        element.set("font-weight", "700")
    element.text = _said(text)
    return element


def _wrapped(text: str, size: float, width: float) -> list[str]:
    """The text in lines of about a width; a letter is a little over half its height."""
    most = int(width / (0.56 * size))
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > most:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _element(tag: str, named: Mapping[str, str]) -> ElementTree.Element:
    return ElementTree.Element(tag, dict(named))


def _said(text: object) -> str:
    return _NOT_XML.sub("", str(text))
