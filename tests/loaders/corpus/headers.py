"""Columns in another order, under other names, missing or more than the template has."""

from corpus.case import of, org, was

case = of("headers")

case("other order", "organizaciones", "Región,Organización\nCusco,Kuntur", org("Kuntur", "Cusco"))
case("capitals without accents", "organizaciones", "ORGANIZACION,REGION\nKuntur,CUSCO", org("Kuntur", "Cusco"))
case("a synonym", "organizaciones", "Nombre de la organización,Departamento\nKuntur,Cusco", org("Kuntur", "Cusco"))
case("recognized by headers", "datos 2024", "Organización,Mesa,Rol,Desde\nKuntur,Mesa Sur,integrante,2020",
     {"Organización": "Kuntur", "Mesa": "Mesa Sur", "Rol": "integrante", "Desde": "2020"})  # fmt: skip
case("not a template", "cosas", "a,b\n1,2", refused="refused")
case("an extra column", "organizaciones", "Organización,Color\nKuntur,azul", org("Kuntur"), said=["columns not loaded"])
case("a missing column is asked", "asistencias", "Fecha,Organización,Evento del mes\n2018-04-21,Kuntur,Taller",
     held=[], asked=["missing column"])  # fmt: skip
case("a missing column is answered", "asistencias", "Fecha,Organización,Evento del mes\n2018-04-21,Kuntur,Taller",
     was("Taller", "Kuntur", "2018-04-21"), asked=["missing column"], answers={"missing column": "evento del mes"})  # fmt: skip
case(
    "asterisks and asides",
    "organizaciones",
    "Organización *,Región (obligatorio)\nKuntur,Cusco",
    org("Kuntur", "Cusco"),
)
case("numbered headers", "organizaciones", "1. Organización,2. Región\nKuntur,Cusco", org("Kuntur", "Cusco"))
case(
    "a line break in a header",
    "organizaciones",
    '"Nombre de la\norganización",Región\nKuntur,Cusco',
    org("Kuntur", "Cusco"),
)
case(
    "one header twice",
    "organizaciones",
    "Organización,Región,Región\nKuntur,Cusco,Puno",
    org("Kuntur", "Cusco"),
    said=["columns not loaded"],
)
case(
    "a column without header",
    "organizaciones",
    "Organización,Región,\nKuntur,Cusco,azul\nRibera,Loreto,verde",
    org("Kuntur", "Cusco"),
    org("Ribera", "Loreto"),
    said=["column without header"],
)
case("recognition is not the day of joining", "organizaciones", "Organización,Fecha de reconocimiento\nKuntur,2018-04-21",
     org("Kuntur"), said=["columns not loaded"])  # fmt: skip
case("registration is not the day of joining", "organizaciones", "Organización,Fecha de registro\nKuntur,2018-04-21",
     org("Kuntur"), said=["columns not loaded"])  # fmt: skip
case("a time stamp is no date of a meeting", "asistencias", "Marca temporal,Reunión,Organización,Asistió\n21/04/2018 10:11:12,Taller,Kuntur,sí",
     was("Taller", "Kuntur"), said=["columns not loaded"])  # fmt: skip
case(
    "the founding is not the day of joining",
    "organizaciones",
    "Organización,Año de fundación\nKuntur,2008",
    org("Kuntur", Fundación="2008"),
)
case("the currency of the header", "compromisos", "Compromiso,Monto (US$)\nSala,100",
     {"Compromiso": "Sala", "Monto (S/)": "100", "Moneda": "USD"})  # fmt: skip
