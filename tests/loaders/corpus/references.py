"""Names and codes that point to other rows: dangling, several in one cell, lists that disagree."""

from corpus.case import ROSTER, of, org, was

case = of("references")

case("known parts of a cell", "asistencias", 'Reunión,Organización\nTaller,"Killa Wasi, Asociación Cultural Kuntur"',
     {"Reunión": "Taller", "Organización": ["Killa Wasi", "Asociación Cultural Kuntur"], "Asistió": True}, known=ROSTER)  # fmt: skip
case(
    "lines of a cell",
    "asistencias",
    'Reunión,Organización\nTaller,"• Teatro Sol\n• Radio Luna"',
    {"Reunión": "Taller", "Organización": ["Teatro Sol", "Radio Luna"], "Asistió": True},
)
case(
    "unknown parts are asked",
    "asistencias",
    'Reunión,Organización\nTaller,"Sol Rojo; Luna Azul"',
    asked=["several organizations"],
)
case(
    "a code without a row",
    "asistencias",
    "Reunión,Organización,Organización (código)\nTaller,,zz9",
    held=[(2, "unknown code")],
    known=ROSTER,
)
case("a code instead of a name", "asistencias", "Reunión,Organización (código)\nTaller,o2",
     {"Reunión": "Taller", "Organización (código)": "o2", "Asistió": True}, known=ROSTER)  # fmt: skip
case(
    "relations need a row",
    "relaciones",
    "Organización,Relación,Con quién\nKilla Wasi,es aliada de,Nadie Conocida",
    held=[(2, "no row of its own")],
    known=ROSTER,
)
case("a value contradicts", "organizaciones", "Código,Organización,Fundación\nx,Kuntur,2008\nx,Kuntur,2010",
     {"Código": "x", "Organización": "Kuntur", "Fundación": "2008"}, {"Código": "x", "Organización": "Kuntur", "Fundación": "2010"}, asked=["contradiction"])  # fmt: skip
case("a finer date is no contradiction", "organizaciones", "Código,Organización,Fundación\nx,Kuntur,2008\nx,Kuntur,2008-05",
     {"Código": "x", "Organización": "Kuntur", "Fundación": "2008"}, {"Código": "x", "Organización": "Kuntur", "Fundación": "2008-05"})  # fmt: skip
case(
    "two note-takers disagree",
    "asistencias",
    "Reunión,Organización,Asistió\nTaller,Kuntur,sí\nTaller,Kuntur,no\nTaller,Ribera,sí",
    was("Taller", "Ribera"),
    asked=["lists disagree"],
)
case("a disagreement is answered", "asistencias", "Reunión,Organización,Asistió\nTaller,Kuntur,sí\nTaller,Kuntur,no", was("Taller", "Kuntur"),
     asked=["lists disagree"], answers={"lists disagree": "si"}, skipped=1)  # fmt: skip
case(
    "a code and a name that are two",
    "asistencias",
    "Reunión,Organización,Organización (código)\nTaller,Killa Wasi,o1",
    asked=["code reused"],
    known=ROSTER,
)
case("an organization of another file", "asistencias", "Reunión,Organización\nTaller,Asoc. Cult. Luz", was("Taller", "Asoc. Cult. Luz"),
     beside=(("organizaciones", "Organización,Región\nAsociación Cultural Luz,Cusco"),))  # fmt: skip
case("a near name of another file", "asistencias", "Reunión,Organización\nTaller,Radio Altiplanno", asked=["near name"],
     beside=(("organizaciones", "Organización,Región\nRadio Altiplano,Puno"),))  # fmt: skip
case("two lists of one meeting agree", "asistencias", "Reunión,Fecha,Organización,Asistió\nTaller,2018-04-21,Kuntur,sí", was("Taller", "Kuntur", "2018-04-21"),
     beside=(("asistencias", "Fecha,Reunión,Organización,Asistió\n21/04/2018,Taller,KUNTUR,x"),))  # fmt: skip
case("two lists of one meeting disagree", "asistencias", "Reunión,Fecha,Organización,Asistió\nTaller,2018-04-21,Kuntur,sí\nTaller,2018-04-21,Ribera,sí",
     was("Taller", "Ribera", "2018-04-21"), asked=["lists disagree"], beside=(("asistencias", "Fecha,Reunión,Organización,Asistió\n21/04/2018,Taller,KUNTUR,F"),))  # fmt: skip
case(
    "a membership without a roster",
    "membresias",
    "Organización,Mesa,Desde\nKuntur,Mesa Sur,2020",
    {"Organización": "Kuntur", "Mesa": "Mesa Sur", "Desde": "2020"},
)
case("a membership with several dates", "membresias", "Organización,Mesa,Desde\nKuntur,Mesa Sur,2020\nKuntur,Mesa Sur,2022",
     {"Organización": "Kuntur", "Mesa": "Mesa Sur", "Desde": "2020"}, {"Organización": "Kuntur", "Mesa": "Mesa Sur", "Desde": "2022"})  # fmt: skip
