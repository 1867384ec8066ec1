"""Dates, amounts, flags, states, and texts that a program takes for numbers."""

from corpus.case import of, org, was

case = of("values")

for written, day in (("21/04/2018", "2018-04-21"), ("abril de 2018", "2018-04"), ("2018", "2018"), ("21 de set. de 2018", "2018-09-21"),
                     ("del 3 al 5 de agosto de 2017", "2017-08-03/2017-08-05"), ("II trimestre 2020", "2020-Q2")):  # fmt: skip
    case(
        f"date {written}",
        "organizaciones",
        f"Organización,Fecha de ingreso\nKuntur,{written}",
        org("Kuntur", **{"Fecha de ingreso": day}),
    )
case("no date", "organizaciones", "Organización,Fecha de ingreso\nKuntur,sin fecha", org("Kuntur"))
case(
    "a day that does not exist",
    "organizaciones",
    "Organización,Fecha de ingreso\nKuntur,31/02/2020",
    held=[(2, "not a date")],
)
case(
    "day or month",
    "organizaciones",
    "Organización,Fecha de ingreso\nKuntur,03/04/2018",
    asked=["day or month"],
    held=[],
)
case("day or month answered", "organizaciones", "Organización,Fecha de ingreso\nKuntur,03/04/2018",
     org("Kuntur", **{"Fecha de ingreso": "2018-04-03"}), asked=["day or month"], answers={"day or month": "dmy"})  # fmt: skip
case("the column shows the order", "organizaciones", "Organización,Fecha de ingreso\nKuntur,03/04/2018\nRibera,21/04/2018",
     org("Kuntur", **{"Fecha de ingreso": "2018-04-03"}), org("Ribera", **{"Fecha de ingreso": "2018-04-21"}))  # fmt: skip
for written, amount in (
    ("1234.50", "1234.50"),
    ('"S/ 1,234.50"', "1234.50"),
    ('"1.234,50"', "1234.50"),
    ("500", "500"),
):
    case(
        f"amount {written}",
        "compromisos",
        f"Compromiso,Monto (S/)\nSala,{written}",
        {"Compromiso": "Sala", "Monto (S/)": amount, "Moneda": "PEN"},
    )
case("an amount that could be two", "compromisos", 'Compromiso,Monto (S/)\nSala,"1,234"', asked=["decimal sign"])
case("another currency", "compromisos", "Compromiso,Monto (S/)\nSala,US$ 100", held=[(2, "currency")])
for written, said in (("Sí", True), ("SI", True), ("x", True), ("✓", True), ("no", False)):
    case(
        f"flag {written}",
        "organizaciones",
        f"Organización,Punto de Cultura\nKuntur,{written}",
        org("Kuntur", **{"Punto de Cultura": said}),
    )
case("a flag that is not known", "organizaciones", "Organización,Punto de Cultura\nKuntur,?", org("Kuntur"))
case(
    "a flag nobody understands",
    "organizaciones",
    "Organización,Punto de Cultura\nKuntur,quizá",
    held=[(2, "not yes or no")],
)
for written in ("NA", "007", "TRUE", "1E5", "NULL"):
    case(
        f"a name eaten by type guessing: {written}",
        "mesas",
        f"Mesa,Ciudad\n{written},Puno",
        {"Mesa": written, "Ciudad": "Puno"},
    )
for written, state in (
    ("CUMPLIDO", "cumplido"),
    ("en proceso", "en curso"),
    ("postergado", "reprogramado"),
    ("parcial", "cumplido en parte"),
):
    more = {} if written == "CUMPLIDO" else {"Estado, como está escrito": written}
    case(
        f"state {written}",
        "compromisos",
        f"Compromiso,Estado\nSala,{written}",
        {"Compromiso": "Sala", "Estado": state, **more},
    )
case("a state outside the list", "compromisos", "Compromiso,Estado\nSala,violeta", held=[(2, "not in the list")])
for written, day in (("fines de octubre de 2019", "2019-10-21/2019-10-31"), ("primera quincena de mayo de 2021", "2021-05-01/2021-05-15"),
                     ("setiembre 2020", "2020-09"), ("2020-2021", "2020/2021"), ("1/13/2018", "2018-01-13"), ("43211", "2018-04-21"),
                     ("sábado 21 de abril de 2018", "2018-04-21"), ("21-IV-2018", "2018-04-21")):  # fmt: skip
    case(
        f"date {written}",
        "organizaciones",
        f"Organización,Fecha de ingreso\nKuntur,{written}",
        org("Kuntur", **{"Fecha de ingreso": day}),
    )