case("a wish is no attendance", "asistencias", "Organización,Quisiera participar\nKuntur,sí\nRibera,no", asked=["wish"])
case(
    "a registration form is no attendance",
    "inscripciones",
    "Reunión,Organización\nTaller,Kuntur\nTaller,Ribera",
    asked=["wish"],
)
case(
    "an invitation list is no attendance",
    "lista",
    "Organizaciones invitadas al taller,,\n,,\nReunión,Fecha,Organización\nTaller,2018-04-21,Kuntur",
    asked=["wish"],
    said=[],
)
case(
    "an invitation list is set aside",
    "invitados",
    "Reunión,Organización\nTaller,Kuntur\nTaller,Ribera",
    skipped=2,
    asked=["wish"],
    answers={"wish": "ninguna"},
    said=["not a table"],
)
case(
    "an invitation list where all came",
    "invitados",
    "Reunión,Organización\nTaller,Kuntur",
    was("Taller", "Kuntur"),
    asked=["wish"],
    answers={"wish": "asistencias"},
)
case(
    "who would like to join is no member",
    "membresias",
    "Organización,Mesa,¿Quisiera integrarla?\nKuntur,Mesa Sur,sí",
    asked=["wish"],
)
case("a list of the invited that says who came", "invitados", "Reunión,Organización,Asistió\nTaller,Kuntur,sí\nTaller,Ribera,no",
     was("Taller", "Kuntur"), was("Taller", "Ribera", attended=False))  # fmt: skip
case("two header rows", "organizaciones", "Identificación,,Lugar,\nCódigo,Organización,Departamento,Provincia\nx1,Kuntur,Cusco,Cusco",
     {"Código": "x1", "Organización": "Kuntur", "Región": "Cusco", "Departamento": "Cusco", "Provincia": "Cusco"}, said=["two header rows"])  # fmt: skip

# A matrix: what stands over its columns may take two rows, and its corner may say nothing of what stands below.
PAIR = (("Plenaria 1", "2020-03-14"), ("Plenaria 2", "2020-04-18"))
THREE = [
    was(meeting, name, day) for name, meetings in (("Kuntur", PAIR), ("Ribera", PAIR[:1])) for meeting, day in meetings
]
BODY = "Kuntur,X,X\nRibera,X,"
for called, over in {
    "days under the meetings": "Organización,Plenaria 1,Plenaria 2\n,14/03/2020,18/04/2020",
    "days over the meetings": "Organización,14/03/2020,18/04/2020\n,Plenaria 1,Plenaria 2",
    "the header of the rows beside the days": ",Plenaria 1,Plenaria 2\nOrganización,14/03/2020,18/04/2020",
    "a corner that heads its two rows": "Reunión,Plenaria 1,Plenaria 2\nFecha,14/03/2020,18/04/2020",
    "days in words": "Organización,Plenaria 1,Plenaria 2\n,14 mar 2020,sábado 18 de abril de 2020",
    "days whose year the title says": "Asistencia 2020\n,Plenaria 1,Plenaria 2\nOrganización,14/03,18/04",
    "a meeting and its day in one cell": "Organización,Plenaria 1 14/03/2020,Plenaria 2 (18/04/2020)",
}.items():
    case(f"a matrix: {called}", "asistencias", f"{over}\n{BODY}", *THREE, said=["matrix"], skipped=1)
case("a matrix: days without a year are held", "asistencias", f",Plenaria 1,Plenaria 2\nOrganización,14/03,18/04\n{BODY}",
     held=[(3, "not a date", "Fecha"), (3, "not a date", "Fecha"), (4, "not a date", "Fecha")], skipped=1)  # fmt: skip
case("a matrix: one name over several days", "asistencias", "Organización,Plenaria,\n,14/03/2020,16/03/2020\nKuntur,X,X",
     was("Plenaria", "Kuntur", "2020-03-14"), was("Plenaria", "Kuntur", "2020-03-16"), said=["two header rows"])  # fmt: skip
for called, over in {
    "blank": "",
    "of a word for what stands beside it": "Reunión",
    "of another such word": "Fecha",
}.items():
    case(
        f"a matrix: a corner {called}",
        "asistencias",
        f"{over},Plenaria 1 14/03/2020,Plenaria 2 18/04/2020\n{BODY}",
        *THREE,
        said=["corner"],
        skipped=1,
    )
case("a matrix: meetings in rows stay so", "asistencias", "Reunión,Fecha,Kuntur,Ribera\nPlenaria 1,14/03/2020,X,X\nPlenaria 2,18/04/2020,X,",
     was("Plenaria 1", "Kuntur", "2020-03-14"), was("Plenaria 1", "Ribera", "2020-03-14"), was("Plenaria 2", "Kuntur", "2020-04-18"), skipped=1)  # fmt: skip
