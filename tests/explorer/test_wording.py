"""Every page writes numbers, shares and dates as Peru writes them, and shows nothing of the program's own."""

import json
import re
from collections.abc import Iterator

import pytest
from apps import app_on, opened

from explorer.pages import PAGES
from explorer.sections import SECTIONS
from graph.server import Address

WRONG = {
    "a number of four figures or more without its comma": r"(?<![\d.,/#-])(?!(?:19|20)\d\d(?!\d))\d{4,}(?![\d-])",
    "a decimal comma": r"\d,\d{1,2}(?!\d)",
    "a share without its space": r"\d%",
    "a date as programs write it": r"\b(19|20)\d\d-[01]\d\b",
    "a word of the program": r"\b(NaN|None|null|undefined|True|False|Loading|Error)\b",
    "jargon": r"\b([Nn]odos?|[Aa]ristas?|[Gg]rafos?|[Cc]l[uú]ster(es)?)\b",
}
OPEN = [(page.path, {}) for page in PAGES]
OPEN += [("datos", {"seccion": section.path}) for section in SECTIONS[1:]]
OPEN += [("regiones", {"region": "08", "filas": "rung.3"}), ("regiones", {"hasta": "2013"})]


@pytest.fixture(scope="module")
def app_space(record_neo4j: Address, record_store) -> Iterator[None]:
    with app_on(record_neo4j, "demo"):
        yield


def texts(node: dict) -> Iterator[str]:
    """What is read on the page; names in «», addresses and queries are said as they are."""
    if node["tag"] in ("code", "a") or node["attrs"].get("class") in ("place", "sources"):
        return
    for child in node["children"]:
        if isinstance(child, dict):
            yield from texts(child)
        else:
            yield re.sub(r"«[^»]*»", "", child)


@pytest.mark.parametrize(("page", "params"), OPEN, ids=str)
def test_numbers_and_dates_are_written_as_in_peru(app_space, page: str, params: dict[str, str]):
    sent = [json.loads(part.proto.json) for part in opened(page, **params).get("bidi_component") if part.proto.json]
    read = [text for one in sent if isinstance(one, dict) and "tree" in one for text in texts(one["tree"])]
    assert read
    found = {what: [t for t in read if re.search(form, t)] for what, form in WRONG.items()}
    assert {what: said for what, said in found.items() if said} == {}
