"""Who took up a commitment and how far, agendas to their origin, carriers and news, and what to ask for."""

import pytest
from factory import snapshot

from graph import facts
from graph.analysis.asks import asks
from graph.analysis.declared_funds import amount, declared_funds, period
from graph.analysis.follow_through import commitments, origins, progress
from graph.analysis.uptake import left_out, steps, uptake
from graph.scope import Scope, View, scope
from graph.snapshot import Snapshot

TABLES = {
    "organizaciones": "Organización,Código,Sector\nAna,a,\nBeto,b,\nMunicipio,m,pública",
    "mesas": "Mesa,Código\nMesa Sur,ms",
    "encuentros": "Reunión,Fecha,Código\nTaller,2018-02-03,t1",
    "compromisos": """
Compromiso,Código,Organización,Fecha de lanzamiento,Estado,Texto,Cuántos son
Abrir casas,k1,Ana,2018,pendiente,Se abrirán casas,
Abrir casas,k1,Municipio,2018,pendiente,Se abrirán casas,
Siete,k7,,2019,,,7
""",
    "agenda": """
Agenda,Clase,Código,Encuentro de origen,Encuentro de origen (código),Fecha,Parte de,Parte de (código),Tema,Territorio
Agenda,versión,ag,,,,,,,
Bloque,bloque,b1,Taller,t1,2018-02-03,Agenda,ag,derechos,Cusco
Otra agenda,versión,ag2,,,,,,,
""",
    "observaciones": "Observación,Código,Emite,Se dirige a,Proceso\nObservación 1,o1,Ana,Municipio,Política",
    "adhesiones": """
Quién,Código,Compromiso,Compromiso (código),Instrumento,Acto,Fecha,Tipo de actor,Organización,Departamento
Pacto,p1,Siete,k7,pacto,incluyó los siete,2019-03,acuerdo o pacto,,Cusco
Alcaldía,p2,Siete,k7,acta,firmó el acta,2019-05-02,institución pública,Municipio,
Candidata,p3,Siete,k7,entrevista,fue entrevistada (no consta que firmara); no firmó,,candidatura,,Puno
""",
    "seguimientos": """
Compromiso,Compromiso (código),Qué pasó,Fecha,Organización,Estado
Siete,k7,Se abrió una casa,2020-01-05,Municipio,cumplido en parte
Abrir casas,k1,Sin día,,Ana,
""",
    "fondos": "Fondo,Código,Monto,Moneda,Periodo,Lo recibe\nCon monto,f1,1000,PEN,2018,Ana\nSin monto,f2,,PEN,por año,",
}


@pytest.fixture(scope="module")
def network() -> Snapshot:
    return snapshot(**TABLES)


def seen(found: Snapshot, view: View | None = None) -> Scope:
    return scope(found, view or View(), facts.years(found))


@pytest.mark.parametrize(
    ("actor", "act", "told"),
    [
        ("agreement", "incluyó los 7 Compromisos", ("–", "sí", "no consta")),
        ("debate", "incluyó los 7 Compromisos", ("sí", "sí", "–")),
        ("candidate", "fue entrevistado (no consta que firmara)", ("sí", "no consta", "no consta")),
        ("public_body", "se reunió (no consta que firmara)", ("sí", "no consta", "no consta")),
        ("candidates", "firmaron (sin nombres)", ("–", "no consta", "sí")),
        ("minister", "recibió la agenda en el 5ENC", ("sí", "no consta", "no consta")),
        ("candidate", "No firmó", ("no consta", "no consta", "no")),
        ("candidate", "firmó y suscribió", ("no consta", "no consta", "sí")),
        ("candidate", "afirmó su apoyo", ("no consta", "no consta", "no consta")),
        (None, None, ("no consta", "no consta", "no consta")),
    ],
)
def test_a_step_is_read_from_the_words_of_the_act_and_never_guessed(actor: str, act: str, told: tuple[str, str, str]):
    assert tuple(steps(actor, act).values()) == told


