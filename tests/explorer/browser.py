"""How tests look at pages in a headless Chromium."""

from collections.abc import Callable

from playwright.sync_api import ConsoleMessage, Page, expect

from explorer.pages import BY_PATH
from explorer.state import place

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""What keeps Chromium itself from asking anything of the network, so that every request is the page's."""

Serve = Callable[..., str]
Visit = Callable[..., Page]

expect.set_options(timeout=20_000)


def address(page: str, query: str = "") -> str:
    """Where a page of the explorer opens, with its parameters: the first one has the bare address."""
    return place(BY_PATH[page].path) + (f"?{query}" if query else "")


def own_404(message: ConsoleMessage) -> bool:
    """Streamlit, opened at a page's own address, first looks for itself below it, and does not find itself."""
    return "404" in message.text and "/_stcore/" in message.location["url"]


def settle(page: Page) -> None:
    """Wait until the script has run and every part of the page is there."""
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()
    expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)
    # What is from the run before stays pale until the page has taken in the new one.
    expect(page.locator("[data-stale=true]")).to_have_count(0)
    # Slow work behind the page ends with a run of its own.
    expect(page.locator(".pending")).to_have_count(0, timeout=60_000)
