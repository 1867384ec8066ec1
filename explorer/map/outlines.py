"""The outlines of the departments as SVG paths: a plain projection of Natural Earth's, in pixels."""

import json
import math
from functools import cache
from pathlib import Path
from typing import Any

SIZE = (384, 500)
INSET = (0.5, 298.5, 104, 138)
"""x, y, width, height of the window on Callao and the coast of Lima."""
_WEST, _NORTH, _SCALE = -83.53, 0.16, 25.9
"""The corner of the map in degrees, and pixels a degree of latitude."""
_MIDDLE = math.cos(math.radians(9.5))
_NEAR = (-77.275, -11.83, 340.0)
"""The corner of the inset, and its pixels a degree."""


@cache
def _features() -> dict[str, Any]:
    found = json.loads((Path(__file__).parent / "departments.geojson").read_text(encoding="utf-8"))
    return {feature["id"]: feature["geometry"] for feature in found["features"]}


@cache
def outlines() -> dict[str, str]:
    """A path for each department, by its two figures."""
    return {code: _path(geometry, _WEST, _NORTH, _SCALE, (0, 0)) for code, geometry in _features().items()}


@cache
def inset_outlines() -> dict[str, str]:
    """Paths at the scale of the inset, for what it shows of Lima and its neighbours, and Callao on top."""
    west, north, scale = _NEAR
    shown = ("15", "02", "12", "07")
    return {code: _path(_features()[code], west, north, scale, INSET[:2]) for code in shown}


SMALL = (76, 100)
"""The map as a small picture among others."""
_STEP = 1.1
"""In pixels of the small map: what is nearer than this to the point before it is not drawn."""


@cache
def small_outlines() -> dict[str, str]:
    """Coarse paths for the small map; what is less than a pixel of it disappears, but never a whole department."""
    scale = _SCALE * SMALL[1] / SIZE[1]
    found = {}
    for code, geometry in _features().items():
        polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
        rings = [_coarse([_at(point, scale) for point in ring]) for polygon in polygons for ring in polygon]
        kept = [ring for ring in rings if len(ring) > 3] or [max(rings, key=len)]
        found[code] = "".join(f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in ring)}Z" for ring in kept)
    return found


def _at(point: Any, scale: float) -> tuple[float, float]:
    return (point[0] - _WEST) * scale * _MIDDLE, (_NORTH - point[1]) * scale


def _coarse(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    kept = [points[0]]
    for x, y in points[1:]:
        if math.hypot(x - kept[-1][0], y - kept[-1][1]) >= _STEP:
            kept.append((x, y))
    return kept


def _path(geometry: Any, west: float, north: float, scale: float, corner: tuple[float, ...]) -> str:
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return "".join(_ring(ring, west, north, scale, corner) for polygon in polygons for ring in polygon)


def _ring(ring: Any, west: float, north: float, scale: float, corner: tuple[float, ...]) -> str:
    points = [f"{corner[0] + (x - west) * scale * _MIDDLE:.1f} {corner[1] + (north - y) * scale:.1f}" for x, y in ring]
    return f"M{'L'.join(points)}Z"
