"""Exported tables: no spreadsheet takes a name for a formula, and a template's table loads again as it was."""

from io import BytesIO

import factory
import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from graph.records import Record
from loaders import record
from loaders.filled import filled
from loaders.spreadsheet import harmless, plain, to_csv, to_xlsx

HOSTILE = ["=1+1", "+51 999", "-Ñandú", "@casa", "\tx", "\rx", "'=1", "''-1", '=HYPERLINK("x")', "＝1", "Casa = Sur"]


@given(st.text())
def test_a_text_made_harmless_is_known_again_and_never_begins_a_formula(text: str):
    assert plain(harmless(text)) == text
    assert harmless(text)[:1] not in ("=", "+", "-", "@", "\t", "\r")


def test_in_a_workbook_every_text_is_a_text_letter_by_letter():
    names = [name for name in HOSTILE if not name.startswith(("\t", "\r"))]
    content = to_xlsx({"Tabla": pd.DataFrame({"=Qué": names, "n": range(len(names))})})
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    assert [cell.value for cell in sheet["A"]] == ["=Qué", *names]
    assert {cell.data_type for cell in sheet["A"]} == {"s"}
    assert sheet["B2"].value == 0
    again = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    assert [row[0] for row in again] == ["=Qué", *names]


def test_two_tables_of_one_title_are_two_sheets_and_no_title_is_refused():
    one = pd.DataFrame({"a": [1, None]})
    book = openpyxl.load_workbook(BytesIO(to_xlsx({"a" * 40: one, "A" * 40: one, "¿Qué [hay]: 1/2?": one, "''": one})))
    assert len(book.sheetnames) == 4
    assert len({name.casefold() for name in book.sheetnames}) == 4


def everything() -> list[Record]:
    found: list[Record] = []
    for path in record.record():
        found += factory.read(path, found).records
    return found


def said(records: list[Record]) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    tables: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for r in records:
        tables.setdefault(r.table, []).append((r.text(), r.sources))
    return tables


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_record_exported_as_templates_loads_again_as_it_was(tmp_path, form: str):
    before = everything()
    tables = filled(before)
    paths = []
    if form == "xlsx":
        paths.append(tmp_path / "todo.xlsx")
        paths[0].write_bytes(to_xlsx(tables))
    else:
        for title, table in tables.items():
            paths.append(tmp_path / f"{title}.csv")
            paths[-1].write_bytes(to_csv(table))
    after: list[Record] = []
    for path in paths:
        told = factory.read(path, after)
        assert not told.problems, [str(problem) for problem in told.problems]
        after += told.records
    assert said(after) == said(before)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_name_that_looks_like_a_formula_comes_back_letter_by_letter(tmp_path, form: str):
    names = ["=1+1 Casa", "+51 Colectivo", "-Ñandú", "@casa", "'=Teatro"]
    text = "Organización\n" + "\n".join(names)
    before = factory.report("organizaciones", text).records
    assert [r.data["subject"]["name"] for r in before] == ["=1+1 Casa", "+51 Colectivo", "-Ñandú", "@casa", "=Teatro"]
    tables = filled(before)
    path = tmp_path / f"Organizaciones.{form}"
    path.write_bytes(to_xlsx(tables) if form == "xlsx" else to_csv(tables["Organizaciones"]))
    after = factory.read(path, []).records
    assert said(after) == said(before)
