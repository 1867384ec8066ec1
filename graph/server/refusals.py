"""What is said when the disk refuses to hold the server's files."""

import errno
import shutil
from pathlib import Path

from graph.errors import ServerError

_FULL = (errno.ENOSPC, errno.EDQUOT)
_REASONS = {
    errno.EACCES: "no hay permiso",
    errno.EPERM: "no hay permiso",
    errno.EROFS: "el disco es de solo lectura",
    errno.EEXIST: "hay un archivo donde hace falta una carpeta",
    errno.ENOTDIR: "hay un archivo donde hace falta una carpeta",
    errno.EISDIR: "hay una carpeta donde hace falta un archivo",
    errno.EIO: "el disco falla",
}
LEAST_ROOM = 16_000_000
"""Free bytes with which Neo4j is not even started: on a full disk it neither starts nor stops properly."""


def refused(folder: Path, error: OSError, setting: str) -> ServerError:
    """The sentence for a write under `folder` that failed; `setting` names the variable that moves it."""
    if error.errno in _FULL:
        return full(folder, setting)
    reason = _REASONS.get(error.errno or 0, f"el sistema dice «{error.strerror or error}»")
    return ServerError(
        f"No se puede escribir en {folder}: {reason}.",
        f"Dé otra carpeta en {setting}, o permiso para escribir en esa.",
    )


def full(folder: Path, setting: str) -> ServerError:
    return ServerError(
        f"No queda espacio en el disco de {folder}.",
        f"Libere unos 500 MB y repita: se sigue donde quedó. O dé otra carpeta en {setting}.",
    )


def is_full(folder: Path) -> bool:
    return shutil.disk_usage(folder).free < LEAST_ROOM
