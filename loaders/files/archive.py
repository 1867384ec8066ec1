"""A zip that is safe to open: its directory is read first, nothing is unpacked that is larger than it says."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from loaders.files.limits import MAX_PARTS, MAX_UNPACKED, MIN_RATIO
from loaders.files.shapes import refused

_CHUNK = 1 << 20
_DTD = tuple("<!DOCTYPE".encode(codec) for codec in ("ascii", "utf-16-le", "utf-16-be"))
_XML = (".xml", ".rels", ".vml")
_AGAIN = "Ábralo en la hoja de cálculo y guárdelo de nuevo."
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError, LookupError)
"""What `zipfile` raises on archives that are cut, forged, or use what it does not know."""


@contextmanager
def opened(name: str, content: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive of a workbook whose parts are what its directory says, without a DTD. Refuses all others."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except BROKEN as error:
        raise broken(name) from error
    with archive:
        parts = archive.infolist()
        _check_directory(name, parts, len(content))
        for part in parts:
            try:
                _check_part(name, archive, part)
            except BROKEN as error:
                raise broken(name) from error
        yield archive


def broken(name: str) -> Exception:
    return refused("broken", f"{name} no se puede abrir como libro de cálculo: está dañado o incompleto.", _AGAIN)


def _check_directory(name: str, parts: list[zipfile.ZipInfo], size: int) -> None:
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MAX_PARTS:
        raise refused(
            "too many parts", f"{name} tiene {len(parts):,} partes por dentro; el límite es {MAX_PARTS}.", _AGAIN
        )
    if unpacked > MAX_UNPACKED or size < MIN_RATIO * unpacked:
        raise refused(
            "zip bomb",
            f"{name} ocupa {size / 1024**2:.1f} MB y abierto ocuparía {unpacked / 1024**2:,.0f}: no se abre.",
            "Copie solo los datos a un libro nuevo y guárdelo.",
        )
    names = [part.filename for part in parts]
    if len(set(names)) < len(names):
        raise broken(name)
    if any(part.flag_bits & 1 for part in parts):
        raise refused("encrypted", f"{name} tiene contraseña y no se puede leer.", "Quítele la contraseña.")
    if any(re.search(r"vbaProject|(^|/)Basic/.*Module", part.filename) for part in parts):
        raise refused("macros", f"{name} tiene macros; no se lee.", "Guárdelo como XLSX, sin macros.")


def _check_part(name: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Unpack a part in pieces and throw it away: its size and sum must be as stated."""
    tail = b""
    with archive.open(part) as stream:
        while piece := stream.read(_CHUNK):
            if part.filename.endswith(_XML) and any(mark in tail + piece for mark in _DTD):
                raise refused(
                    "external entities", f"{name} trae instrucciones que una hoja de cálculo no lleva (DTD).", _AGAIN
                )
            tail = piece[-32:]