case(
    "a weekday that is not that day's",
    "organizaciones",
    "Organización,Fecha de ingreso\nKuntur,lunes 21/04/2018",
    held=[(2, "weekday", "Fecha de ingreso")],
)
case(
    "a year of two figures",
    "organizaciones",
    "Organización,Fecha de ingreso\nKuntur,21/04/18",
    org("Kuntur", **{"Fecha de ingreso": "2018-04-21"}),
)
case(
    "a weekday decides the order",
    "organizaciones",
    "Organización,Fecha de ingreso\nKuntur,martes 03/04/2018",
    org("Kuntur", **{"Fecha de ingreso": "2018-04-03"}),
)
case(
    "the year of the title is asked",
    "encuentros",
    "Encuentros 2017,\n,\nReunión,Fecha\nTaller,21/04/2018\nSesión,22/05/2018",
    asked=["year of the title"],
)
case("a suspended date is not a meeting", "encuentros", "Reunión,Fecha\nTaller,2018-04-21 (suspendido)\nSesión,2018-05-22",
     {"Reunión": "Sesión", "Fecha": "2018-05-22"}, held=[(2, "suspended", "Fecha")])  # fmt: skip
case("a deadline that moved", "compromisos", "Compromiso,Fecha límite\nSala,21/04/2018 reprogramado al 25/05/2018",
     {"Compromiso": "Sala", "Fecha límite": "2018-05-25", "Nota sobre la fecha": "21/04/2018 reprogramado al 25/05/2018"})  # fmt: skip
case("the words of a vague date are kept", "encuentros", "Reunión,Fecha\nTaller,fines de octubre de 2019",
     {"Reunión": "Taller", "Fecha": "2019-10-21/2019-10-31", "Fecha como está escrita": "fines de octubre de 2019"})  # fmt: skip
case("the column shows the decimal sign", "compromisos", 'Compromiso,Monto (S/)\nSala,"1,234"\nSillas,"1,234.50"',
     {"Compromiso": "Sala", "Monto (S/)": "1234", "Moneda": "PEN"}, {"Compromiso": "Sillas", "Monto (S/)": "1234.50", "Moneda": "PEN"})  # fmt: skip