case("a row without its organization is no second header", "asistencias", "Reunión,Organización,Fecha\nPlenaria,,14/03/2020\nTaller,Kuntur,18/04/2020",
     was("Taller", "Kuntur", "2020-04-18"), held=[(2, "missing", "Organización")])  # fmt: skip

# A sign-in sheet says its meeting above the list, with labels or as a title.
SIGNED = "N°,Organización,Representante,Firma\n1,Kuntur,Ana Ruiz,x\n2,Ribera,Luis Paz,x"
BOTH = (was("Macro Sur", "Kuntur", "2018-04-21"), was("Macro Sur", "Ribera", "2018-04-21"))
for called, top in {
    "a label a line": "LISTA DE ASISTENCIA,,,\nReunión: Macro Sur,,,\nFecha: 21/04/2018,,,\nLugar: Cusco,,,",
    "labels in cells of their own": "LISTA DE ASISTENCIA,,,\nReunión:,Macro Sur,,\nFecha:,21/04/2018,,",
    "several labels a line": "Reunión:,Macro Sur,Fecha:,21/04/2018\nLugar:,Cusco,Hora de inicio:,10:00",
}.items():
    case(f"above the list: {called}", "lista", f"{top}\n\n{SIGNED}", *BOTH, said=["above the table"], gone=["Ana Ruiz"])
for called, file, top, meeting in (
    ("a title with its day", "lista", "LISTA DE ASISTENCIA - Reunión Macro Sur 21/04/2018,,,\n\n", "Reunión Macro Sur"),
    ("a title over its day", "lista", "Asistencia a la II Plenaria,,,\n21 de abril de 2018,,,\n\n", "II Plenaria"),
):
    case(f"above the list: {called}", file, f"{top}{SIGNED}", was(meeting, "Kuntur", "2018-04-21"), was(meeting, "Ribera", "2018-04-21"),
         asked=["missing column"], answers={"missing column": "titulo"})  # fmt: skip
case("above the list: the name of the file", "II Plenaria 2018-04-21", SIGNED, was("II Plenaria", "Kuntur", "2018-04-21"),
     was("II Plenaria", "Ribera", "2018-04-21"), asked=["missing column"], answers={"missing column": "nombre"})  # fmt: skip
case(
    "above the list: a label with two values decides nothing",
    "lista",
    f"Reunión: Macro Sur,,,\nReunión: Plenaria,,,\n\n{SIGNED}",
    asked=["missing column"],
)
case(
    "above the list: a blank label decides nothing",
    "lista",
    f"Reunión:,,,\nFecha:,,,\n\n{SIGNED}",
    asked=["missing column"],
)
case(
    "above the list: a column of its own comes first",
    "lista",
    "Fecha: 01/01/2020,,\n\nReunión,Organización,Firma\nMacro Sur,Kuntur,x",
    was("Macro Sur", "Kuntur"),
)
case("above the list: the group of a list of members", "membresías", "Mesa: Mesa Sur,\n\nOrganización,Rol\nKuntur,integrante",
     {"Organización": "Kuntur", "Mesa": "Mesa Sur", "Rol": "integrante"}, said=["above the table"])  # fmt: skip
case("above the list: a day that the name of the meeting bears", "asistencias", "Reunión: Plenaria virtual 14/03/2021\n\nOrganización,Hora de entrada\nKuntur,10:01",
     was("Plenaria virtual", "Kuntur", "2021-03-14"), said=["above the table"])  # fmt: skip
case(
    "above the list: two days of one meeting decide nothing",
    "lista",
    f"Reunión: Plenaria 14/03/2021,,,\nFecha: 15/03/2021,,,\n\n{SIGNED}",
    asked=["missing column"],
)

