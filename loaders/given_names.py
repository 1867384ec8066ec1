"""Given names and surnames that are common in Peru: by them, and only there, a person's name is recognized."""

from pathlib import Path

_HERE = Path(__file__).parent / "people"


def _words(name: str) -> frozenset[str]:
    return frozenset((_HERE / name).read_text(encoding="utf-8").split())


GIVEN = _words("nombres.txt")
SURNAMES = _words("apellidos.txt")
"""In normal form: lower case, without accents, ñ as n."""
