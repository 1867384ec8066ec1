"""A Neo4j, spoken to through the official driver. The only module that knows the driver."""

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

import neo4j
from neo4j import exceptions as driver_errors

from graph.errors import StoreError
from graph.server import Address

Rows = list[dict[str, Any]]
_SCHEMES = tuple(f"{name}{secure}://" for name in ("neo4j", "bolt") for secure in ("", "+s", "+ssc"))
logging.getLogger("neo4j").setLevel(logging.ERROR)  # its retries are ours to tell, in Spanish


@dataclass(frozen=True)
class Result:
    """What a read answered: column names and rows. `cut` says that a limit left rows out."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    cut: bool = False


class UncertainCommit(StoreError):
    """The connection broke while the server was committing: it may or may not have been written."""


class Transaction:
    """The part of a driver's transaction that this program uses."""

    def __init__(self, inner: neo4j.ManagedTransaction) -> None:
        self._inner = inner

    def run(self, text: str, **params: Any) -> Rows:
        """Run one statement and take all its rows."""
        # Not `.data()`, which looks into every value for nodes: our statements return plain values.
        return [dict(zip(record.keys(), record, strict=True)) for record in self._inner.run(text, params)]


class Store:
    """One Neo4j database.

    `connect` gives the address; it is asked again when the connection is lost, so that a local
    server that was killed is started again.
    """

    def __init__(self, connect: Callable[[], Address], database: str | None = None) -> None:
        self._connect = connect
        self._database = database
        self._driver = _driver(connect())
        self._reconnecting = threading.Lock()

    def close(self) -> None:
        self._driver.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _session(self, mode: str) -> neo4j.Session:
        return self._driver.session(database=self._database, default_access_mode=mode)

    def _guarded(self, work: Callable[[], Any]) -> Any:
        """Do the work; after a lost connection connect again and do it once more."""
        driver = self._driver
        try:
            return work()
        except driver_errors.IncompleteCommit as error:
            self._again(driver)
            raise UncertainCommit("Se cortó la conexión con Neo4j justo al guardar.") from error
        except (driver_errors.ServiceUnavailable, driver_errors.SessionExpired, OSError):
            self._again(driver)
        except driver_errors.DriverError:
            # Another thread lost the same connection first, and closed it.
            if self._driver is driver:
                raise
        except driver_errors.Neo4jError as error:
            raise _sentence(error) from error
        try:
            return work()
        except driver_errors.IncompleteCommit as error:
            raise UncertainCommit("Se cortó la conexión con Neo4j justo al guardar.") from error
        except (driver_errors.ServiceUnavailable, driver_errors.SessionExpired, OSError) as error:
            raise StoreError(
                "Neo4j no responde.", "Revise que esté encendido: «tejido neo4j status», o la dirección de NEO4J_URI."
            ) from error
        except driver_errors.Neo4jError as error:
            raise _sentence(error) from error

    def _again(self, lost: neo4j.Driver) -> None:
        """Connect again: the first of those who lost a connection, for all of them."""
        with self._reconnecting:
            if self._driver is lost:
                # Only what replaces it closes it: where none can be had, the next one to ask tries again.
                self._driver = _driver(self._connect())
                lost.close()

    def write(self, work: Callable[[Transaction], Any]) -> Any:
        """Do `work` in one transaction: all of it is written, or nothing. It may be called more than once."""

        def once() -> Any:
            with self._session(neo4j.WRITE_ACCESS) as session:
                return session.execute_write(lambda tx: work(Transaction(tx)))

        return self._guarded(once)

    def reading(self, work: Callable[[Transaction], Any]) -> Any:
        """Do `work` in one read transaction, so that all it reads is of one moment."""

        def once() -> Any:
            with self._session(neo4j.READ_ACCESS) as session:
                return session.execute_read(lambda tx: work(Transaction(tx)))

        return self._guarded(once)

    def read(
        self, text: str, params: Mapping[str, Any] | None = None, timeout: float = 30.0, limit: int | None = None
    ) -> Result:
        """Run one read statement by itself; a write in it is refused by the server.

        `timeout` is in seconds. With a `limit`, no more rows than that are taken. Auto-commit, so that
        a refusal (time, memory) is said at once and not tried again for half a minute.
        """

        def once() -> Result:
            query = neo4j.Query(text, timeout=timeout)
            with self._session(neo4j.READ_ACCESS) as session:
                answer = session.run(query, dict(params or {}))
                found = answer.fetch((limit or 2**31) + 1)
                rows = [tuple(record.values()) for record in found[:limit]]
                return Result(tuple(answer.keys()), rows, limit is not None and len(found) > limit)

        return cast(Result, self._guarded(once))


def _driver(address: Address) -> neo4j.Driver:
    if not address.uri.startswith(_SCHEMES):  # the driver would also try a web address, which needs another program
        raise StoreError(
            f"«{address.uri}» no es la dirección de un Neo4j.",
            "Escriba en NEO4J_URI una que empiece con neo4j://, neo4j+s:// o bolt://.",
        )
    auth = (address.user, address.password)
    try:
        driver = neo4j.GraphDatabase.driver(
            address.uri,
            auth=auth,
            connection_timeout=10,
            max_transaction_retry_time=5,
            notifications_min_severity="OFF",
        )
        driver.verify_connectivity()
    except driver_errors.AuthError as error:
        raise StoreError(
            f"Neo4j no acepta la contraseña de «{address.user}».", f"Revise la que está en {address.kept}."
        ) from error
    except (driver_errors.ServiceUnavailable, driver_errors.ConfigurationError, ValueError, OSError) as error:
        raise StoreError(
            f"No se llega a Neo4j en {address.uri}.",
            "Revise que esté encendido y la dirección en NEO4J_URI; sin esa variable, Tejido usa el suyo.",
        ) from error
    except driver_errors.Neo4jError as error:
        raise _sentence(error) from error
    return driver


def _sentence(error: driver_errors.Neo4jError) -> StoreError:
    code = error.code or ""
    if isinstance(error, driver_errors.AuthError):
        return StoreError("Neo4j no acepta la contraseña.", "Revise NEO4J_USER y NEO4J_PASSWORD.")
    if "MemoryPool" in code or "OutOfMemory" in code or "TransactionMemoryLimit" in code:
        return StoreError(
            "Es demasiado para la memoria de Neo4j.",
            "Si es un archivo, divídalo en varios; si es una pregunta, pida menos.",
        )
    if "TransactionTimedOut" in code or "Terminated" in code:
        return StoreError("La consulta tardó demasiado y se detuvo.", "Pida menos filas o un periodo más corto.")
    if "AccessMode" in code or "Forbidden" in code:
        return StoreError("Esta consulta quiere escribir, y aquí solo se lee.", "Quite lo que crea, cambia o borra.")
    if "DatabaseNotFound" in code:
        return StoreError("Esa base de datos no existe en el servidor.", "Revise NEO4J_DATABASE.")
    if "DiskFull" in code or "No space left" in str(error.message):
        return StoreError(
            "No queda espacio en el disco.", "Libere espacio y vuelva a intentarlo: no se perdió nada guardado."
        )
    # What a full disk gives when it is Neo4j's log that no longer fits; from then on the server refuses everything.
    if "TransactionLogError" in code or "critical error" in str(error.message):
        return StoreError(
            "Neo4j no puede escribir en su disco, quizá porque está lleno.",
            "Libere espacio, apáguelo con «tejido neo4j stop» y repita: no se perdió nada guardado.",
        )
    return StoreError("Neo4j no pudo hacerlo.", f"Lo que dice, en inglés: «{error.message}».")