# A matrix of organizations by groups.
GROUPS = "Organización,Mesa Norte,Mesa Sur\nKuntur,X,coordinación\nRibera,no,X\nWayra,,"
MEMBERS = ({"Organización": "Kuntur", "Mesa": "Mesa Norte"}, {"Organización": "Kuntur", "Mesa": "Mesa Sur", "Rol": "coordinación"}, {"Organización": "Ribera", "Mesa": "Mesa Sur"})  # fmt: skip
case("a matrix of members", "membresías", GROUPS, *MEMBERS, said=["matrix", "not a member"], skipped=3)
case("a matrix under the names of groups may be of members or of who came", "datos", GROUPS, asked=["table"])
case(
    "a matrix under the names of groups is what is answered",
    "datos",
    GROUPS,
    *MEMBERS,
    asked=["table"],
    answers={"table": "membresias"},
    skipped=3,
)
case("a matrix of members whose groups have plain names", "membresías", "Organización,Incidencia,Formación\nKuntur,X,\nRibera,,X",
     {"Organización": "Kuntur", "Mesa": "Incidencia"}, {"Organización": "Ribera", "Mesa": "Formación"}, skipped=2)  # fmt: skip
case("a matrix under groups with a day is of who came", "datos", "Organización,Mesa de trabajo 14/03/2020,Mesa de trabajo 21/03/2020\nKuntur,X,X",
     was("Mesa de trabajo", "Kuntur", "2020-03-14"), was("Mesa de trabajo", "Kuntur", "2020-03-21"))  # fmt: skip

case("a form asks in whole sentences", "Respuestas de formulario 1", "Marca temporal,Nombre de la organización a la que representa,Región desde donde participa,Nombre y apellido,¿Asistirá al encuentro?\n2021/03/10 10:22:33,Kuntur,Cusco,Ana Ruiz,Sí",
     org("Kuntur", "Cusco"), said=["columns not loaded"], gone=["Ana Ruiz"])  # fmt: skip
CAME = "Reunión,Fecha,Organización"
for header, yes, no in (("Modalidad", "virtual", "no asistió"), ("N° de asistentes", "3", "0")):
    case(f"an absence in a column of another name: {header}", "asistencias", f"{CAME},{header}\nPlenaria,2021-03-14,Kuntur,{yes}\nPlenaria,2021-03-14,Ribera,{no}",
         was("Plenaria", "Kuntur", "2021-03-14"), was("Plenaria", "Ribera", "2021-03-14", attended=False), said=["attendance columns"])  # fmt: skip
case(
    "an absence against a yes is held",
    "asistencias",
    f"{CAME},Asistió,Modalidad\nPlenaria,2021-03-14,Kuntur,sí,faltó",
    held=[(2, "unknown mark")],
)
case("a form asks who was where", "Formulario de asistencia (respuestas)", "Marca temporal,Nombre y apellido,Organización a la que pertenece,¿En qué reunión participó?\n4/03/2019 10:02,Rosa Quispe,Kuntur,Taller",
     was("Taller", "Kuntur"), said=["personal data"])  # fmt: skip
case("a form asks who would come", "Formulario (respuestas)", "Marca temporal,Organización,Región,¿En qué reunión participará?\n4/03/2019 10:02,Kuntur,Cusco,Taller",
     org("Kuntur", "Cusco"), said=["columns not loaded"])  # fmt: skip

case("days of a meeting that the title names", "asistencias", "Encuentro Macro Sur,,\nRegistro de participantes,,\n,Día 1,Día 2\nOrganización,16/10/2019,17/10/2019\nKuntur,X,\nRibera,,X", was("Encuentro Macro Sur: Día 1", "Kuntur", "2019-10-16"), was("Encuentro Macro Sur: Día 2", "Ribera", "2019-10-17"), skipped=2, said=["matrix"])  # fmt: skip

