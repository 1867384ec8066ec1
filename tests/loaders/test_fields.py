import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import dates as canonical
from graph.columns import columns
from graph.nodes import COMMITMENT, FOLLOW_UP, MEETING, ORGANIZATION, REGION
from graph.tables import BY_NAME
from loaders import fields
from loaders.cells import Asked, Held, question_id
from loaders.context import Context, survey
from loaders.fields import value

START = next(c for c in columns(BY_NAME["encuentros"]) if c.header == "Fecha")
AMOUNT = next(c for c in columns(BY_NAME["compromisos"]) if c.header == "Monto (S/)")
ATTENDED = next(c for c in columns(BY_NAME["asistencias"]) if c.header == "Asistió")


def seen(column, *texts: str, header: str = "", title: str = "", **answers: str) -> Context:
    """What a column of these texts decides."""
    return survey(BY_NAME["encuentros"], {column: (header or column.header, texts)}, title, answers)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("Sí", True),
        ("SI", True),
        ("x", True),
        ("✓", True),
        ("1", True),
        ("s", True),
        ("NO", False),
        ("0", False),
        ("✗", False),
        ("", None),
        ("?", None),
        ("no se sabe", None),
        ("N/D", None),
    ],
)
def test_yes_no_and_unknown_are_three(text: str, stored: bool | None):
    assert value(text, ORGANIZATION.property("is_culture_point")) is stored


def test_what_is_neither_yes_nor_no_is_held():
    with pytest.raises(Held):
        value("tal vez", ORGANIZATION.property("is_culture_point"))


@pytest.mark.parametrize(
    ("text", "present"),
    [
        ("X", True),
        ("✓", True),
        ("1", True),
        ("sí", True),
        ("P", True),
        ("T", True),
        ("V", True),
        ("Asistió", True),
        ("tardanza", True),
        ("F", False),
        ("A", False),
        ("J", False),
        ("no", False),
        ("Faltó", False),
        ("✗", False),
        ("", None),
        ("  ", None),
        ("-", None),
    ],
)
def test_a_mark_says_present_absent_or_nothing(text: str, present: bool | None):
    assert fields.read(text, ATTENDED).value is present


def test_another_mark_is_held_unless_a_legend_says_what_it_means():
    with pytest.raises(Held) as held:
        fields.read("Z", ATTENDED)
    assert held.value.code == "unknown mark"
    legend = survey(
        BY_NAME["asistencias"], {}, "Asistencias\nLeyenda: Z = asistió por Zoom, X: faltó, R - presente"
    ).legend
    assert fields.read("Z", ATTENDED, Context(legend=legend)).value is True
    assert fields.read("x", ATTENDED, Context(legend=legend)).value is False
    assert fields.read("R", ATTENDED, Context(legend=legend)).value is True


@pytest.mark.parametrize(
    ("text", "stored", "currency"),
    [
        ("156460", "156460", ""), ("1234.50", "1234.50", ""), ("10.00", "10", ""), ("S/ 1,234.50", "1234.50", "PEN"), ("S/. 1,234.50", "1234.50", "PEN"),
        ("1.234,50", "1234.50", ""), ("S/1500", "1500", "PEN"), ("S/. 1500.-", "1500", "PEN"), ("1 234,50", "1234.50", ""), ("1'234,567.89", "1234567.89", ""),
        ("1,234,567", "1234567", ""), ("1.234.567,8", "1234567.8", ""), ("US$ 100", "100", "USD"), ("$ 20.5", "20.5", "USD"), ("100 dólares", "100", "USD"),
        ("€ 5", "5", "EUR"), ("1500 soles", "1500", "PEN"), ("1500 nuevos soles", "1500", "PEN"), ("12,5", "12.5", ""), ("0.500", "0.500", ""), ("1234,567", "1234.567", ""),
        ("5 mil", "5000", ""), ("S/ 2.5 millones", "2500000", "PEN"), ("-5", "-5", ""), ("por definir", None, ""), ("", None, ""),
    ],
)  # fmt: skip
def test_an_amount_is_exact_and_keeps_its_currency(text: str, stored: str | None, currency: str):
    cell = fields.read(text, AMOUNT)
    assert (cell.value, cell.words) == (stored, currency)


@pytest.mark.parametrize(
    "text",
    [
        "diez",
        "1e5",
        "NaN",
        "1,2,3",
        "10 20",
        "S/ 10 y US$ 5",
        "1.23.4",
        "12,34.567.8",
        "aprox. 1500",
        "=SUMA(A1)",
        "1-2",
        "∞",
    ],
)
def test_what_is_no_amount_is_held(text: str):
    with pytest.raises(Held):
        fields.read(text, AMOUNT)


