"""The 25 departments in five macro-regions, for networks too small to speak of single regions."""

from collections.abc import Mapping

MACRO_REGIONS: Mapping[str, tuple[str, ...]] = {
    "norte": ("06", "13", "14", "20", "24"),
    "centro": ("02", "05", "09", "10", "11", "12", "19"),
    "sur": ("03", "04", "08", "17", "18", "21", "23"),
    "oriente": ("01", "16", "22", "25"),
    "Lima y Callao": ("07", "15"),
}
"""As Peru's central bank and its chambers of commerce group them in their reports."""
_OF = {region: name for name, regions in MACRO_REGIONS.items() for region in regions}


def macro_region(region: str) -> str:
    """The macro-region of a department, by its two figures."""
    return _OF[region]
