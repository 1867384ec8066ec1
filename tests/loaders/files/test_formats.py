import doctest

import pytest

from loaders.files import formats, shapes
from loaders.files.formats import Format, understood


@pytest.mark.parametrize("module", [formats, shapes])
def test_the_examples_in_the_docstrings_are_true(module: object):
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]  # a module is what it takes


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ("General", None),
        ("0", None),
        ("#,##0.00", None),
        ("0.00%", Format(percent=True)),
        ("dd/mm/yyyy", None),
        ("d-mmm-yy", None),
        ("h:mm", None),
        ("mm:ss", None),
        ("@", None),
        ("000", Format(digits=3)),
        ("000000;-000000", Format(digits=6)),
        ('"S/" #,##0.00', Format(currency="S/")),
        (r"\S\/\ #,##0.00", Format(currency="S/")),
        ('_-"S/."* #,##0.00_-', Format(currency="S/.")),
        ("[$USD] #,##0.00", Format(currency="USD")),
        ("[$S/-280A] #,##0.00", Format(currency="S/")),
        ("[$$-409]#,##0.00", Format(currency="US$")),
        ("[$$-80A]#,##0.00", Format(currency="$")),
        ("[$-280A]dd/mm/yyyy", None),
        ("mmm-yy", Format(dayless=True)),
        ("[$-280A]mmmm yyyy;@", Format(dayless=True)),
        ("yyyy", Format(dayless=True)),
        ("[Red]#,##0", None),
    ],
)
def test_a_format_is_what_it_adds_to_its_number(code: str, form: Format | None):
    assert understood(code) == form