@pytest.mark.parametrize(("text", "comma", "point"), [("1,234", "1.234", "1234"), ("S/ 1.234", "1234", "1.234")])
def test_an_amount_that_could_be_two_is_decided_by_its_column_else_asked(text: str, comma: str, point: str):
    other = "1.234,50" if "." in text else "1,234.50"
    assert fields.read(text, AMOUNT, seen(AMOUNT, text, other)).value == "1234"
    with pytest.raises(Asked):
        # Three figures are no cents, whatever the sign before the cents of the others.
        fields.read(text, AMOUNT, seen(AMOUNT, text, "1,234.50" if "." in text else "1.234,50"))
    with pytest.raises(Asked) as asked:
        fields.read(text, AMOUNT, seen(AMOUNT, text, "1200"))
    assert asked.value.scope == "column"
    for option, stored in (("coma", comma), ("punto", point)):
        told = seen(AMOUNT, text, "1200", **{asked.value.id: option})
        assert fields.read(text, AMOUNT, told).value == stored


def test_a_number_of_the_workbook_needs_no_question():
    assert fields.read("1.234", AMOUNT, seen(AMOUNT, "1.234"), typed=True).value == "1.234"


def test_the_header_says_the_currency_and_a_cell_that_contradicts_it_is_held():
    assert fields.read("100", AMOUNT, seen(AMOUNT, "100", header="Monto US$")).words == "USD"
    assert fields.read("S/ 100", AMOUNT, seen(AMOUNT, "S/ 100")).words == "PEN"
    with pytest.raises(Held) as held:
        fields.read("US$ 100", AMOUNT, seen(AMOUNT, "US$ 100"))
    assert held.value.code == "currency"


@given(
    st.decimals(0, 10**9, places=2),
    st.sampled_from(["{:,.2f}", "S/ {:,.2f}", "S/. {:,.2f}", "{:.2f}", "US$ {:,.2f}"]),
    st.booleans(),
)
def test_an_amount_comes_back_exact_however_it_is_written(amount, form: str, turned: bool):
    text = form.format(amount)
    if turned:
        text = text.replace("S/.", "S/").translate(str.maketrans(",.", ".,"))
    assert fields.read(text, AMOUNT).value == fields.read(f"{amount:.2f}", AMOUNT).value


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("1200", 1200),
        ("1,200", 1200),
        ("1.200", 1200),
        ("1 200", 1200),
        ("12.0", 12),
        ("50 personas", 50),
        ("1,234,567", 1234567),
    ],
)
def test_a_count_may_part_its_thousands(text: str, stored: int):
    assert value(text, MEETING.property("participants")) == stored


@pytest.mark.parametrize("text", ["12.5", "más de 30", "30+", "1,20", "doce", "1E5", "10-12", "0,123", "aprox. 40"])
def test_what_is_no_whole_number_is_held(text: str):
    with pytest.raises(Held):
        value(text, MEETING.property("participants"))


def test_numbers_and_terms():
    assert value("-12.5", REGION.property("latitude")) == -12.5
    assert value("PLENARIA", MEETING.property("kind")) == "plenary"
    assert value("Taller", MEETING.property("kind")) == "working"
    with pytest.raises(Held, match="«Tipo»"):
        value("conversatorio", MEETING.property("kind"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Propuesto", "proposed"), ("por iniciar", "pending"), ("PENDIENTE", "pending"), ("pendientes", "pending"), ("no iniciado", "pending"), ("En proceso", "in_progress"),
        ("en ejecución", "in_progress"), ("avanzando", "in_progress"), ("en marcha", "in_progress"), ("Cumplida", "done"), ("completado", "done"), ("realizado", "done"), ("hecho", "done"),
        ("terminado", "done"), ("finalizada", "done"), ("ejecutado", "done"), ("parcial", "partly_done"), ("cumplido parcialmente", "partly_done"), ("avance parcial", "partly_done"),
        ("postergado", "rescheduled"), ("reprogramada", "rescheduled"), ("aplazado", "rescheduled"), ("anulado", "cancelled"), ("Cancelada", "cancelled"), ("descartado", "cancelled"),
        ("incumplido", "not_done"), ("No se cumplió", "not_done"), ("no realizado", "not_done"),
    ],
)  # fmt: skip
def test_the_states_of_a_commitment_have_synonyms_and_keep_their_words(text: str, code: str):
    assert value(text, COMMITMENT.property("state")) == value(text, FOLLOW_UP.property("state")) == code


