"""How fast Red is with 3,000 organizations: `python tests/bench_network.py [organizations]`.

A space of its own is made, loaded through the loaders as everybody's, and removed at the end.
"""

import csv
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Page, expect, sync_playwright
from screenshots import find_chromium, wait

sys.path.insert(0, str(Path(__file__).parent / "explorer"))
from browser import QUIET, settle  # the browser tests' own helpers, which pytest finds by itself

PORT = 8597
SPACE = "medida"
COMMAND = [sys.executable, "-m", "explorer.cli"]
LIMITS = {"primer dibujo": 2.0, "volver a dibujar": 0.05, "del clic a la ficha": 0.5}
"""Seconds."""
REGIONS = [
    "Lima", "Cusco", "Piura", "Áncash", "Loreto", "Puno", "Arequipa", "La Libertad", "Callao", "Junín", "Cajamarca",
    "Ayacucho", "Ica", "Tacna", "San Martín", "Ucayali", "Amazonas", "Lambayeque", "Apurímac", "Huánuco",
]  # fmt: skip
KINDS = ["colectivo", "asociación cultural", "casa de la cultura", "radio", "red", ""]
SPOT = """id => {
  const { net } = Object.values(window.red.pictures)[0], box = document.querySelector('.red-sheet').getBoundingClientRect()
  const { x, y } = net.canvasToDOM(net.getPosition(id))
  return [box.left + x, box.top + y]
}"""
REDRAW = """() => {
  const { net } = Object.values(window.red.pictures)[0], took = []
  for (let turn = 0; turn < 20; turn++) { const began = performance.now(); net.redraw(); took.push(performance.now() - began) }
  return took
}"""


def write(folder: Path, count: int) -> None:
    """Organizations, and groups of five that make each two of their members work together; a tenth has no region."""
    chance = random.Random(7)
    shares = [40 / (place + 1) for place in range(len(REGIONS))]
    where = [chance.choices([*REGIONS, ""], [*shares, sum(shares) / 9])[0] for _ in range(count)]
    rows = [[f"o{i}", f"Organización {i}", where[i], chance.choice(KINDS)] for i in range(count)]
    groups, members = [], []
    for place in range(round(count * 0.23)):
        home = chance.choice(where)
        near = [i for i in range(count) if where[i] == home] if chance.random() < 0.85 else range(count)
        groups.append([f"g{place}", f"Mesa {place}", "red"])
        members += [
            [f"o{i}", f"Organización {i}", f"g{place}", f"Mesa {place}"]
            for i in chance.sample(list(near), min(5, len(near)))
        ]
    for name, header, body in (
        ("organizaciones", ["Código", "Organización", "Departamento", "Tipo de organización"], rows),
        ("mesas", ["Código", "Mesa", "Tipo"], groups),
        ("membresias", ["Organización (código)", "Organización", "Mesa (código)", "Mesa"], members),
    ):
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([header, *body])


def measure(page: Page, url: str) -> dict[str, float]:
    page.goto(url)
    page.wait_for_function("window.red && Object.keys(window.red.pictures).length")
    settle(page)
    page.goto(url)  # the second visit: the server holds the picture, as for everybody but the first
    page.wait_for_function("performance.getEntriesByName('red-drawn').length")
    first = page.evaluate("performance.getEntriesByName('red-drawn')[0].startTime") / 1000
    settle(page)
    again = median(page.evaluate(REDRAW)) / 1000
    clicks = []
    for number in (11, 22, 33, 44, 55):
        page.mouse.click(*page.evaluate(SPOT, f"org:o{number}"))
        began = time.monotonic()
        expect(page.locator(".card-name h2")).to_have_text(f"Organización {number}")
        clicks.append(time.monotonic() - began)
    return dict(zip(LIMITS, (first, again, median(clicks)), strict=True))


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "TEJIDO_HOME": home, "TEJIDO_SPACE": SPACE}
        quiet: dict[str, Any] = {"env": environment, "check": True, "stdout": subprocess.DEVNULL}
        folder = Path(home) / "archivos"
        folder.mkdir()
        write(folder, count)
        subprocess.run([*COMMAND, "new", SPACE], **quiet)
        subprocess.run(
            [*COMMAND, "load", *(str(folder / f"{n}.csv") for n in ("organizaciones", "mesas", "membresias"))], **quiet
        )
        running = subprocess.Popen([*COMMAND, "explore", "--port", str(PORT)], env=environment)
        try:
            wait(PORT)
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=find_chromium(), args=QUIET)
                page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
                found = measure(page, f"http://localhost:{PORT}/red")
                page.screenshot(path=os.environ.get("SHOT", str(Path(home) / "red.png")))
                browser.close()
        finally:
            running.terminate()
            running.wait()
            subprocess.run([*COMMAND, "spaces", "--remove", SPACE], **quiet | {"input": f"{SPACE}\n".encode()})
    for name, took in found.items():
        print(f"{name}: {took:.3f} s (límite: {LIMITS[name]} s)")
    return int(any(took > LIMITS[name] for name, took in found.items()))


if __name__ == "__main__":
    sys.exit(main())
