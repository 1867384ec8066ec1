"""What the program says when it cannot go on: one sentence, and the way out."""

import errno


class TejidoError(Exception):
    """A failure that a person can act on: what happened, and what to do about it.

    Both parts are Spanish sentences made for the screen; `str(error)` joins them. The command
    line prints them without a traceback, a page shows them in place of its content.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(f"{message} {remedy}".strip())
        self.message = message
        self.remedy = remedy


class ServerError(TejidoError):
    """The local Neo4j could not be fetched, started, found or stopped."""


class StoreError(TejidoError):
    """A Neo4j answered with a refusal, or did not answer."""


class SchemaError(TejidoError):
    """A declaration of the model contradicts itself. Raised at import, for developers."""


class LoadError(TejidoError):
    """A file or a load that cannot be accepted as it is."""

    code = ""
    """A stable word for programs, where there is one: `encrypted`, `too many rows`, …"""


class QuestionError(TejidoError):
    """A question file, or a value given to one of its parameters, is not valid."""


_REASONS = {
    errno.ENOENT: "no existe",
    errno.EACCES: "no hay permiso",
    errno.EPERM: "no hay permiso",
    errno.EROFS: "es de solo lectura",
    errno.ENOSPC: "no queda espacio en el disco",
    errno.EISDIR: "es una carpeta",
    errno.ENOTDIR: "una parte del camino no es una carpeta",
    errno.EEXIST: "ya existe",
}


def reason(error: OSError) -> str:
    """Why the system refused, in Spanish; its own words where there are none of ours."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))
