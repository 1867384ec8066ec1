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
