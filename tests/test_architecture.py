"""The house keeps its walls: who may import whom, how large a module may be, what no file may hold."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
DEV_LOCK = "requirements-dev.lock"
PACKAGES = ("graph", "loaders", "explorer")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Every module a file imports, by its full name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide where a name comes from"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def breaking(paths: list[Path], forbidden: str) -> list[str]:
    pattern = re.compile(forbidden)
    return [f"{p.relative_to(ROOT)}: {name}" for p in paths for name in imported(p) if pattern.fullmatch(name)]


def under(*folders: str, without: tuple[str, ...] = ()) -> list[Path]:
    found = [p for p in MODULES if any(p.is_relative_to(ROOT / folder) for folder in folders)]
    assert found
    return [p for p in found if str(p.relative_to(ROOT)) not in without]


@pytest.mark.parametrize(
    ("paths", "forbidden"),
    [
        (under("graph"), r"(loaders|explorer)(\..*)?"),
        (under("loaders"), r"explorer(\..*)?"),
        (under("graph", "loaders"), r"(streamlit|pyvis)(\..*)?"),
        (under("graph/analysis"), r"graph\.(store|log|change|spaces|server)(\..*)?|neo4j(\..*)?"),
        (under("loaders"), r"networkx(\..*)?|neo4j(\..*)?"),
        (under("graph", without=("graph/store.py", "graph/server/readiness.py")), r"neo4j(\..*)?"),
        (under("explorer"), r"neo4j(\..*)?"),
        (under("explorer", without=("explorer/actions.py", "explorer/cli/data.py")), r"graph\.change(\..*)?"),
        (under("explorer/views", "explorer/compositions"), r"graph\.(store|log|change|spaces)(\..*)?|networkx(\..*)?"),
    ],
)
def test_imports_go_one_way(paths: list[Path], forbidden: str):
    assert breaking(paths, forbidden) == []


def test_two_modules_cache_what_is_read_and_what_is_being_made():
    users = [p.name for p in under("explorer") if re.search(r"st\.cache_", p.read_text(encoding="utf-8"))]
    assert users == ["background.py", "data.py"]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_fits_on_a_few_screens(path: Path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_no_file_of_the_explorer_hides_a_package():
    """Streamlit puts the folder of the entry script first on the path."""
    found = (p for p in (ROOT / "explorer").iterdir() if p.suffix == ".py" or p.is_dir())
    names = {p.stem for p in found if not p.name.startswith("__")}  # `__init__`, and what Python leaves behind
    hidden = names & (set(sys.stdlib_module_names) | set(packages_distributions()) | set(PACKAGES))
    assert hidden == set()


def test_no_package_below_tests_hides_ours():
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / line for line in listed.splitlines() if (ROOT / line).is_file()]


REGISTRIES = (
    ("maven", "org"), ("maven", "apache"), ("pypi", "org"), ("python" + "hosted", "org"), ("npm" + "js", "org"),
    ("debian", "org"), ("ubuntu", "com"), ("sona" + "type", "org"), ("crates", "io"), ("neo4j", "com/artifact"),
)  # fmt: skip
"""Where packages come from, in two halves, so that this list does not find itself."""


def test_no_registry_is_named_and_no_path_of_a_machine():
    hosts = "|".join(rf"\b{name}\.{end}" for name, end in REGISTRIES)
    pattern = re.compile(rf"{hosts}|(^|[^\w.])/(home|root)/[a-z]|--(extra-)?index-url|--find-links", re.MULTILINE)
    named = []
    for path in tracked():
        if path.suffix in (".woff2", ".png"):
            continue
        text = path.read_text(encoding="utf-8")
        named += [f"{path.relative_to(ROOT)}: {match[0]}" for match in pattern.finditer(text)]
    assert [line for line in named if not line.startswith("tests/test_architecture.py: --")] == []


def locked(name: str) -> dict[str, set[str]]:
    """The versions a lock holds of each package: more than one where they differ by Python."""
    found: dict[str, set[str]] = {}
    for match in re.finditer(r"^([\w.-]+)==([^\s;]+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE):
        found.setdefault(canonicalize_name(match[1]), set()).add(match[2])
    return found


def test_the_locks_hold_what_is_declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    declared = {"requirements.lock": project["project"]["dependencies"] + groups["build"], DEV_LOCK: groups["dev"]}
    for lock, lines in declared.items():
        versions = locked(lock)
        for wanted in map(Requirement, lines):
            held = versions.get(canonicalize_name(wanted.name), set())
            assert held and all(map(wanted.specifier.contains, held)), f"{lock}: {wanted}. Run `make lock`."


def test_the_two_locks_agree():
    run, dev = locked("requirements.lock"), locked(DEV_LOCK)
    assert {name: run[name] for name in run.keys() & dev.keys()} == {
        name: dev[name] for name in run.keys() & dev.keys()
    }


def test_every_locked_package_has_a_hash():
    for name in ("requirements.lock", DEV_LOCK):
        entries = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8").strip())
        assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_only_what_belongs_stands_at_the_top():
    allowed = {
        "pyproject.toml", "graph", "loaders", "explorer", "queries", "tests", "README.md", "Makefile", "LICENSE", "NOTICE",
        ".ci", "requirements.lock", "requirements-dev.lock", ".gitignore", ".gitattributes",
    }  # fmt: skip
    assert {path.relative_to(ROOT).parts[0] for path in tracked()} <= allowed


def test_every_public_module_says_what_it_is():
    silent = [
        str(p.relative_to(ROOT)) for p in MODULES if not ast.get_docstring(ast.parse(p.read_text(encoding="utf-8")))
    ]
    assert silent == []
