"""What an XLSX says about its cells beyond their values, read from its own XML.

python-calamine gives values; it gives a blank where a cell holds an error or a formula without a
stored value, and knows nothing of hidden rows and columns, comments, pictures, pivots and formats.
"""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from posixpath import dirname, join, normpath
from xml.etree import ElementTree
from xml.parsers import expat

from loaders.files import formats
from loaders.files.formats import EPOCH, EPOCH_1904, Format
from loaders.files.limits import MAX_LAST_ROW, check_extent, check_rows

_REF = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")


@dataclass
class Facts:
    """Of one sheet. Rows are numbered from 1, columns from 0."""

    name: str = ""
    formulas: set[tuple[int, int]] = field(default_factory=set)
    unstored: dict[tuple[int, int], str] = field(default_factory=dict)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    formats: dict[tuple[int, int], Format] = field(default_factory=dict)
    """Of cells with a format that says something which the number does not."""
    painted: dict[tuple[int, int], str] = field(default_factory=dict)
    struck: set[int] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    pivots: list[tuple[int, int, int, int]] = field(default_factory=list)
    comments: int = 0
    pictures: bool = False
    rows: int = 0
    """How many hold a value."""
    epoch: date = EPOCH
    """The day from which the workbook counts its days."""


@dataclass
class Style:
    """What the format of a cell tells."""

    format: Format | None = None
    fill: str = ""
    struck: bool = False


def area(reference: str) -> tuple[int, int, int, int] | None:
    """`B2:C4` as first row, first column, last row, last column."""
    ends = [_REF.fullmatch(end) for end in reference.split(":")]
    if not ends or not ends[0] or not ends[-1]:
        return None
    (left, top), (right, bottom) = ends[0].groups(), ends[-1].groups()
    return int(top), place(left), int(bottom), place(right)


def place(letters: str) -> int:
    found = 0
    for one in letters:
        found = found * 26 + ord(one) - 64
    return found - 1


def local(tag: str) -> str:
    """The name of an element without its namespace, in either of the two ways of writing it."""
    return tag.rpartition("}")[2].rpartition(":")[2]


def read(name: str, archive: zipfile.ZipFile) -> tuple[list[Facts], set[str]]:
    """The facts of each worksheet in order, and what the workbook holds that is not read."""
    names = set(archive.namelist())
    styles = _styles(archive) if "xl/styles.xml" in names else []
    relations = _relations(archive, "xl/workbook.xml")
    found = []
    epoch = EPOCH
    for element in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter():
        if local(element.tag) == "workbookPr" and element.get("date1904") in ("1", "true"):
            epoch = EPOCH_1904
        if local(element.tag) != "sheet":
            continue
        link = next((value for key, value in element.attrib.items() if local(key) == "id"), "")
        kind, part = relations.get(link, ("", ""))
        facts = Facts(element.get("name", ""), epoch=epoch)
        if kind == "worksheet" and part in names:
            _sheet(f"{name}, hoja {facts.name}", archive, part, styles, facts)
            _attached(archive, part, facts)
        found.append(facts)
    kinds = {"externalLinks": "external links", "media": "images", "charts": "charts"}
    extra = {said for folder, said in kinds.items() if any(f"/{folder}/" in part for part in names)}
    return found, extra


def _relations(archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    folder, _, file = part.rpartition("/")
    path = f"{folder}/_rels/{file}.rels"
    if path not in archive.namelist():
        return {}
    found = {}
    for element in ElementTree.fromstring(archive.read(path)):
        target = element.get("Target", "")
        target = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))
        found[element.get("Id", "")] = (element.get("Type", "").rpartition("/")[2], target)
    return found


def _attached(archive: zipfile.ZipFile, part: str, facts: Facts) -> None:
    for kind, target in _relations(archive, part).values():
        if target not in archive.namelist():
            continue
        if kind == "drawing":
            facts.pictures = True
        elif kind in ("comments", "threadedComment"):
            root = ElementTree.fromstring(archive.read(target))
            facts.comments = max(
                facts.comments, sum(local(e.tag) in ("comment", "threadedComment") for e in root.iter())
            )
        elif kind == "pivotTable":
            for element in ElementTree.fromstring(archive.read(target)).iter():
                where = area(element.get("ref", "")) if local(element.tag) == "location" else None
                facts.pivots += [where] if where else []


