"""A headless Chromium and explorers to look at, for the few tests that need a page in a browser.

A module of tests that uses these fixtures says `pytest_plugins = ["chromium"]`.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browser import QUIET, Serve, Visit, own_404, settle
from playwright.sync_api import Browser, Page, expect, sync_playwright

from graph import spaces
from graph.server import Address
from graph.settings import Settings
from graph.store import Store

APP = Path(__file__).parents[2] / "explorer" / "app.py"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """In CI a missing Chromium is a failure; elsewhere these tests say so and are skipped."""
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
    if program is None:
        reason = "Chromium is not installed: these tests look at pages in it"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=QUIET)
        yield browser
        browser.close()


def free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port: int = tried.getsockname()[1]
        return port


def wait(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(240):
        assert process.poll() is None, "the explorer stopped"
        with suppress(OSError), urllib.request.urlopen(f"{url}/_stcore/health", timeout=2) as answer:
            if answer.status == 200:
                return
        time.sleep(0.25)
    raise AssertionError("the explorer did not open in a minute")


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Run a Streamlit script in another process, with an environment, and say where it is."""
    running: list[subprocess.Popen[bytes]] = []

    def start(script: Path, **environment: str) -> str:
        port = free_port()
        command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
        process = subprocess.Popen([*command, "--logger.level", "error"], env={**os.environ, **environment})
        running.append(process)
        url = f"http://localhost:{port}"
        wait(url, process)
        return url

    yield start
    for process in running:
        process.terminate()
        process.wait(30)


@pytest.fixture(scope="session")
def explorer(serve: Serve, record_store: Store, record_neo4j: Address) -> str:
    """The explorer on the public record."""
    with suppress(Exception):
        spaces.create(Settings.read(), "demo", "Registro público")
    given = {"NEO4J_URI": record_neo4j.uri, "NEO4J_USER": record_neo4j.user, "NEO4J_PASSWORD": record_neo4j.password}
    return serve(APP, TEJIDO_SPACE="demo", **given)


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visit]:
    """Open an address. Any request that leaves the machine, and any error on the page, fails the test."""
    told: list[str] = []
    contexts = []

    def go(url: str, width: int = 1280, height: int = 800, dark: bool = False, ready: str = ".lamina h1") -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            permissions=["clipboard-read", "clipboard-write"],
        )
        contexts.append(context)
        page = context.new_page()
        home = urlsplit(url).netloc
        inside = ("data:", "blob:", f"http://{home}/", f"ws://{home}/")
        page.on("request", lambda r: None if r.url.startswith(inside) else told.append(f"request to {r.url}"))
        page.on("websocket", lambda w: None if w.url.startswith(inside) else told.append(f"socket to {w.url}"))
        page.on("console", lambda m: told.append(m.text) if m.type == "error" and not own_404(m) else None)
        page.on("pageerror", lambda error: told.append(str(error)))
        page.goto(url)
        expect(page.locator(ready).first).to_be_visible()
        settle(page)
        return page

    yield go
    for context in contexts:
        context.close()
    assert not told