case(
    "an amount in thousands of words",
    "compromisos",
    "Compromiso,Monto (S/)\nSala,mil soles",
    held=[(2, "not an amount")],
)
case(
    "an amount in the cell's own dollars",
    "compromisos",
    "Compromiso,Monto\nSala,US$ 1200.00",
    {"Compromiso": "Sala", "Monto (S/)": "1200", "Moneda": "USD"},
)
case(
    "an amount below zero",
    "compromisos",
    "Compromiso,Monto (S/)\nSala,-100",
    {"Compromiso": "Sala", "Monto (S/)": "-100", "Moneda": "PEN"},
)
case(
    "twelve millions to the cent",
    "compromisos",
    'Compromiso,Monto (S/)\nSala,"12,345,678.91"',
    {"Compromiso": "Sala", "Monto (S/)": "12345678.91", "Moneda": "PEN"},
)
case("a count that is no number", "encuentros", "Reunión,Organizaciones\nTaller,varias", held=[(2, "not a number")])
case("todas is asked", "compromisos", "Compromiso,Organización\nSala,Todas", asked=["everybody"])
case(
    "a term in capitals without accents",
    "encuentros",
    "Reunión,Tipo\nTaller,REUNION DE TRABAJO",
    {"Reunión": "Taller", "Tipo": "trabajo"},
)
case(
    "an end before its beginning",
    "encuentros",
    "Reunión,Fecha,Hasta\nTaller,2024-04-12,2024-04-10\nSesión,2024,2024-04-10",
    {"Reunión": "Sesión", "Fecha": "2024", "Hasta": "2024-04-10"},
    held=[(2, "backwards", "Hasta")],
)
case(
    "what is pending is not known, and said",
    "organizaciones",
    "Organización,Punto de Cultura\nKuntur,en trámite",
    org("Kuntur"),
    verdict="repair",
)
case(
    "recognized, or on the way to it",
    "organizaciones",
    "Organización,¿Es Punto de Cultura?\nKuntur,Reconocida\nRibera,En proceso",
    org("Kuntur", **{"Punto de Cultura": True}),
    org("Ribera"),
    verdict="repair",
)
case(
    "a yes, and its year beside it",
    "organizaciones",
    "Organización,Punto de Cultura\nKuntur,Sí (2015)\nRibera,Sí (?)\nLuna,No (en trámite)",
    org("Kuntur", **{"Punto de Cultura": True}),
    held=[(3, "not yes or no"), (4, "not yes or no")],
)
case(
    "both genders in one word",
    "membresias",
    "Organización,Mesa,Rol\nKuntur,Mesa Sur,Coordinador(a)\nRibera,Mesa Sur,Asociado/a\nYanapay,Mesa Sur,afiliad@s",
    {"Organización": "Kuntur", "Mesa": "Mesa Sur", "Rol": "coordinación"},
    {"Organización": "Ribera", "Mesa": "Mesa Sur", "Rol": "integrante"},
    {"Organización": "Yanapay", "Mesa": "Mesa Sur", "Rol": "integrante"},
    verdict="repair",
)
# What looks like a value and is none.
for header, amount in (("Monto (miles de S/)", "12500"), ("Monto (millones de soles)", "12500000")):
    case(f"a column in {header[7:12]}", "compromisos", f"Compromiso,{header}\nSala,12.5", {"Compromiso": "Sala", "Monto (S/)": amount, "Moneda": "PEN"}, said=["mended"])  # fmt: skip
case("a mark whose header turns it", "organizaciones", "Organización,Punto de Cultura (1=No; 2=Sí)\nKuntur,1\nRibera,2", org("Kuntur", **{"Punto de Cultura": False}), org("Ribera", **{"Punto de Cultura": True}))  # fmt: skip
case(
    "a mark for those who are not",
    "organizaciones",
    "Organización,Punto de Cultura (marque X si NO lo es)\nKuntur,x",
    held=[(2, "not yes or no")],
)
case(
    "two days that are not one after the other",
    "organizaciones",
    "Organización,Fecha de ingreso\nKuntur,21/04/2018 y 05/05/2018",
    held=[(2, "two days")],
)
case("an interval that crosses the year", "organizaciones", "Organización,Fecha de ingreso\nKuntur,del 30 de diciembre al 2 de enero de 2019", org("Kuntur", **{"Fecha de ingreso": "2018-12-30/2019-01-02"}))  # fmt: skip
for table, text in (
    ("compromisos", "Compromiso,Estado\nSala,cumplido?"),
    ("organizaciones", "Organización,Región\nKuntur,Cusco?"),
    ("organizaciones", "Organización\nKilla Wasi?"),
):
    case(f"a doubt: {text[-8:]}", table, text, held=[(2, "doubt")])
case("a name that asks is a name", "organizaciones", "Organización\n¿Y ahora qué?", org("¿Y ahora qué?"))
case("a count below nothing", "encuentros", "Reunión,Organizaciones\nTaller,-3", held=[(2, "not a number")])
for name, note in (("Asamblea (cancelada)", ""), ("Asamblea", "SUSPENDIDO"), ("Asamblea", "no se realizó")):
    case(
        f"a meeting that was not held: {name} {note}",
        "encuentros",
        f"Reunión,Nota\n{name},{note}",
        held=[(2, "suspended")],
    )
case("a part that was suspended is not the meeting", "encuentros", "Reunión,Nota\nAsamblea,Se suspendió la segunda parte por la lluvia del domingo",
     {"Reunión": "Asamblea", "Nota": "Se suspendió la segunda parte por la lluvia del domingo"})  # fmt: skip
