"""Make the two locks anew: `make lock`. Needs `uv` on the path."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMPILE = ["uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-annotate", "--no-header"]


def compiled(name: str, *more: str) -> None:
    """One lock. Lines that name an index or a host are refused by a test, so none is asked for."""
    command = [*COMPILE, "--python-version", "3.11", "--no-emit-index-url", *more, "-o", str(ROOT / name)]
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    # hatchling and editables install the checkout itself, so they are part of running it.
    build = ROOT / "build-requirements.in"
    build.write_text("hatchling\neditables\n", encoding="utf-8")
    try:
        compiled("requirements.lock", "pyproject.toml", str(build))
        compiled("requirements-dev.lock", "--group", "dev", "--constraints", "requirements.lock")
    finally:
        build.unlink()
    sys.exit(0)
