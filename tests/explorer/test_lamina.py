"""The tree of a page: only what is listed is drawn, text stays text, an address is public or is no link."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.lamina import ATTRIBUTES, TAGS, h, link, public, text, walk

HOSTILE = [
    '<img src=x onerror="alert(1)">',
    "</script><script>alert(1)</script>",
    "href javascript:alert(1)",
    "=HYPERLINK(1)",
    "\u202eoditrevni",
    "&lt;b&gt;",
]
NOT_PUBLIC = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<b>",
    "file:///etc/passwd",
    "//ejemplo.pe",
    "http://",
    "http://[",
    "vbscript:x",
    "",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_kept_letter_by_letter_as_text(name: str):
    tree = h("p", name, aria_label=name)
    assert tree["children"] == [name]
    assert text(tree) == name


@pytest.mark.parametrize("tag", ["script", "iframe", "style", "img", "form", "input", "object", "foreignObject", "use"])
def test_a_tag_outside_the_list_is_not_drawn(tag: str):
    with pytest.raises(ValueError, match="not drawn"):
        h(tag)


@pytest.mark.parametrize("name", ["onclick", "onload", "style", "src", "srcdoc", "formaction", "xlink:href", "action"])
def test_an_attribute_outside_the_list_is_refused(name: str):
    with pytest.raises(ValueError, match="not attributes"):
        h("p", "x", **{name: "alert(1)"})


def test_the_lists_hold_nothing_that_runs_or_fetches():
    assert not {"script", "iframe", "img", "image", "style", "use", "foreignObject", "form"} & TAGS
    assert not {name for name in ATTRIBUTES if name.startswith("on") or name in ("src", "style", "srcdoc")}


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_an_address_that_is_not_public_stays_text(address: str):
    assert not public(address)
    assert link(address)["tag"] == "span"
    assert text(link(address)) == address
    with pytest.raises(ValueError, match="not an address"):
        h("a", "x", href=address)


def test_a_public_address_is_a_link():
    assert link("https://apoc.pe/5enc", "APOC") == h("a", "APOC", href="https://apoc.pe/5enc")


def test_only_a_link_has_an_address():
    with pytest.raises(ValueError, match="not an address"):
        h("p", "x", href="https://apoc.pe")


@given(st.recursive(st.text(), lambda inner: st.lists(inner, max_size=4), max_leaves=20))
def test_whatever_the_text_it_comes_out_as_it_went_in(inner: list[object] | str):
    def grown(part: list[object] | str):
        return part if isinstance(part, str) else h("div", *[grown(p) for p in part])

    def joined(part: list[object] | str) -> str:
        return part if isinstance(part, str) else "".join(joined(p) for p in part)

    tree = h("section", grown(inner))
    assert text(tree) == joined(inner)
    assert {node["tag"] for node in walk(tree)} <= {"section", "div"}


def test_what_is_none_is_left_out_and_lists_are_laid_flat():
    assert h("ul", [h("li", 1), None, h("li", 2)], None, id=None) == h("ul", h("li", "1"), h("li", "2"))