for table, header, rows, kept in (
    ("membresias", "¿Sigue?", "Organización,Mesa,{}\nKuntur,Mesa Sur,sí\nRibera,Mesa Sur,no", {"Organización": "Kuntur", "Mesa": "Mesa Sur"}),
    ("adhesiones", "¿Se adhiere?", "Quién,Compromiso,{}\nFrente Sur,Carta,sí\nFrente Norte,Carta,no", {"Quién": "Frente Sur", "Compromiso": "Carta"}),
    ("encuentros", "Se realizó", "Reunión,Fecha,{}\nTaller,2019-05-21,✓\nForo,2019-06-21,no", {"Reunión": "Taller", "Fecha": "2019-05-21"}),
):  # fmt: skip
    case(
        f"a row that a column denies: {header}",
        table,
        rows.format(header),
        kept,
        asked=["denied"],
        said=["columns not loaded"],
    )
    case(
        f"rows that do not hold: {header}",
        table,
        rows.format(header),
        kept,
        asked=["denied"],
        answers={"denied": "no valen"},
        skipped=1,
        said=["denied"],
    )
case("a yes and a no of another thing", "membresias", "Organización,Mesa,¿Tiene local?\nKuntur,Mesa Sur,sí\nRibera,Mesa Sur,no", {"Organización": "Kuntur", "Mesa": "Mesa Sur"}, {"Organización": "Ribera", "Mesa": "Mesa Sur"}, said=["columns not loaded"])  # fmt: skip
case("what is not given yet", "puntos_de_cultura", "Organización,Región,Estado\nKuntur,Cusco,Reconocido\nRibera,Cusco,En evaluación\nLuna,Cusco,No reconocido", {"Organización": "Kuntur", "Región": "Cusco", "Departamento": "Cusco"}, held=[(3, "not given", "Estado"), (4, "not given", "Estado")])  # fmt: skip
case("a recognition under way", "puntos_de_cultura", "Organización,Región,Reconocida\nKuntur,Cusco,2016\nRibera,Cusco,en trámite", {"Organización": "Kuntur", "Región": "Cusco", "Departamento": "Cusco", "Reconocida": "2016"}, held=[(3, "not given", "Reconocida")])  # fmt: skip
for text, day in (("26 y 27/03/2022", "2022-03-26/2022-03-27"), ("26, 27 y 28/03/2022", "2022-03-26/2022-03-28")):
    case(
        f"days before a date in figures: {text}",
        "encuentros",
        f'Reunión,Fecha\nTaller,"{text}"',
        {"Reunión": "Taller", "Fecha": day},
    )