def test_names_are_parted_by_bars_and_texts_kept_letter_by_letter():
    assert value("danza | teatro |  | danza", ORGANIZATION.property("themes")) == ["danza", "teatro"]
    for text in ("=SUMA(A1)", "NA", "NULL", "007", "1E5", "TRUE", "-", "<b>x</b>"):
        assert value(text, ORGANIZATION.property("city")) == text


def test_the_order_of_a_column_decides_else_the_title_else_it_is_asked_once():
    assert fields.read("03/04/2018", START, seen(START, "03/04/2018", "21/04/2018")).value == "2018-04-03"
    assert fields.read("03/04/2018", START, seen(START, "03/04/2018", "04/21/2018")).value == "2018-03-04"
    assert (
        fields.read("03/04/2018", START, seen(START, "03/04/2018", title="Reuniones de abril de 2018")).value
        == "2018-04-03"
    )
    assert fields.read("martes 03/04/2018", START, seen(START, "martes 03/04/2018")).value == "2018-04-03"
    texts = ("03/04/2018", "05/06/2018")
    ids = set()
    for text in texts:
        with pytest.raises(Asked) as asked:
            fields.read(text, START, seen(START, *texts))
        ids.add(asked.value.id)
        assert asked.value.scope == "column"
    assert len(ids) == 1
    told = seen(START, *texts, **{ids.pop(): "mdy"})
    assert fields.read("03/04/2018", START, told).value == "2018-03-04"


def test_a_column_that_shows_both_orders_is_asked():
    with pytest.raises(Asked):
        fields.read("03/04/2018", START, seen(START, "03/04/2018", "21/04/2018", "04/21/2018"))


def test_a_year_that_only_the_title_says_is_taken_from_it_and_said():
    cell = fields.read("21 de abril", START, seen(START, "21 de abril", title="Encuentros 2018"))
    assert cell.value == "2018-04-21"
    assert "título" in cell.mended
    with pytest.raises(Held):
        fields.read("21 de abril", START, seen(START, "21 de abril", title="Encuentros 2018 y 2019"))


def test_serial_numbers_are_days_only_where_the_column_is_of_them():
    assert fields.read("43211", START, seen(START, "43211", "43212")).value == "2018-04-21"
    with pytest.raises(Held):
        fields.read("43211", START, seen(START, "43211", "21/04/2018"))
    with pytest.raises(Held):
        fields.read("123", START, seen(START, "123"))


@given(st.dates(canonical.bounds("1900")[0], canonical.bounds("2099")[1]))
def test_every_day_comes_back_from_every_way_to_write_it(day):
    months = [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "setiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ]
    weekdays = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
    order = seen(START, "31/12/2000")
    for text in (
        f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}", f"{day:%d-%m-%Y}", f"{day:%d.%m.%Y}", f"{day:%Y/%m/%d}", f"{day:%Y-%m-%d} 10:30",
        f"{day.day} de {months[day.month - 1]} de {day.year}", f"{months[day.month - 1].upper()} {day.day}, {day.year}", f"{day.day}-{months[day.month - 1][:3]}-{day.year}",
        f"{weekdays[day.weekday()]} {day.day} de {months[day.month - 1]} del {day.year}", f"{day:%Y%m%d}",
    ):  # fmt: skip
        assert fields.read(text, START, order).value == day.isoformat(), text


@given(st.text(max_size=30))
def test_any_text_is_a_value_or_held_or_asked(text: str):
    for column in (START, AMOUNT, ATTENDED):
        try:
            cell = fields.read(text, column)
        except (Held, Asked):
            continue
        if column is START and cell.value is not None:
            assert canonical.is_date(cell.value)


def test_the_id_of_a_question_depends_on_what_it_is_about_only():
    assert (
        question_id("a", "value", "t", ["Lima"])
        == question_id("a", "value", "t", ["LIMA"])
        != question_id("a", "value", "t", ["Lina"])
    )
    assert question_id("a", "column", "t", ["03/04/2018"]) != question_id("a", "column", "t", ["03042018"])


def test_a_date_of_another_year_than_the_title_is_asked_once():
    context = seen(START, "21/04/2018", "22/04/2018", "23/04/2019", title="Encuentros 2019")
    ids = set()
    for text in ("21/04/2018", "22/04/2018"):
        with pytest.raises(Asked) as asked:
            fields.read(text, START, context)
        ids.add(asked.value.id)
    assert len(ids) == 1
    assert fields.read("23/04/2019", START, context).value == "2019-04-23"
    answered = seen(START, "21/04/2018", title="Encuentros 2019", **{ids.pop(): "fecha"})
    assert fields.read("21/04/2018", START, answered).value == "2018-04-21"
    assert (
        fields.read("21/04/2018", START, seen(START, "21/04/2018", title="Encuentros 2017 a 2019")).value
        == "2018-04-21"
    )
