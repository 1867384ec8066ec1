"""Whole rows: what a record holds, what is mended, held, asked or left out."""

import pytest

from graph.names import merging
from graph.tables import BY_NAME
from loaders.context import survey
from loaders.headers import match
from loaders.rows import Row


def row(
    table: str, text: str, title: str = "", known: tuple[str, ...] = (), groups: tuple[str, ...] = (), **answers: str
) -> Row:
    """The last row of a small table, cells parted by `;`."""
    return rows(table, text, title, known, groups, **answers)[-1]


def rows(
    table: str, text: str, title: str = "", known: tuple[str, ...] = (), groups: tuple[str, ...] = (), **answers: str
) -> list[Row]:
    headers, *body = [[cell.strip() for cell in line.split(";")] for line in text.strip().splitlines()]
    placed, _ = match(BY_NAME[table], tuple(headers))
    columns = {column: (headers[place], [line[place] for line in body]) for place, column in placed.items()}
    names = {"Organization": frozenset(map(merging, known)), "WorkingGroup": frozenset(map(merging, groups))}
    context = survey(BY_NAME[table], columns, title, answers, names)
    return [Row(BY_NAME[table], {c: line[place] for place, c in placed.items()}, context) for line in body]


def test_a_row_of_a_messy_list_becomes_canonical():
    told = row(
        "organizaciones",
        "NOMBRE; Dpto.; Año de ingreso; ¿Es Punto de Cultura?; Nº de integrantes\nA.C. Kuntur; CUZCO; set. 2018; SI; 1,200",
    )
    assert told.data == {
        "subject": {"name": "A.C. Kuntur", "qualifier": "08"},
        "region": {"code": "08"},
        "joined": "2018-09",
        "is_culture_point": True,
        "members": 1200,
    }
    assert not told.problems
    assert not told.questions


def test_a_commitment_keeps_words_currency_and_who_carries_it():
    told = row(
        "compromisos",
        "Acuerdo; Responsable; Plazo; Situación; Presupuesto (S/)\nHacer la feria; Mesa de Trabajo de Cusco; fines de octubre 2019; En proceso; 1,234.50",
        groups=("Mesa de Trabajo de Cusco",),
    )
    assert told.data["organization_group"] == [{"name": "Mesa de Trabajo de Cusco"}]
    assert "organization" not in told.data
    assert (told.data["due"], told.data["date_note"]) == ("2019-10-21/2019-10-31", "fines de octubre 2019")
    assert (told.data["state"], told.data["state_text"]) == ("in_progress", "En proceso")
    assert (told.data["amount"], told.data["currency"]) == ("1234.50", "PEN")


def test_an_amount_without_any_currency_says_none():
    told = row("compromisos", "Compromiso; Monto\nFeria; 100")
    assert "currency" not in told.data
    assert "moneda" in told.mended[0].message
    assert row("compromisos", "Compromiso; Monto; Moneda\nFeria; 100; USD").data["currency"] == "USD"


def test_a_cell_of_several_known_organizations_gives_them_all():
    told = row("asistencias", "Reunión; Organización; Asistió\nTaller; Kuntur y Wayra; x", known=("Kuntur", "Wayra"))
    assert told.data["organization"] == [{"name": "Kuntur"}, {"name": "Wayra"}]
    assert told.mended[0].header == "Organización"


def test_attendance_is_a_yes_a_no_or_nothing():
    said = rows("asistencias", "Reunión; Organización; Asistencia\nT; A; x\nT; B; F\nT; C;\nT; D; Q")
    assert "attended" not in said[0].data
    assert not said[0].silent
    assert said[1].data["attended"] is False
    assert said[2].silent
    assert said[3].problems[0][2].code == "unknown mark"


def test_a_signature_says_present_and_is_never_kept_and_the_unsigned_are_asked_once():
    text = "Reunión; Organización; Firma\nT; A; JPerez\nT; B;\nT; C;"
    said = rows("asistencias", text)
    assert "JPerez" not in str(said[0].data)
    assert not said[0].silent
    ids = {asked.id for one in said[1:] for _, _, asked in one.questions}
    assert len(ids) == 1
    question = ids.pop()
    assert rows("asistencias", text, **{question: "no se sabe"})[1].silent
    assert rows("asistencias", text, **{question: "no vinieron"})[1].data["attended"] is False


def test_a_row_without_organization_is_left_out_and_says_why():
    told = row("asistencias", "Reunión; Organización; Asistió\nT; independiente; x")
    assert told.silent
    assert not told.problems


def test_one_question_for_the_whole_column_of_dates():
    said = rows("encuentros", "Reunión; Fecha\nA; 03/04/2018\nB; 05/06/2018")
    assert len({asked.id for one in said for _, _, asked in one.questions}) == 1
    told = rows("encuentros", "Reunión; Fecha\nA; 03/04/2018\nB; 05/06/2018\nC; 21/06/2018")
    assert [one.data["start"] for one in told] == ["2018-04-03", "2018-06-05", "2018-06-21"]


def test_lima_under_the_region_of_an_organization_tells_it_apart_without_a_question():
    told = row("membresias", "Organización; Región; Mesa\nKuntur; Lima; Mesa Uno")
    assert told.data["organization"] == {"name": "Kuntur", "qualifier": "15"}


def test_personal_data_in_free_text_are_taken_out_and_said():
    told = row("compromisos", "Compromiso; Nota\nFeria; llamar a Ana al 987654321")
    assert told.data["note"] == "llamar a Ana al [teléfono]"
    assert told.mended[0].value != "llamar a Ana al 987654321"
    assert "987654321" not in str([(m.value, m.stored, m.message) for m in told.mended])


def test_candidates_and_officials_keep_their_names_in_adhesiones():
    told = row(
        "adhesiones",
        "Candidato; Compromiso; Cargo; Partido\nLuis Wilson Ugarte; Siete compromisos; Gobernador; Acción Popular",
    )
    assert told.data["subject"] == {"name": "Luis Wilson Ugarte"}


@pytest.mark.parametrize(("cell", "code"), [("", "missing"), ("«»", "not a name")])
def test_a_row_that_names_nothing_is_held(cell: str, code: str):
    assert row("organizaciones", f"Organización; Región\n{cell}; Puno").problems[0][2].code == code


def test_a_person_in_a_cell_of_an_organization_is_shown_nowhere():
    told = row("asistencias", "Reunión; Organización; Asistió\nT; Juan Pérez (Kuntur); x")
    assert told.data["organization"] == {"name": "Kuntur"}
    assert "Pérez" not in str([(m.value, m.stored, m.message) for m in told.mended])


def test_a_currency_is_known_by_its_words_and_may_not_contradict_the_amount():
    assert row("fondos", "Fondo; Monto; Moneda\nF; 100; Soles").data["currency"] == "PEN"
    assert row("fondos", "Fondo; Monto; Moneda\nF; S/ 100; PEN").data["currency"] == "PEN"
    assert row("fondos", "Fondo; Monto; Moneda\nF; US$ 100; soles").problems[0][2].code == "currency"


def test_a_large_amount_is_no_identity_number_and_lists_are_cleaned_too():
    assert row("compromisos", "Compromiso; Monto (S/)\nFeria; 12345678").data["amount"] == "12345678"
    told = row("organizaciones", "Organización; Temas\nKuntur; danza | ana@gmail.com")
    assert told.data["themes"] == ["[correo]", "danza"]


def test_a_name_keeps_no_phone():
    told = row("compromisos", "Compromiso\nLlamar a la sede 987654321")
    assert told.data["subject"] == {"name": "Llamar a la sede [teléfono]"}
    assert told.mended
