"""Twenty people explore at once: `make bench-people`. How long a change of page takes, and what it costs in memory.

Each person is a real session over its own WebSocket, as a browser has it: it opens a page, reads for a moment,
presses something or goes to another page, and so on. A change is over when its script has run and all of it has come.
What the browser then needs to draw is not in it. Nothing is asserted: the figures are printed.
"""

import argparse
import asyncio
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import websockets
from screenshots import wait
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

sys.path.insert(0, str(Path(__file__).parent / "explorer"))
from explorer.pages import PAGES

PORT = 8597
_AGAIN = ForwardMsg.ScriptFinishedStatus.FINISHED_EARLY_FOR_RERUN
COMMAND = [sys.executable, "-m", "explorer.cli"]
VIEWS = ["", "vinculo=1&vinculo=2&vinculo=3", "anos=2012&anos=2019", "red=apoc", "instituciones=true", "red=puntos"]
OWN = {"regiones": ["", "region=08", "hasta=2016", "filas=rung.3"], "datos": ["", "seccion=fuentes", "seccion=cargas"]}
"""What is pressed on a page, besides changing the filters."""


class Person:
    """A session: what it asks, and how long each answer took."""

    def __init__(self, number: int, port: int) -> None:
        self._choose = random.Random(number)
        self._url = f"ws://localhost:{port}/_stcore/stream"
        self.changes: list[tuple[str, float, int]] = []

    async def explore(self, times: int, reading: float) -> None:
        await asyncio.sleep(self._choose.uniform(0, reading))
        async with websockets.connect(self._url, subprotocols=["streamlit"], max_size=None) as socket:  # type: ignore[list-item]
            for _ in range(times):
                page = self._choose.choice(PAGES)
                query = "&".join(
                    filter(None, [self._choose.choice(VIEWS), self._choose.choice(OWN.get(page.path, [""]))])
                )
                began = time.monotonic()
                received = await self._open(socket, page.path, query)
                self.changes.append((page.path, time.monotonic() - began, received))
                await asyncio.sleep(self._choose.uniform(0.5, 1.5) * reading)

    async def _open(self, socket: websockets.ClientConnection, page: str, query: str) -> int:
        """Ask for a page and take all that comes; how many bytes that was."""
        asked = BackMsg()
        asked.rerun_script.page_name = "" if page == PAGES[0].path else page
        asked.rerun_script.query_string = query
        await socket.send(asked.SerializeToString())
        received = 0
        while True:
            content = await socket.recv()
            received += len(content)
            told = ForwardMsg()
            told.ParseFromString(content if isinstance(content, bytes) else content.encode())
            # A filter that names itself anew runs once more: that belongs to the same change.
            if told.WhichOneof("type") == "script_finished" and told.script_finished != _AGAIN:
                return received


@contextmanager
def explorer(home: str) -> Iterator[psutil.Process]:
    """The explorer on the public record, in a home of its own that is removed afterwards."""
    environment = {**os.environ, "TEJIDO_HOME": home}
    running = subprocess.Popen([*COMMAND, "demo", "--port", str(PORT)], env=environment, stderr=subprocess.DEVNULL)
    try:
        wait(PORT)
        yield psutil.Process(running.pid)
    finally:
        running.terminate()
        running.wait()
        remove = [*COMMAND, "spaces", "--remove", "demo"]
        subprocess.run(remove, env=environment, input="demo\n", text=True, check=True, stderr=subprocess.DEVNULL)


def told(name: str, seconds: list[float], sizes: list[int]) -> str:
    cuts = statistics.quantiles(seconds, n=20, method="inclusive") if len(seconds) > 1 else seconds * 20
    size = statistics.median(sizes) / 1000
    return (
        f"{name:<14}{len(seconds):>9}{statistics.median(seconds):>9.2f}{cuts[18]:>9.2f}{max(seconds):>9.2f}{size:>9.0f}"
    )


async def everybody(people: list[Person], times: int, reading: float) -> None:
    await asyncio.gather(*(person.explore(times, reading) for person in people))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--changes", type=int, default=12, help="of page or of view, for each person")
    parser.add_argument("--reading", type=float, default=3, help="seconds between two changes, about")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as home, explorer(home) as server:
        first = [Person(0, PORT)]
        asyncio.run(everybody(first, 6, 0))  # what is computed once is computed before
        before = server.memory_info().rss
        people = [Person(number, PORT) for number in range(1, given.people + 1)]
        asyncio.run(everybody(people, given.changes, given.reading))
        after = server.memory_info().rss
    changes = [change for person in people for change in person.changes]
    print(f"{given.people} personas, {len(changes)} cambios, {os.cpu_count()} núcleos")
    print(f"{'página':<14}{'cambios':>9}{'p50 s':>9}{'p95 s':>9}{'máx. s':>9}{'kB':>9}")
    for page in PAGES:
        if own := [change for change in changes if change[0] == page.path]:
            print(told(page.title, [c[1] for c in own], [c[2] for c in own]))
    print(told("todas", [c[1] for c in changes], [c[2] for c in changes]))
    each = (after - before) / given.people / 1e6
    print(f"memoria: {before / 1e6:.0f} MB con una persona, {after / 1e6:.0f} MB al final ({each:.1f} MB por persona)")


if __name__ == "__main__":
    main()
