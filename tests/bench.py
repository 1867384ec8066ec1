"""How long `tejido demo` takes until Regiones is drawn: `make bench`. What has to be fetched is fetched before."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright
from screenshots import find_chromium, wait

sys.path.insert(0, str(Path(__file__).parent / "explorer"))
from browser import QUIET, address, settle  # the browser tests' own helpers, which pytest finds by itself

PORT = 8598
COMMAND = [sys.executable, "-m", "explorer.cli"]
LIMITS = {"la primera vez": 60, "con el servidor apagado": 15, "con el servidor encendido": 6}
"""Seconds that each opening may take."""


def opening(browser: Browser, environment: dict[str, str]) -> float:
    """Seconds from the command to the page, whole."""
    began = time.monotonic()
    running = subprocess.Popen([*COMMAND, "demo", "--port", str(PORT)], env=environment, stderr=subprocess.DEVNULL)
    try:
        wait(PORT)
        page = browser.new_page()
        page.goto(f"http://localhost:{PORT}{address('regiones')}")
        expect(page.locator(".lamina h1").first).to_be_visible()
        settle(page)
        took = time.monotonic() - began
        page.close()
    finally:
        running.terminate()
        running.wait()
    return took


@contextmanager
def fetched(home: str) -> Iterator[dict[str, str]]:
    """A home without any space, on a machine that already has Neo4j's files; nothing is left of it afterwards."""
    environment = {**os.environ, "TEJIDO_HOME": home, "TEJIDO_SPACE": "demo"}
    remove = [*COMMAND, "spaces", "--remove", "demo"]
    quiet = {"env": environment, "stderr": subprocess.DEVNULL, "check": True}
    subprocess.run([*COMMAND, "demo", "--no-open"], **quiet)
    subprocess.run(remove, input=b"demo\n", **quiet)
    try:
        yield environment
    finally:
        subprocess.run(remove, input=b"demo\n", **quiet)


def main() -> int:
    slow = 0
    with (
        tempfile.TemporaryDirectory() as home,
        fetched(home) as environment,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=find_chromium(), args=QUIET) as browser,
    ):
        for name, limit in LIMITS.items():
            if name == "con el servidor apagado":
                subprocess.run([*COMMAND, "neo4j", "stop"], env=environment, check=True, capture_output=True)
            took = opening(browser, environment)
            slow += took > limit
            print(f"{name}: {took:.1f} s (límite: {limit} s)")
    return int(slow > 0)


if __name__ == "__main__":
    sys.exit(main())
