"""Make the two locks anew: `make lock`. What is locked already stays as it is, unless `--upgrade` is said."""

import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
OPTIONS = ["--quiet", "--universal", "--generate-hashes", "--python-version", "3.11"]
# Nothing but versions and hashes: where packages come from is each machine's own affair.
SILENT = ["--no-annotate", "--no-header", "--no-emit-index-url", "--no-emit-find-links"]
RUN, DEV = "requirements.lock", "requirements-dev.lock"


def main(*more: str) -> None:
    """`uv` reads every platform's packages at once. It is 60 MB that no test needs, so it comes and goes."""
    with TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        (programs,) = (path for path in Path(folder).iterdir() if path.name in ("bin", "Scripts"))
        subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
        compiling = [programs / "uv", "pip", "compile", *OPTIONS, *SILENT, *more]
        subprocess.run([*compiling, "pyproject.toml", "--group", "build", "-o", RUN], cwd=ROOT, check=True)
        subprocess.run([*compiling, "--group", "dev", "--constraints", RUN, "-o", DEV], cwd=ROOT, check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
