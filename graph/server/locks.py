"""One process at a time: the others wait, and are told why."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

Say = Callable[[str], None]


def silent(_: str) -> None:
    """Tell nobody."""


@contextmanager
def held(path: Path, say: Say, while_waiting: str) -> Iterator[None]:
    """Hold the lock at `path`; when another process has it, say so and wait.

    The system itself lets go of the lock of a process that died.
    """
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        say(while_waiting)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()