case("a remark that the row is one too many", "organizaciones", "Organización,Región,Observaciones\nKuntur,Cusco,nueva\nRibera,Loreto,DUPLICADO\nLuna,Puno,borrar", org("Kuntur", Región="Cusco", Departamento="Cusco"), held=[(3, "set aside", "Observaciones"), (4, "set aside", "Observaciones")])  # fmt: skip
case("a remark that somebody left", "membresias", "Organización,Mesa,Observaciones\nKuntur,Mesa Sur,muy activa\nRibera,Mesa Sur,se retiró en 2020", {"Organización": "Kuntur", "Mesa": "Mesa Sur"}, held=[(3, "left", "Observaciones")])  # fmt: skip
TOGETHER: tuple[tuple[str, str, str, tuple[dict[str, object], ...]], ...] = (
    ("a day in three columns", "encuentros", "Reunión,Día,Mes,Año\nTaller,21,mayo,2019\nForo,3,6,2019\nFeria,,7,2019", ({"Reunión": "Taller", "Fecha": "2019-05-21"}, {"Reunión": "Foro", "Fecha": "2019-06-03"}, {"Reunión": "Feria", "Fecha": "2019-07"})),
    ("the year of a day beside it", "encuentros", "Reunión,Fecha,Año\nTaller,21 de mayo,2019\nForo,15/06,2020", ({"Reunión": "Taller", "Fecha": "2019-05-21"}, {"Reunión": "Foro", "Fecha": "2020-06-15"})),
    ("editions told apart by a year of their own", "asistencias", "Encuentro,Año,Organización\nPlenaria,2019,Kuntur\nPlenaria,2020,Ribera", ({"Reunión": "Plenaria", "Fecha": "2019", "Organización": "Kuntur", "Asistió": True}, {"Reunión": "Plenaria", "Fecha": "2020", "Organización": "Ribera", "Asistió": True})),
    ("an amount and its unit", "compromisos", "Compromiso,Monto,Unidad\nSala,12.5,miles de soles\nMural,500,soles", ({"Compromiso": "Sala", "Monto (S/)": "12500", "Moneda": "PEN"}, {"Compromiso": "Mural", "Monto (S/)": "500", "Moneda": "PEN"})),
    ("a deadline and the one that took its place", "compromisos", "Compromiso,Plazo,Nuevo plazo\nSala,2019-05-21,2019-06-21\nMural,2019-05-21,", ({"Compromiso": "Sala", "Fecha límite": "2019-06-21"}, {"Compromiso": "Mural", "Fecha límite": "2019-05-21"})),
    ("an amount in the column of its currency", "compromisos", "Compromiso,Monto S/,Monto US$\nSala,,500\nMural,300,", ({"Compromiso": "Sala", "Monto (S/)": "500", "Moneda": "USD"}, {"Compromiso": "Mural", "Monto (S/)": "300", "Moneda": "PEN"})),
    ("who is responsible, one a column", "compromisos", "Compromiso,Responsable 1,Responsable 2\nSala,Kuntur,Ribera\nMural,Luna,", ({"Compromiso": "Sala", "Organización": ["Kuntur", "Ribera"]}, {"Compromiso": "Mural", "Organización": "Luna"})),
)  # fmt: skip
case("a year of the organizations of a matrix", "asistencias", "Organización,Año,Taller Sur,Foro\nKuntur,2010,X,X\nRibera,2012,X,X", *({"Reunión": m, "Organización": o, "Asistió": True} for o in ("Kuntur", "Ribera") for m in ("Taller Sur", "Foro")), said=["columns not loaded"])  # fmt: skip
case("a part of those who were there", "encuentros", "Reunión,Fecha,Participantes (mujeres),Participantes (varones)\nTaller,2019-05-21,20,15", {"Reunión": "Taller", "Fecha": "2019-05-21"}, said=["columns not loaded"])  # fmt: skip
case("an amount that was asked for", "fondos", "Fondo,Monto (solicitado),Monto (aprobado en S/)\nEstímulo,5000,3000", {"Fondo": "Estímulo", "Monto": "3000", "Moneda": "PEN"}, said=["columns not loaded"])  # fmt: skip
for name, table, text, together in TOGETHER:
    case(name, table, text, *together, said=["columns together"])
case("who has left, and no day said", "membresias", "Organización,Mesa,Hasta,Estado\nKuntur,Mesa Sur,,activa\nRibera,Mesa Sur,,retirada\nLuna,Mesa Sur,2020,retirada",
     {"Organización": "Kuntur", "Mesa": "Mesa Sur"}, {"Organización": "Luna", "Mesa": "Mesa Sur", "Hasta": "2020"}, held=[(3, "left", "Estado")])  # fmt: skip
case("a meeting put off by its state", "encuentros", "Reunión,Fecha,Estado\nTaller,2018-04-21,realizado\nFeria,2018-05-21,postergado",
     {"Reunión": "Taller", "Fecha": "2018-04-21"}, held=[(3, "suspended", "Estado")])  # fmt: skip
case("a word that is another of the list is said", "compromisos", "Compromiso,Estado\nAbrir la sala,avanzando",
     {"Compromiso": "Abrir la sala", "Estado": "en curso", "Estado, como está escrito": "avanzando"}, said=["mended"], verdict="repair")  # fmt: skip
case("a header that is a state over ticks", "compromisos", "Compromiso,Organización,Cumplido\nSala,Kuntur,Sí\nSillas,Ribera,No",
     {"Compromiso": "Sala", "Organización": "Kuntur", "Estado": "cumplido"}, held=[(3, "not in the list", "Cumplido")], said=["mended"])  # fmt: skip
case("put off without a new day is not held", "encuentros", "Reunión,Fecha\nPlenaria,2020 (postergada)\nTaller,2020 (reprogramado al 3 de mayo de 2021)",
     {"Reunión": "Taller", "Fecha": "2021-05-03", "Fecha como está escrita": "2020 (reprogramado al 3 de mayo de 2021)"}, held=[(2, "suspended", "Fecha")])  # fmt: skip