case("an «y» inside one name", "asistencias", "Reunión,Organización\nTaller,Danza y Vida", was("Taller", "Danza y Vida"),
     known=(("organizaciones", "Organización,Región\nDanza y Vida,Puno"),))  # fmt: skip
case(
    "no organization",
    "asistencias",
    "Reunión,Organización\nTaller,independiente\nTaller,Kuntur",
    was("Taller", "Kuntur"),
    skipped=1,
)
case("two regions of one code are asked", "organizaciones", "Código,Organización,Región\nx,Kuntur,Puno\nx,Kuntur,Cusco",
     org("Kuntur", "Puno", Código="x"), org("Kuntur", "Cusco", Código="x"), asked=["contradiction"])  # fmt: skip
case("two regions of one meeting are said", "encuentros", "Reunión,Fecha,Región\nTaller,2018-04-21,Puno\nTaller,2018-04-21,Cusco",
     *({"Reunión": "Taller", "Fecha": "2018-04-21", "Región": place, "Departamento": place} for place in ("Puno", "Cusco")), said=["contradiction"])  # fmt: skip
GROUPS = "Organización,Mesa\nKuntur,"
case("two groups in a cell are asked", "membresias", f"{GROUPS}Mesa Sur / Mesa Norte", asked=["several groups"])
case("two groups, a line each", "membresias", f'{GROUPS}"Mesa Sur\nMesa Norte"', {"Organización": "Kuntur", "Mesa": ["Mesa Sur", "Mesa Norte"]}, said=["mended"])  # fmt: skip
case(
    "no group",
    "membresias",
    f"{GROUPS}ninguna\nRibera,Mesa Sur",
    {"Organización": "Ribera", "Mesa": "Mesa Sur"},
    skipped=1,
)
case("every group", "membresias", f"{GROUPS}todas las mesas", held=[(2, "everybody", "Mesa")])
case("a person beside a group", "membresias", f"{GROUPS}Mesa Sur - Rosa Quispe", {"Organización": "Kuntur", "Mesa": "Mesa Sur"}, said=["mended"])  # fmt: skip
case("a relation with itself", "relaciones", "Organización,Relación,Con quién\nKilla Wasi,es aliada de,KILLA WASI", held=[(2, "itself", "Con quién")], known=ROSTER)  # fmt: skip

case("names where a number goes", "mesas", "Mesa;Coordina;Integrantes\nMesa Sur;Kuntur;Ribera\\Luna\nMesa Norte;;12".replace("\\", " / "), {"Mesa": "Mesa Sur"}, {"Mesa": "Mesa Norte", "Número de integrantes": 12}, {"Organización": "Kuntur", "Mesa": "Mesa Sur", "Rol": "coordinación"}, {"Organización": ["Ribera", "Luna"], "Mesa": "Mesa Sur"}, said=["names apart"], beside=(("organizaciones", "Organización,Región\nKuntur,Cusco\nRibera,Loreto\nLuna,Puno"),))  # fmt: skip
case("who was there, in a cell of the meeting", "encuentros", "Reunión,Fecha,Organizaciones asistentes\nTaller,2019-05-21,\"Kuntur, Ribera\"\nForo,2019-06-21,45", {"Reunión": "Taller", "Fecha": "2019-05-21"}, {"Reunión": "Foro", "Fecha": "2019-06-21", "Organizaciones": 45}, {"Reunión": "Taller", "Fecha": "2019-05-21", "Organización": ["Kuntur", "Ribera"], "Asistió": True}, said=["names apart"], beside=(("organizaciones", "Organización,Región\nKuntur,Cusco\nRibera,Loreto"),))  # fmt: skip
case("persons where a number goes", "encuentros", "Reunión,Fecha,Asistentes\nTaller,2019-05-21,\"Rosa Quispe, Juan Pérez\"", held=[(2, "not a number")], gone=("Rosa Quispe", "Juan Pérez"))  # fmt: skip
case("three names and a doubt", "asistencias", "Reunión,Organización\nTaller,\"Alfa, Beta y Gama\"", was("Taller", ["Alfa", "Beta", "Gama"]), asked=["several organizations"], answers={"several organizations": "varias-y"})  # fmt: skip

case("and others, whom nobody names", "asistencias", "Reunión,Organización\nTaller,\"Killa Wasi, Asociación Cultural Kuntur y otros\"\nTaller,Nosotras y Otras", was("Taller", ["Killa Wasi", "Asociación Cultural Kuntur"]), was("Taller", "Nosotras y Otras"), known=ROSTER, verdict="repair")  # fmt: skip
case("all but one", "asistencias", "Reunión,Organización\nTaller,\"Todas, menos Killa Wasi\"", held=[(2, "everybody", "Organización")], known=ROSTER)  # fmt: skip
case("a person among organizations", "asistencias", "Reunión,Organización\nTaller,Alfa; Rosa Quispe Mamani; Beta", was("Taller", ["Alfa", "Beta"]), asked=["several organizations", "a person"], answers={"several organizations": "varias", "a person": "persona"}, gone=("Rosa Quispe",))  # fmt: skip
