"""Marks of attendance: present, absent, blank, outside the legend; matrices and signatures."""

from corpus.case import of, was

case = of("values")

for mark in ("X", "✓", "1", "sí", "P", "T", "V"):
    case(
        f"present {mark}", "asistencias", f"Reunión,Organización,Asistió\nTaller,Kuntur,{mark}", was("Taller", "Kuntur")
    )
for mark in ("F", "A", "J", "no"):
    case(
        f"absent {mark}",
        "asistencias",
        f"Reunión,Organización,Asistió\nTaller,Kuntur,{mark}",
        was("Taller", "Kuntur", attended=False),
    )
case(
    "a blank is unknown",
    "asistencias",
    "Reunión,Organización,Asistió\nTaller,Kuntur,\nTaller,Ribera,x",
    was("Taller", "Ribera"),
    skipped=1,
)
case(
    "a mark outside the legend",
    "asistencias",
    "Reunión,Organización,Asistió\nTaller,Kuntur,W",
    held=[(2, "unknown mark")],
)
case("a matrix", "asistencias", "Organización,Taller 21/04/2018,Asamblea 2018-05-19\nKuntur,X,F\nRibera,,P",
     was("Taller", "Kuntur", "2018-04-21"), was("Asamblea", "Kuntur", "2018-05-19", attended=False), was("Asamblea", "Ribera", "2018-05-19"), skipped=1, said=["matrix"])  # fmt: skip
case("a matrix of meetings by organizations", "asistencias", "Reunión,Fecha,Kuntur,Ribera\nTaller,2018-04-21,x,\nAsamblea,2018-05-19,x,x",
     was("Taller", "Kuntur", "2018-04-21"), was("Asamblea", "Kuntur", "2018-05-19"), was("Asamblea", "Ribera", "2018-05-19"), skipped=1)  # fmt: skip
case(
    "a signed list",
    "asistencias",
    "Reunión,Organización,Firma\nTaller,Kuntur,J. Pérez\nTaller,Ribera,firmado",
    was("Taller", "Kuntur"),
    was("Taller", "Ribera"),
)
case(
    "an unsigned row is asked",
    "asistencias",
    "Reunión,Organización,Firma\nTaller,Kuntur,firmado\nTaller,Ribera,",
    was("Taller", "Kuntur"),
    asked=["unsigned"],
)
case("the title names the meeting", "asistencias", "Taller de gestión - 21/04/2018,,\nOrganización,Asistió,Cargo\nKuntur,x,\n",
     was("Taller de gestión", "Kuntur", "2018-04-21"), asked=["missing column"], answers={"missing column": "titulo"})  # fmt: skip
case("a legend over the table", "asistencias", "Leyenda: P = presente; E = excusó,,\n,,\nReunión,Organización,Asistió\nTaller,Kuntur,P\nTaller,Ribera,E",
     was("Taller", "Kuntur"), was("Taller", "Ribera", attended=False), said=["title rows"])  # fmt: skip
case("a legend that turns the usual marks", "asistencias", "F = firmó; A = asistió,,\n,,\nReunión,Organización,Asistió\nTaller,Kuntur,A\nTaller,Ribera,x",
     was("Taller", "Kuntur"), was("Taller", "Ribera"))  # fmt: skip
case("unsigned means they did not come", "asistencias", "Reunión,Organización,Firma\nTaller,Kuntur,firmado\nTaller,Ribera,",
     was("Taller", "Kuntur"), was("Taller", "Ribera", attended=False), asked=["unsigned"], answers={"unsigned": "no vinieron"})  # fmt: skip
case("several people of one organization", "asistencias", "Reunión,Organización,Nombres y apellidos,Asistió\nTaller,Kuntur,Rosa Quispe Mamani,x\nTaller,Kuntur,Luis Ramos Díaz,x",
     was("Taller", "Kuntur"), skipped=1, said=["personal data", "repeated row"], gone=("Rosa", "Ramos"))  # fmt: skip
