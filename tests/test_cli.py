"""The command, run as its user runs it: another process, its own home, a real Neo4j of its own."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from explorer.cli.main import parser, typed

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("casa")


@pytest.fixture(scope="module")
def run(home: Path) -> Iterator[Run]:
    """Run `tejido` with the given words."""

    def tejido(*words: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        given = {k: v for k, v in os.environ.items() if not k.startswith("NEO4J_")}
        return subprocess.run(
            [sys.executable, "-m", "explorer.cli", *words],
            env={**given, "TEJIDO_HOME": str(home), **environment},
            input=stdin,
            capture_output=True,
            text=True,
            timeout=240,
        )

    yield tejido
    tejido("--space", "prueba", "neo4j", "remove", stdin="prueba\n")


@pytest.fixture(scope="module")
def made(run: Run) -> subprocess.CompletedProcess[str]:
    """A space of its own."""
    return run("new", "prueba", "--title", "Red de prueba")


def test_new_makes_a_space_with_templates_and_says_where(made, home: Path):
    assert made.returncode == 0, made.stderr
    assert Path(made.stdout.strip()).exists()
    assert "Llene las plantillas" in made.stderr
    assert (home / "spaces" / "prueba" / "espacio.toml").exists()


def test_new_leaves_alone_a_folder_that_holds_something_else(run: Run, home: Path):
    notes = home / "spaces" / "ajena" / "notas.txt"
    notes.parent.mkdir(parents=True)
    notes.write_text("lo mío", encoding="utf-8")
    told = run("new", "ajena", NEO4J_URI="bolt://127.0.0.1:1")
    assert told.returncode != 0
    assert "no es de ningún espacio" in told.stderr
    assert notes.read_text(encoding="utf-8") == "lo mío"


def test_ten_rows_are_loaded_seen_undone_and_redone(run: Run, made, tmp_path: Path):
    path = tmp_path / "organizaciones.csv"
    path.write_text("Organización,Región\n" + "".join(f"Casa {i},Cusco\n" for i in range(10)), encoding="utf-8")
    loaded = run("--space", "prueba", "load", str(path), "--json")
    assert loaded.returncode == 0, loaded.stderr
    assert json.loads(loaded.stdout)[0]["counts"]["stored"] == 10
    again = run("--space", "prueba", "load", str(path))
    assert "ya estaba cargado" in again.stderr
    asked = run("--space", "prueba", "query", "organizaciones_de_una_region", "region=Cusco", "--csv")
    assert len(asked.stdout.splitlines()) == 11, asked.stderr
    undone = run("undo", "--space", "prueba")
    assert undone.returncode == 0
    code = undone.stdout.strip()
    assert "Carga «organizaciones.csv» del " in undone.stderr
    (facts,) = re.findall(r"retirada: 10 filas (\(\d+ hechos\)) dejan de constar", undone.stderr)
    assert f"tejido --space prueba redo {code}" in undone.stderr
    nothing = run("--space", "prueba", "query", "organizaciones_de_una_region", "region=Cusco", "--json")
    assert json.loads(nothing.stdout) == []
    redone = run("--space", "prueba", "redo")
    assert redone.stdout == undone.stdout
    assert f"repuesta: 10 filas {facts} vuelven a constar" in redone.stderr
    assert f"tejido --space prueba undo {code}" in redone.stderr
    history = json.loads(run("--space", "prueba", "loads", "--json").stdout)
    assert [entry["file"] for entry in history] == ["regiones.csv", "limites.csv", "organizaciones.csv"]
    assert all(entry["active"] for entry in history)


def test_a_held_row_is_said_with_its_place_and_the_exit_code_tells(run: Run, made, tmp_path: Path):
    path = tmp_path / "mesas.csv"
    path.write_text("Mesa,Región\nUna,Atlántida\nDos,Puno\n", encoding="utf-8")
    done = run("--space", "prueba", "load", str(path))
    assert done.returncode == 1
    assert "mesas.csv, fila 2, columna Región: «Atlántida»" in done.stderr
    # How many rows there are and what came of them is said once.
    assert done.stderr.count("guardada") == 1
    assert "mesas.csv: 2 filas; 1 guardada, 1 retenida." in done.stderr
    assert "Para deshacer lo último: tejido --space prueba undo" in done.stderr
    strange = run("--space", "prueba", "load", str(path), "--answer", "nada=nada")
    assert strange.returncode == 1 and "Ninguna pregunta es la «nada»" in strange.stderr
    assert "guardada" not in strange.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--space", "nada", "loads"], "No hay ningún espacio «nada»"),
        (["--space", "prueba", "load", "no.csv"], "no existe"),
        (["--space", "prueba", "query", "bogus"], "No hay ninguna pregunta «bogus»"),
        (["--space", "prueba", "query", "organizaciones_de_una_region", "region=Narnia"], "«Narnia»"),
        (["--space", "prueba", "undo", "abc"], "No hay ninguna carga «abc»"),
        (["new", "Mi Red"], "no sirve como nombre"),
        (["new", "prueba"], "Ya hay un espacio «prueba»"),
        (["--space", "prueba", "explore", "--port", "{taken}"], "está ocupado"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_without_a_traceback(run: Run, made, words: list[str], says: str):
    with socket.create_server(("127.0.0.1", 0)) as other:
        done = run(*(word.format(taken=other.getsockname()[1]) for word in words))
    assert done.returncode == 1
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["volar"], "no existe: 'volar'"),
        (["explore", "--port", "abc"], "«abc» no es un puerto"),
        (["demo", "--port", "99999999"], "entre 1 y 65535"),
        (["query", "sin_region", "--csv", "--json"], "no va junto con"),
        (["load", "a.csv", "--table"], "falta su valor"),
        (["load", "a.csv", "--answ", "x"], "no se sabe cuál se quiere"),
        (["query", "--csv=x"], "no lleva valor"),
    ],
)
def test_what_is_not_understood_is_said_in_spanish(run: Run, words: list[str], says: str):
    done = run(*words)
    assert done.returncode == 2
    assert says in done.stderr
    assert not re.search(r"invalid|argument|allowed|expected|option|match", done.stderr)


@pytest.mark.parametrize("verb", [[], ["new"], ["load"], ["explore"], ["query"]])
def test_the_help_names_what_to_give_in_spanish(run: Run, verb: list[str]):
    told = run(*verb, "--help").stdout
    assert not re.search(r"\b(SPACE|TITLE|TABLE|WHO|PORT|usage|options)\b", told)
    assert "uso: tejido" in told


@pytest.mark.skipif(sys.platform != "linux", reason="needs the /dev/full of Linux")
def test_a_log_without_room_shows_no_traceback(run: Run, tmp_path: Path):
    (tmp_path / "tejido.log").symlink_to("/dev/full")
    done = run("--space", "nada", "loads", TEJIDO_HOME=str(tmp_path))
    assert done.stderr.startswith("No hay ningún espacio «nada».")
    assert len(done.stderr.splitlines()) == 1


def test_the_server_is_shown_stopped_and_started(run: Run, made):
    assert json.loads(run("--space", "prueba", "neo4j", "status", "--json").stdout)["running"]
    assert run("--space", "prueba", "neo4j", "stop").returncode == 0
    assert run("--space", "prueba", "neo4j", "status").returncode == 1
    started = run("--space", "prueba", "neo4j", "start", "--json")
    assert started.returncode == 0
    assert json.loads(started.stdout)["uri"] in started.stderr
    assert "prueba" in run("spaces").stdout


def test_removing_a_space_asks_for_its_name(run: Run, made):
    done = run("spaces", "--remove", "prueba", stdin="otra\n")
    assert done.returncode == 1
    assert "no se borró nada" in done.stderr
    assert "prueba" in run("spaces").stdout


def test_a_space_that_could_not_be_made_is_not_there(run: Run, tmp_path: Path, home: Path):
    without = {"TEJIDO_CACHE": str(tmp_path / "cache"), "TEJIDO_JARS": str(tmp_path)}
    assert run("new", "cortado", **without).returncode == 1
    assert not (home / "spaces" / "cortado").exists()


def test_another_neo4j_is_used_where_the_environment_names_one(run: Run, made, neo4j, tmp_path: Path):
    from conftest import wipe

    wipe(neo4j)
    there = {"NEO4J_URI": neo4j.uri, "NEO4J_USER": neo4j.user, "NEO4J_PASSWORD": neo4j.password}
    path = tmp_path / "mesas.csv"
    path.write_text("Mesa\nSolo allá\n", encoding="utf-8")
    assert run("--space", "prueba", "load", str(path), **there).returncode == 0
    asked = run("--space", "prueba", "query", "mesas_sin_integrantes", "--csv", **there)
    assert "Solo allá" in asked.stdout
    assert "Solo allá" not in run("--space", "prueba", "query", "mesas_sin_integrantes", "--csv").stdout
    refused = run("--space", "prueba", "neo4j", "stop", **there)
    assert refused.returncode == 1
    wrong = run("--space", "prueba", "loads", **{**there, "NEO4J_PASSWORD": "otra"})
    assert "contraseña" in wrong.stderr
    assert "NEO4J_PASSWORD" in wrong.stderr
    web = run("--space", "prueba", "loads", **{**there, "NEO4J_URI": "http://127.0.0.1:1"})
    assert web.stderr.startswith("«http://127.0.0.1:1» no es la dirección de un Neo4j.")


def test_a_local_password_that_was_changed_is_said_with_its_file(run: Run, made, home: Path):
    kept = home / "spaces" / "prueba" / "neo4j" / "password"
    right = kept.read_text(encoding="utf-8")
    assert run("--space", "prueba", "loads").returncode == 0
    kept.write_text("otra", encoding="utf-8")
    try:
        assert str(kept) in run("--space", "prueba", "loads").stderr
    finally:
        kept.write_text(right, encoding="utf-8")


def test_the_explorer_opens_and_closes_without_a_word_of_english(run: Run, made, home: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        busy = run("--space", "prueba", "explore", "--port", str(port))
    assert busy.returncode == 1
    assert f"El puerto {port} no se puede usar" in busy.stderr
    given = {k: v for k, v in os.environ.items() if not k.startswith("NEO4J_")} | {"TEJIDO_HOME": str(home)}
    shown = subprocess.Popen(
        [sys.executable, "-m", "explorer.cli", "--space", "prueba", "explore", "--port", str(port)],
        env=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    for _ in range(240):
        with suppress(OSError), urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=2):
            break
        time.sleep(0.25)
    shown.send_signal(signal.SIGINT)
    out, said = shown.communicate(timeout=60)
    assert out == ""
    assert said.splitlines() == [
        f"El explorador está en http://localhost:{port} (para cerrarlo: Ctrl-C).",
        "El explorador se cerró. Lo que estaba guardado sigue guardado; se abre otra vez con «tejido explore».",
    ]


def test_rows_of_the_record_that_are_held_are_told_as_expected_and_one_by_one_only_where_asked(
    run: Run, tmp_path: Path
):
    there = {"TEJIDO_HOME": str(tmp_path)}
    try:
        first = run("demo", "--no-open", **there)
        assert first.returncode == 0, first.stderr
        assert "relaciones.csv: 21 filas; 16 guardadas, 5 retenidas." in first.stderr
        assert "No es un error: 5 filas quedan retenidas" in first.stderr
        assert "columna" not in first.stderr
        again = run("demo", "--no-open", **there)
        assert "retenida" not in again.stderr
        details = run("demo", "--no-open", "--details", **there)
        assert details.stderr.count("relaciones.csv, fila") == 5
    finally:
        run("--space", "demo", "neo4j", "remove", stdin="demo\n", **there)


def test_the_model_is_shown_for_people_and_for_programs(run: Run):
    told = json.loads(run("schema", "--json").stdout)
    assert {"nodes", "edges", "tables"} == set(told)
    assert "MEMBER_OF" in run("schema").stdout


def test_every_verb_has_its_help():
    verbs = next(a for a in parser()._actions if a.dest == "verb")
    for choice in verbs._choices_actions:  # type: ignore[attr-defined]
        assert choice.help


def test_what_is_suggested_begins_with_what_was_typed_where_the_shell_would_not_find_it(monkeypatch, tmp_path: Path):
    monkeypatch.setattr(sys, "argv", [".venv/bin/tejido", "load"])
    monkeypatch.setenv("PATH", str(tmp_path))
    told = "Para deshacer: tejido --space x undo. Vea «tejido loads», o tejido.log."
    assert typed(told) == "Para deshacer: .venv/bin/tejido --space x undo. Vea «.venv/bin/tejido loads», o tejido.log."
    assert parser().prog == ".venv/bin/tejido"
    command = tmp_path / "tejido"
    command.write_text("#!/bin/sh\n")
    command.chmod(0o755)
    assert typed(told) == told