def _styles(archive: zipfile.ZipFile) -> list[Style]:
    root = ElementTree.fromstring(archive.read("xl/styles.xml"))
    parts = {local(element.tag): list(element) for element in root}
    codes = {e.get("numFmtId", ""): e.get("formatCode", "") for e in parts.get("numFmts", [])}
    struck = [
        any(local(e.tag) == "strike" and e.get("val") not in ("0", "false") for e in font)
        for font in parts.get("fonts", [])
    ]
    return [
        _style(xf, codes, [_fill(fill) for fill in parts.get("fills", [])], struck) for xf in parts.get("cellXfs", [])
    ]


def _fill(fill: ElementTree.Element) -> str:
    """The colour of a fill, in whatever terms the workbook says it; empty for none."""
    for pattern in fill:
        if local(pattern.tag) == "patternFill" and pattern.get("patternType") not in (None, "none", "gray125"):
            colours = (e for e in pattern if local(e.tag) == "fgColor")
            return next((f"{sorted(colour.attrib.items())}" for colour in colours), "")
    return ""


def _style(xf: ElementTree.Element, codes: dict[str, str], fills: list[str], struck: list[bool]) -> Style:
    fill, font, number = int(xf.get("fillId", "0")), int(xf.get("fontId", "0")), xf.get("numFmtId", "0")
    return Style(
        formats.understood(codes.get(number, formats.BUILT_IN.get(number, ""))),
        fills[fill] if fill < len(fills) else "",
        struck[font] if font < len(struck) else False,
    )


def _sheet(where: str, archive: zipfile.ZipFile, part: str, styles: list[Style], facts: Facts) -> None:
    parser = expat.ParserCreate()
    reader = _Cells(where, styles, facts)
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.buffer_text = True
    with archive.open(part) as stream:
        parser.ParseFile(stream)


class _Cells:
    """The handlers of one sheet's XML. A sheet beyond the limits is refused where the limit is passed."""

    def __init__(self, where: str, styles: list[Style], facts: Facts) -> None:
        self.where, self.styles, self.facts = where, styles, facts
        self.row = self.column = 0
        self.last_filled = 0
        self.kind = self.style = ""
        self.formula: str | None = None
        self.value = ""
        self.stored = False
        self.take: Callable[[str], None] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = local(tag)
        if tag == "c":
            reference = _REF.fullmatch(attributes.get("r", ""))
            if "r" in attributes and not reference:
                # Where two readers could differ on where a cell stands, the limits would be those of the other.
                raise ValueError(attributes["r"])
            self.column = place(reference[1]) if reference else self.column + 1
            self.row = int(reference[2]) if reference else self.row
            self.kind, self.style = attributes.get("t", "n"), attributes.get("s", "0")
            self.formula, self.value, self.stored = None, "", False
        elif tag == "v" or (tag == "t" and self.kind == "inlineStr"):
            self.stored, self.take = True, self._value
        elif tag == "f":
            self.formula, self.take = "", self._formula
        elif tag == "row":
            self.row, self.column = int(attributes.get("r", self.row + 1)), -1
            if attributes.get("hidden") in ("1", "true"):
                self.facts.hidden_rows.add(self.row)
        elif tag == "col" and attributes.get("hidden") in ("1", "true"):
            last = min(int(attributes["max"]), 1_000)
            self.facts.hidden_columns.update(range(int(attributes["min"]) - 1, last))
        elif tag == "mergeCell" and (found := area(attributes.get("ref", ""))):
            self.facts.merged.append(found)

    def text(self, text: str) -> None:
        if self.take:
            self.take(text)

    def _value(self, text: str) -> None:
        self.value += text

    def _formula(self, text: str) -> None:
        self.formula = (self.formula or "") + text

    def end(self, tag: str) -> None:
        tag = local(tag)
        if tag in ("v", "t", "f"):
            self.take = None
        elif tag == "c":
            self._cell()

    def _cell(self) -> None:
        facts, at = self.facts, (self.row, self.column)
        style = self.styles[int(self.style)] if self.style.isdigit() and int(self.style) < len(self.styles) else Style()
        if style.fill:
            facts.painted[at] = style.fill
        if self.formula is not None:
            # A formula that gave an empty text has the type of a text; one that nobody calculated has none.
            if self.value or self.kind == "str":
                facts.formulas.add(at)
            else:
                facts.unstored[at] = f"={self.formula}"
        if self.kind == "e":
            facts.errors[at] = self.value or "#N/A"
        if not (self.value or self.formula is not None):
            return
        if style.struck:
            facts.struck.add(self.row)
        if style.format and self.kind == "n":
            facts.formats[at] = style.format
        if self.row != self.last_filled:
            self.last_filled = self.row
            facts.rows += 1
            check_rows(self.where, facts.rows, MAX_LAST_ROW)
        check_extent(self.where, self.row, self.column)
