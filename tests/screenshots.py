"""Make the pictures of the README anew: `make screenshots`."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent / "explorer"))
from browser import QUIET, address, settle  # the browser tests' own helpers, which pytest finds by itself

PICTURES = Path(__file__).parent.parent / "explorer" / "pictures"
PORT = 8599
NAMES = ("chromium", "chromium-browser", "google-chrome")
SHOTS = {
    "inicio": (address("inicio"), 1280, 800),
    "inicio-telefono": (address("inicio"), 390, 844),
    "red": (address("red", "organizacion=org:grupo-chaski"), 1280, 800),
    "vacios": (address("vacios"), 1280, 800),
    "encuentros": (address("encuentros"), 1280, 800),
    "compromisos": (address("compromisos"), 1280, 800),
    "cargar": (address("datos", "seccion=cargar"), 1280, 800),
    "regiones": (address("regiones"), 1280, 800),
    "regiones-telefono": (address("regiones"), 390, 844),
    "region": (address("regiones", "region=08"), 1280, 800),
    "filas": (address("regiones", "filas=rung.3"), 1280, 800),
    "preguntas": (address("preguntas"), 1280, 800),
    "pregunta": (address("preguntas", "pregunta=integrantes_de_las_mesas"), 1280, 800),
}


def main() -> None:
    chromium = find_chromium()
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "TEJIDO_HOME": home}
        command = [sys.executable, "-m", "explorer.cli"]
        running = subprocess.Popen([*command, "demo", "--port", str(PORT)], env=environment)
        try:
            wait(PORT)
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
                for name, (address, width, height) in SHOTS.items():
                    size = {"width": width, "height": height}
                    page = browser.new_page(viewport=size, reduced_motion="reduce", color_scheme="light")  # type: ignore[arg-type]
                    page.goto(f"http://localhost:{PORT}{address}")
                    settle(page)
                    page.screenshot(path=str(PICTURES / f"{name}.png"))
                    page.close()
                browser.close()
        finally:
            running.terminate()
            running.wait()
            remove = [*command, "spaces", "--remove", "demo"]
            subprocess.run(remove, env=environment, input="demo\n", text=True, check=True)


def find_chromium() -> str:
    """The Chromium of the system."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise SystemExit("Hace falta Chromium: instálelo, o diga dónde está en la variable CHROMIUM.")
    return found


def wait(port: int) -> None:
    """Until the explorer answers: a first load takes a while."""
    for _ in range(240):
        try:
            with urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.5)
    raise SystemExit("El explorador no abrió en dos minutos.")


if __name__ == "__main__":
    main()