case(
    "up to now has no end",
    "membresías",
    "Organización,Mesa,Desde,Hasta\nKuntur,Mesa Sur,2018,a la fecha",
    {"Organización": "Kuntur", "Mesa": "Mesa Sur", "Desde": "2018"},
)
MARKS = "Organización,Taller 2018-04-21,Encuentro 2018-05-05\nKuntur,A,F\nRibera,F,A"
case(
    "A is asked where no other mark says who came",
    "asistencias",
    MARKS,
    was("Encuentro", "Kuntur", "2018-05-05", attended=False),
    was("Taller", "Ribera", "2018-04-21", attended=False),
    asked=["mark A"],
)
case(
    "A is what was answered",
    "asistencias",
    MARKS,
    was("Taller", "Kuntur", "2018-04-21"),
    was("Encuentro", "Kuntur", "2018-05-05", attended=False),
    was("Taller", "Ribera", "2018-04-21", attended=False),
    was("Encuentro", "Ribera", "2018-05-05"),
    asked=["mark A"],
    answers={"mark A": "asistio"},
)
case(
    "A beside P is absent",
    "asistencias",
    MARKS.replace("F", "P"),
    was("Taller", "Kuntur", "2018-04-21", attended=False),
    was("Encuentro", "Kuntur", "2018-05-05"),
    was("Taller", "Ribera", "2018-04-21"),
    was("Encuentro", "Ribera", "2018-05-05", attended=False),
)
case(
    "a value under the column of another meaning",
    "mesas",
    "Mesa,Tipo\nMesa Incidencia,territorial\nRed Kuska,red\nMesa Norte,otra cosa",
    {"Mesa": "Mesa Incidencia", "Clase": "territorial"},
    {"Mesa": "Red Kuska", "Tipo": "red"},
    held=[(4, "not in the list", "Tipo")],
    said=["mended"],
)
LED = "Compromiso,Organización,Estado,Fecha límite\nMural,Kuntur,"
case(
    "the new day of what is put off",
    "compromisos",
    f"{LED}Reprogramado al 30/11/2019,15/10/2019",
    {
        "Compromiso": "Mural",
        "Organización": "Kuntur",
        "Estado": "reprogramado",
        "Fecha límite": "2019-11-30",
        "Nota sobre la fecha": "15/10/2019, reprogramado al 30/11/2019",
        "Estado, como está escrito": "Reprogramado al 30/11/2019",
    },
    said=["mended"],
)
case(
    "the day of what is done",
    "compromisos",
    f"{LED}cumplido el 3/10/2019,2019-11-30",
    {"Compromiso": "Mural", "Organización": "Kuntur", "Estado": "cumplido", "Fecha límite": "2019-11-30", "Estado, como está escrito": "cumplido el 3/10/2019"},
    said=["mended"],
)  # fmt: skip
case("a state and no day", "compromisos", f"{LED}pendiente de presupuesto,", held=[(2, "not in the list", "Estado")])
SINCE = "Organización,Mesa,Desde,Hasta\nKuntur,Mesa Sur,"
for said, code, column in (
    ("2018-2019,", "a period", "Desde"),
    ("desde 2018 hasta 2019,", "a period", "Desde"),
    ("hasta 2019,", "the other end", "Desde"),
    ("2018,desde 2019", "the other end", "Hasta"),
):
    case(f"a beginning and an end: {said}", "membresias", SINCE + said, held=[(2, code, column)])
case("a beginning between two years", "membresias", f"{SINCE}2018/2019,", {"Organización": "Kuntur", "Mesa": "Mesa Sur", "Desde": "2018/2019"})  # fmt: skip
case("other names, parted by a semicolon", "organizaciones", "Organización,Otros nombres\nCentro Cultural Kuntur,CCK; Casa Kuntur",
     {"Organización": "Centro Cultural Kuntur", "Otros nombres": ["CCK", "Casa Kuntur"]})  # fmt: skip
case("whose a fund is", "fondos", "Fondo,Organización,Monto (S/)\nConcurso,Killa Wasi,20000",
     {"Fondo": "Concurso", "Lo recibe": "Killa Wasi", "Monto": "20000", "Moneda": "PEN"})  # fmt: skip
case("a year that a program took for a number", "organizaciones", "Organización,Fecha de ingreso\nKuntur,2018.0", {"Organización": "Kuntur", "Fecha de ingreso": "2018"})  # fmt: skip
