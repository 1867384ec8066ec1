import csv

import pytest

from graph import vocabularies as v
from graph.kinds import WORDS, kind_of
from loaders.record import RECORD


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Taller de gestión", "working"),
        ("REUNIONES DE TRABAJO en Cusco", "working"),
        ("Mesas de diálogo por la cultura", "working"),
        ("Seminario-taller «Chimbote es cultura»", "working"),
        ("II Seminario de cultura viva", "plenary"),
        ("Quinto Encuentro Nacional de Cultura", "plenary"),
        ("Conferencia magistral", "plenary"),
        ("Conferencias de prensa", "public_act"),
        ("Plantones por los espacios culturales", "public_act"),
        ("Actos públicos", "public_act"),
        ("Ferias del libro", "festival"),
    ],
)
def test_whole_words_in_singular_or_plural_say_the_kind(name: str, kind: str):
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    "name", ["", "Mesa redonda", "Tallerista invitada", "Actores en escena", "Balance 2012", "De 5"]
)
def test_a_name_without_a_listed_word_is_of_unknown_kind(name: str):
    assert kind_of(name) is None


def test_the_first_listed_word_of_the_name_decides():
    assert kind_of("Presentación del taller") == "public_act"
    assert kind_of("Taller antes del encuentro") == "working"


def test_every_kind_with_words_is_a_kind_of_the_model():
    assert set(WORDS) == {term.code for term in v.MEETING_KIND.terms}


def test_most_kinds_written_in_the_record_are_those_their_names_say():
    """The record's kinds are written, and win; these are the names that would say another."""
    with (RECORD / "encuentros.csv").open(encoding="utf-8", newline="") as file:
        said = [(kind_of(row["Reunión"]), row["Tipo"]) for row in csv.DictReader(file)]
    differ = [(v.MEETING_KIND.label(kind), written) for kind, written in said if kind]
    assert sum(one != other for one, other in differ) == 4
    assert len(differ) == 53