case("a matrix with a mark outside the legend", "asistencias", "Organización,Taller 21/04/2018,Asamblea 19/05/2018\nKuntur,X,W\nRibera,X,F",
     was("Taller", "Kuntur", "2018-04-21"), was("Taller", "Ribera", "2018-04-21"), was("Asamblea", "Ribera", "2018-05-19", attended=False),
     held=[(2, "unknown mark")])  # fmt: skip

# Presence is neither invented nor turned round.
for header in ("No asistió", "Faltó", "Ausente", "Inasistencia"):
    case(f"a column for those who did not come: {header}", "asistencias", f"Reunión,Organización,{header}\nTaller,Kuntur,x\nTaller,Ribera,",
         was("Taller", "Kuntur", attended=False), skipped=1, said=["attendance columns"])  # fmt: skip
case("a column for each mark", "asistencias", "Reunión,Organización,Presente,Ausente,Tarde\nTaller,Kuntur,x,,\nTaller,Ribera,,x,\nTaller,Luna,,,x",
     was("Taller", "Kuntur"), was("Taller", "Ribera", attended=False), was("Taller", "Luna"), said=["attendance columns"])  # fmt: skip
case("a yes and a no", "asistencias", "Reunión,Organización,Sí,No\nTaller,Kuntur,x,\nTaller,Ribera,,x",
     was("Taller", "Kuntur"), was("Taller", "Ribera", attended=False))  # fmt: skip
case("marked under both", "asistencias", "Reunión,Organización,Asistió,No asistió\nTaller,Kuntur,x,x\nTaller,Ribera,x,",
     was("Taller", "Ribera"), held=[(2, "unknown mark")])  # fmt: skip
case("a count of absences is none", "asistencias", "Reunión,Organización,Asistió,Faltas\nTaller,Kuntur,x,3\nTaller,Ribera,x,0",
     was("Taller", "Kuntur"), was("Taller", "Ribera"), said=["columns not loaded"])  # fmt: skip
case("a word where people sign", "asistencias", "Reunión,Organización,Firma\nTaller,Kuntur,firmado\nTaller,Ribera,FALTÓ\nTaller,Luna,no firmó",
     was("Taller", "Kuntur"), was("Taller", "Ribera", attended=False), was("Taller", "Luna", attended=False))  # fmt: skip
case("an hour of arrival is a signature", "asistencias", "Reunión,Organización,Hora de ingreso\nTaller,Kuntur,9:05\nTaller,Ribera,",
     was("Taller", "Kuntur"), asked=["unsigned"])  # fmt: skip
case("a remark says it", "asistencias", "Reunión,Organización,Observación\nTaller,Kuntur,\nTaller,Ribera,no asistió",
     was("Taller", "Kuntur"), was("Taller", "Ribera", attended=False))  # fmt: skip
for aside in (" (faltó)", " - no vino", " (excusó)"):
    case(f"said after the name{aside}", "asistencias", f"Reunión,Organización\nTaller,Killa Wasi{aside}\nTaller,Ribera",
         was("Taller", "Killa Wasi", attended=False), was("Taller", "Ribera"))  # fmt: skip
for title in ("ORGANIZACIONES QUE NO ASISTIERON", "Convocatoria al taller"):
    case(f"a list that is not of who came: {title}", "asistencias", f"{title},\n,\nReunión,Organización\nTaller,Kuntur\nTaller,Ribera",
         asked=["wish"])  # fmt: skip
case(
    "a file of those who were absent",
    "inasistencias.csv",
    "Reunión,Organización\nTaller,Kuntur\nTaller,Ribera",
    asked=["wish"],
)
case(
    "who confirmed has not come yet",
    "asistencias",
    "Reunión,Organización,Confirmó\nTaller,Kuntur,sí\nTaller,Ribera,no",
    asked=["wish"],
)
case("a member that is confirmed is one", "membresias", "Organización,Mesa,Confirmado\nKuntur,Mesa Sur,sí",
     {"Organización": "Kuntur", "Mesa": "Mesa Sur"}, said=["columns not loaded"])  # fmt: skip
