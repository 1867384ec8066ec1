"""What an ODS says about its cells beyond their values, read from its own XML, as `ooxml` does for XLSX."""

import re
import zipfile
from xml.parsers import expat

from loaders.files.formats import Format
from loaders.files.limits import MAX_LAST_ROW, check_extent, check_rows
from loaders.files.ooxml import Facts, area, local

_ERROR = re.compile(r"#\S+[!?]?|Err:\d{3}")


def is_spreadsheet(archive: zipfile.ZipFile) -> bool:
    return "mimetype" not in archive.namelist() or b"spreadsheet" in archive.read("mimetype")


def is_encrypted(archive: zipfile.ZipFile) -> bool:
    return "META-INF/manifest.xml" in archive.namelist() and b"encryption-data" in archive.read("META-INF/manifest.xml")


def read(name: str, archive: zipfile.ZipFile) -> tuple[list[Facts], set[str]]:
    """The facts of each table in order, and what the document holds that is not read."""
    reader = _Tables(name)
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.buffer_text = True
    with archive.open("content.xml") as stream:
        parser.ParseFile(stream)
    extra = {"images"} if any(part.startswith("Pictures/") for part in archive.namelist()) else set()
    extra |= {"external links"} if reader.external else set()
    extra |= {"charts"} if any(re.match(r"Object \d+/", part) for part in archive.namelist()) else set()
    return [facts for facts in reader.found if not facts.name.startswith("'file:")], extra


def _times(said: dict[str, str], what: str) -> int:
    """How often a cell or row repeats; ValueError beyond what a spreadsheet can hold."""
    times = int(said.get(f"number-{what}-repeated", "1"))
    if not 1 <= times <= (1 << 20 if what == "rows" else 1 << 14):
        raise ValueError(times)
    return times


class _Tables:
    """The handlers of `content.xml`. Rows and cells that say they repeat are counted, never spread out."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.found: list[Facts] = []
        self.external = False
        self.styles: dict[str, str] = {}
        self.style = ""
        self.depth = self.inside = 0
        self.row = self.column = 0
        self.rows = 1
        self.row_filled = False
        self.columns = 0
        self.cell: dict[str, str] | None = None
        self.shown = ""
        self.note = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        tag, said = local(tag), {local(key): value for key, value in attributes.items()}
        if tag == "annotation":
            self.note += 1
            if self.found:
                self.found[-1].comments += 1
        elif tag == "table":
            self.external |= said.get("name", "").startswith("'file:")
            self.found.append(Facts(said.get("name", "")))
            self.row = self.columns = 0
        elif tag == "table-column":
            times = _times(said, "columns")
            if said.get("visibility") in ("collapse", "filter"):
                self.found[-1].hidden_columns.update(range(self.columns, min(self.columns + times, 1_000)))
            self.columns += times
        elif tag == "table-row":
            self.rows = _times(said, "rows")
            self.column, self.row_filled = 0, False
            self.collapsed = said.get("visibility") in ("collapse", "filter")
        elif tag in ("table-cell", "covered-table-cell"):
            self.cell, self.shown = said | {"covered": "1" if tag.startswith("covered") else ""}, ""
        elif tag == "style":
            self.style = said.get("name", "") if said.get("family") == "table-cell" else ""
        elif tag == "table-cell-properties" and self.style:
            colour = said.get("background-color", "transparent")
            if colour not in ("transparent", "#ffffff"):
                self.styles[self.style] = colour
        elif tag in ("frame", "shapes") and self.found:
            self.found[-1].pictures = True
        elif tag == "data-pilot-table":
            self._pivot(said.get("target-range-address", ""))

    def text(self, text: str) -> None:
        if self.cell is not None and not self.note:
            self.shown += text

    def end(self, tag: str) -> None:
        tag = local(tag)
        if tag == "annotation":
            self.note -= 1
        elif tag in ("table-cell", "covered-table-cell") and self.cell is not None:
            self._cell(self.cell)
            self.cell = None
        elif tag == "table-row":
            if self.row_filled:
                facts = self.found[-1]
                facts.rows += self.rows
                check_rows(f"{self.name}, hoja {facts.name}", facts.rows, MAX_LAST_ROW)
                check_extent(f"{self.name}, hoja {facts.name}", self.row + self.rows, 0)
                if self.collapsed:
                    facts.hidden_rows.update(range(self.row + 1, self.row + self.rows + 1))
            self.row += self.rows

    def _cell(self, said: dict[str, str]) -> None:
        facts, times = self.found[-1], _times(said, "columns")
        at = (self.row + 1, self.column)
        filled = bool(said.get("value-type") or self.shown.strip() or said.get("formula"))
        if filled and not said["covered"]:
            self.row_filled = True
            check_extent(f"{self.name}, hoja {facts.name}", self.row + self.rows, self.column + times - 1)
            self._value(facts, at, said)
        if said.get("style-name") in self.styles and times < 100 and self.rows < 100:
            facts.painted[at] = self.styles[said["style-name"]]
        down, across = int(said.get("number-rows-spanned", "1")), int(said.get("number-columns-spanned", "1"))
        if down > 1 or across > 1:
            facts.merged.append((*at, at[0] + down - 1, at[1] + across - 1))
        self.column += times

    def _value(self, facts: Facts, at: tuple[int, int], said: dict[str, str]) -> None:
        shown = self.shown.strip()
        if said.get("value-type") == "currency" and said.get("currency"):
            facts.formats[at] = Format(currency=said["currency"])
        elif said.get("value-type") == "float" and re.fullmatch(r"0\d+", shown):
            facts.formats[at] = Format(digits=len(shown))
        elif said.get("value-type") == "percentage":
            facts.formats[at] = Format(percent=True)
        if "formula" not in said:
            return
        if said.get("value-type") == "error" or _ERROR.fullmatch(shown):
            facts.errors[at] = shown or "#N/A"
        elif said.get("value-type"):
            facts.formulas.add(at)
        else:
            facts.unstored[at] = said["formula"].removeprefix("of:")

    def _pivot(self, address: str) -> None:
        ends = re.findall(r"\.?([A-Z]+\d+)", address.replace("$", ""))
        where = area(":".join(ends)) if ends else None
        name = address.replace("$", "").split(".")[0].strip("'")
        for facts in self.found:
            if where and facts.name == name:
                facts.pivots.append(where)