def test_who_took_it_up_and_how_far(network: Snapshot):
    found = uptake(network, seen(network)).set_index("name")
    assert list(found["region"]) == [None, "Cusco", "Puno"]
    assert dict(found.loc["Alcaldía", ["heard", "included", "signed", "followed"]]) == {
        "heard": "no consta", "included": "no consta", "signed": "sí", "followed": "sí"}  # fmt: skip
    assert found.loc["Candidata", "signed"] == "no"
    assert found.loc["Pacto", "followed"] == "no consta"


def test_the_years_filter_acts_by_their_date_and_undated_ones_count_in_all_years_only(network: Snapshot):
    early = seen(network, View(last_year=2018))
    assert list(uptake(network, early)["name"]) == []
    assert left_out(network, early).value == 3
    assert left_out(network, seen(network)).value == 0


def test_commitments_are_in_the_window_from_their_first_date_on(network: Snapshot):
    assert set(commitments(network, seen(network))["commitment"]) == {
        "commitment:k1", "commitment:k7", "commitment:ag", "commitment:b1", "commitment:ag2", "commitment:o1"}  # fmt: skip
    assert list(commitments(network, seen(network, View(last_year=2018)))["name"]) == ["Abrir casas", "Bloque"]
    (observation,) = [c for c in commitments(network, seen(network)).to_dict("records") if c["kind"] == "observation"]
    assert (observation["issuers"], observation["addressees"]) == (("Ana",), ("Municipio",))


def test_an_agenda_goes_back_to_its_meeting_theme_and_territory(network: Snapshot):
    (row,) = origins(network, seen(network)).to_dict("records")
    told = row["name"], row["meeting_name"], row["date"], row["theme"], row["territory"]
    assert told == ("Bloque", "Taller", "2018-02-03", "derechos", "Cusco")
    assert not len(origins(network, seen(network, View(first_year=2019))))


def test_carriers_in_view_and_out_of_it_and_news_in_order(network: Snapshot):
    going = progress(network, seen(network))
    assert list(going["commitment:k1"].carriers.rows["name"]) == ["Ana"]
    assert list(going["commitment:k1"].others.rows["name"]) == ["Municipio"]
    assert list(going["commitment:k7"].news.rows["fact"]) == ["cumplido en parte; nombra a Municipio"]
    assert progress(network, seen(network, View(institutions=True)))["commitment:k1"].carriers.value == 2
    assert progress(network, seen(network, View(last_year=2019)))["commitment:k7"].news.value == 0
    assert progress(network, seen(network, View(last_year=2019)))["commitment:k1"].news.value == 0


def test_what_to_ask_for_is_what_is_missing_and_nothing_else(network: Snapshot):
    looked = seen(network)
    parts = (
        commitments(network, looked),
        uptake(network, looked),
        progress(network, looked),
        declared_funds(network, looked),
    )
    found = {ask.key: (ask.table, sorted(ask.lacking.rows["name"])) for ask in asks(network, *parts)}
    assert found == {
        "texts": ("compromisos", ["Siete"]),
        "blocks": ("agenda", ["Otra agenda"]),
        "observations": ("observaciones", ["Observación 1"]),
        "carriers": ("compromisos", ["Agenda", "Bloque", "Observación 1", "Otra agenda", "Siete"]),
        "news": ("seguimientos", ["Agenda", "Bloque", "Observación 1", "Otra agenda"]),
        "signatories": ("adhesiones", ["Pacto"]),
        "amounts": ("fondos", ["Sin monto"]),
    }


def test_funds_keep_their_amount_as_it_is_stated(network: Snapshot):
    found = declared_funds(network, seen(network)).to_dict("records")
    assert [(f["name"], f["amount"], f["receivers"]) for f in found] == [
        ("Con monto", "PEN 1,000", ("Ana",)),
        ("Sin monto", "", ()),
    ]
    assert list(declared_funds(network, seen(network, View(last_year=2018)))["name"]) == ["Con monto"]
    assert (amount("0.10", "USD"), amount("1234567", None)) == ("USD 0.10", "1,234,567")
    assert (period("2019"), period("por año"), period(None)) == ("2019", None, None)