case("a legend that says neither", "asistencias", "V = vacaciones,,\n,,\nReunión,Organización,Asistió\nTaller,Kuntur,V\nTaller,Ribera,x",
     was("Taller", "Ribera"), held=[(4, "unknown mark")])  # fmt: skip
case("a legend beside the table", "asistencias", "Reunión,Organización,Asistió,,Leyenda\nTaller,Kuntur,A,,A = asistió\nTaller,Ribera,F,,F = faltó",
     was("Taller", "Kuntur"), was("Taller", "Ribera", attended=False))  # fmt: skip
for mark in ("NO✓", "X?"):
    case(f"a mark that is asked or contradicts itself: {mark}", "asistencias", f"Reunión,Organización,Asistió\nTaller,Kuntur,{mark}\nTaller,Ribera,x",
         was("Taller", "Ribera"), held=[(2, "unknown mark")])  # fmt: skip
case(
    "a box that nobody ticked",
    "asistencias",
    "Reunión,Organización,Asistió\nTaller,Kuntur,☐\nTaller,Ribera,☒",
    was("Taller", "Ribera"),
    skipped=1,
)
case("a meeting that was suspended", "asistencias", "Organización,Taller 21/04/2018,Asamblea 19/05/2018 (suspendida)\nKuntur,X,X\nRibera,X,",
     was("Taller", "Kuntur", "2018-04-21"), was("Taller", "Ribera", "2018-04-21"), said=["columns not loaded"])  # fmt: skip
case("a column of marks that is no meeting", "asistencias", "Organización,Taller 21/04/2018,Cuota\nKuntur,X,sí\nRibera,X,no",
     was("Taller", "Kuntur", "2018-04-21"), was("Taller", "Ribera", "2018-04-21"), said=["columns not loaded"])  # fmt: skip
case(
    "days without a month", "asistencias", "Organización,7,14\nKuntur,X,F", held=[(2, "not a date"), (2, "not a date")]
)
case(
    "days without a year",
    "asistencias",
    "Organización,7-abr,14-abr\nKuntur,X,F",
    held=[(2, "not a date"), (2, "not a date")],
)
case("a meeting by its kind over the marks", "asistencias", "Organización,Asamblea\nKuntur,X\nRibera,F",
     was("Asamblea", "Kuntur"), was("Asamblea", "Ribera", attended=False))  # fmt: skip
case("a share of attendance beside the meetings", "asistencias", "Organización,Taller,Feria,% asistencia\nKuntur,x,x,100%\nRibera,x,,50%",
     was("Taller", "Kuntur"), was("Feria", "Kuntur"), was("Taller", "Ribera"), skipped=1, said=["matrix", "columns not loaded"])  # fmt: skip
case("marks in two words", "asistencias", "Reunión,Organización,Asistió\nTaller,Kuntur,sí asistió\nTaller,Ribera,no fue",
     was("Taller", "Kuntur"), was("Taller", "Ribera", attended=False))  # fmt: skip
case("a mark and how", "asistencias", "Reunión,Organización,Asistió\nTaller,Kuntur,Sí (virtual)\nTaller,Ribera,no (justificó)\nTaller,Luna,sí (faltó)",
     was("Taller", "Kuntur"), was("Taller", "Ribera", attended=False), held=[(4, "unknown mark")])  # fmt: skip

case("a form that asks of one meeting", "asistencias", "Organización,¿Asistió al Encuentro de Cultura Viva?\nKuntur,SI\nRibera,NO", was("Encuentro de Cultura Viva", "Kuntur"), was("Encuentro de Cultura Viva", "Ribera", attended=False), said=["matrix"])  # fmt: skip

case("what is written says more than its header", "lista.csv", "Reunión,Organización,Condición\nTaller,Kuntur,Asistió\nTaller,Ribera,Faltó\nTaller,Luna,Justificó".encode(), was("Taller", "Kuntur"), was("Taller", "Ribera", attended=False), was("Taller", "Luna", attended=False), said=["attendance columns"])  # fmt: skip