case("the day of an agreement beside its deadline", "compromisos", "FECHA,ACUERDO,PLAZO\n2018-04-21,Carta,2018-05-30", {"Compromiso": "Carta", "Fecha límite": "2018-05-30", "Fecha de lanzamiento": "2018-04-21"})  # fmt: skip
case("the day that it was done before its deadline", "compromisos", "Acuerdo,Fecha de cumplimiento,Plazo\nCarta,2018-05-28,2018-05-30", {"Compromiso": "Carta", "Fecha límite": "2018-05-30"}, said=["columns not loaded"])  # fmt: skip
case("a day that may be of either", "compromisos", "Acuerdo,Fecha\nCarta,2018-05-30", asked=["which column"])
case("a day that is said to be the deadline", "compromisos", "Acuerdo,Fecha\nCarta,2018-05-30", {"Compromiso": "Carta", "Fecha límite": "2018-05-30"}, asked=["which column"], answers={"which column": "fecha limite"})  # fmt: skip
case("a day that is said to be of the agreement", "compromisos", "Acuerdo,Fecha\nCarta,2018-05-30", {"Compromiso": "Carta", "Fecha de lanzamiento": "2018-05-30"}, asked=["which column"], answers={"which column": "fecha de lanzamiento"})  # fmt: skip

case("days without a year after the names of meetings", "asistencias", "Asistencia 2018,,\nOrganización,Asamblea 12-oct,Macro Sur 15 y 16 de junio\nKuntur,P,F\nRibera,P,P", was("Asamblea", "Kuntur", "2018-10-12"), was("Macro Sur", "Kuntur", "2018-06-15/2018-06-16", attended=False), was("Asamblea", "Ribera", "2018-10-12"), was("Macro Sur", "Ribera", "2018-06-15/2018-06-16"), said=["matrix"])  # fmt: skip

# Lists of something else, that no name says to be a template.
for name, text in (
    ("a fee for each month", "PAGO DE CUOTAS 2022,,\nOrganización,Ene,Feb\nKuntur,X,X\nRibera,X,"),
    ("what a body has", "Organización,Departamento,Local propio,Personería jurídica\nKuntur,Cusco,Sí,No\nRibera,Puno,No,Sí"),
    ("who voted how", "Organización,A favor,En contra\nKuntur,X,\nRibera,,X"),
    ("in which years", "Organización,2018,2019\nKuntur,X,\nRibera,X,X"),
    ("remarks on each", "Organización,Puntaje,Observación\nKuntur,85,buena"),
    ("expenses", "Concepto,Monto,Organización\nTransporte,500,Kuntur"),
    ("days and amounts of anything", "Fecha,Cantidad\n2019-05-21,30"),
    ("contacts", "Nombre,Organización,Cargo\nRosa Quispe Mamani,Kuntur,Directora"),
    ("who signed", "Nombre,Organización,Acuerdo\nRosa Quispe Mamani,Kuntur,Carta al Ministerio"),
):  # fmt: skip
    case(f"a list of something else: {name}", "lista.csv", text.encode(), asked=["table"], gone=("Rosa Quispe",))
for name, text in (
    ("a plan by months", "Actividad,Responsable,Ene,Feb,Mar\nTaller,Kuntur,X,X,\nFeria,Ribera,,X,X"),
    ("how many times in each year", "Organización,2018,2019\nKuntur,3,1\nRibera,2,0"),
    ("what was handed out", "Organización,Polo,Credencial\nKuntur,X,X\nRibera,X,"),
):
    case(f"a list of nothing that is known: {name}", "lista.csv", text.encode(), refused="refused")
case("how a body is, in a directory", "directorio.csv", "Organización,Región,Tipo,¿Tiene local?,¿Tiene RUC?\nKuntur,Cusco,colectivo,Sí,No".encode(), {**org("Kuntur", "Cusco"), "Tipo de organización": "colectivo"}, said=["columns not loaded"])  # fmt: skip

case("marks in figures beside a sum of absences", "asistencias", "Organización,Taller 21/04/2018,Foro 05/05/2018,Faltas\nKuntur,1,1,2\nRibera,0,1,3", was("Taller", "Kuntur", "2018-04-21"), was("Foro", "Kuntur", "2018-05-05"), was("Taller", "Ribera", "2018-04-21", attended=False), was("Foro", "Ribera", "2018-05-05"), said=["matrix"])  # fmt: skip
