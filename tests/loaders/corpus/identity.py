"""Who is meant: equal forms, near names, acronyms, codes and what they name."""

from corpus.case import ROSTER, of, org, was

case = of("identity")

case(
    "the same form is the same",
    "asistencias",
    "Reunión,Organización\nTaller,Asoc. Cult. KUNTUR",
    was("Taller", "Asoc. Cult. KUNTUR"),
    known=ROSTER,
)
case("a near name is asked", "asistencias", "Reunión,Organización\nTaller,Kila Wasi", asked=["near name"], known=ROSTER)
case(
    "a near name is the same",
    "asistencias",
    "Reunión,Organización\nTaller,Kila Wasi",
    was("Taller", "Kila Wasi"),
    asked=["near name"],
    known=ROSTER,
    answers={"near name": "misma"},
)
case(
    "a near name is another",
    "asistencias",
    "Reunión,Organización\nTaller,Kila Wasi",
    was("Taller", "Kila Wasi"),
    asked=["near name"],
    known=ROSTER,
    answers={"near name": "otra"},
)
case(
    "a far name is new",
    "asistencias",
    "Reunión,Organización\nTaller,Tambores del Mar",
    was("Taller", "Tambores del Mar"),
    known=ROSTER,
)
case(
    "two of that name", "asistencias", "Reunión,Organización\nTaller,Arteria", asked=["two of that name"], known=ROSTER
)
case("two of that name, with the region", "asistencias", "Reunión,Organización,Organización (región)\nTaller,Arteria,Piura",
     was("Taller", "Arteria", **{"Organización (región)": "20"}), known=ROSTER)  # fmt: skip
case(
    "the same name elsewhere is asked",
    "organizaciones",
    "Organización,Región\nKilla Wasi,Tacna",
    asked=["near name"],
    known=ROSTER,
)
case(
    "a renamed code is asked",
    "organizaciones",
    "Código,Organización,Región\no4,Killa Huasi,Puno",
    asked=["renamed"],
    known=ROSTER,
)
case(
    "a code in use is asked",
    "organizaciones",
    "Código,Organización,Región\no4,Tambores del Mar,Puno",
    asked=["code reused"],
    known=ROSTER,
)
case("a code in use is another's", "organizaciones", "Código,Organización,Región\no4,Tambores del Mar,Puno", asked=["code reused"],
     held=[(2, "two names for one code")], known=ROSTER, answers={"code reused": "otra"})  # fmt: skip
case("two names for one code", "organizaciones", "Código,Organización\nx,Kuntur\nx,Ribera\ny,Otra",
     {"Código": "y", "Organización": "Otra"}, held=[(2, "two names for one code"), (3, "two names for one code")])  # fmt: skip
case(
    "a known name has no code here",
    "asistencias",
    "Reunión,Organización\nTaller,Killa Wasi",
    was("Taller", "Killa Wasi"),
    known=ROSTER,
)
case(
    "a new name beside an acronym is asked",
    "asistencias",
    "Reunión,Organización\nTaller,ACK",
    asked=["near name"],
    known=ROSTER,
)
case(
    "a legal suffix does not make another",
    "asistencias",
    "Reunión,Organización\nTaller,ASOCIACION CULTURAL KUNTUR S.A.C.",
    was("Taller", "ASOCIACION CULTURAL KUNTUR S.A.C."),
    known=ROSTER,
)
case("north and south are two", "organizaciones", "Organización,Región\nTeatro del Norte,Cusco\nTeatro del Sur,Cusco",
     org("Teatro del Norte", "Cusco"), org("Teatro del Sur", "Cusco"))  # fmt: skip
case(
    "other numbers are others",
    "organizaciones",
    "Organización,Región\nTaller 21,Cusco\nTaller 22,Cusco",
    org("Taller 21", "Cusco"),
    org("Taller 22", "Cusco"),
)
case(
    "another kind of body is another",
    "organizaciones",
    "Organización,Región\nRadio Ribera,Loreto\nEditorial Ribera,Loreto",
    org("Radio Ribera", "Loreto"),
    org("Editorial Ribera", "Loreto"),
)
case(
    "near names in one roster are asked",
    "organizaciones",
    "Organización,Región\nQosqo Huasi,Cusco\nCusco Wasi,Cusco",
    org("Qosqo Huasi", "Cusco"),
    org("Cusco Wasi", "Cusco"),
    asked=["near name"],
)
case("the same body twice in other letters", "organizaciones", "Organización,Región\nAsociación Cultural Luz,Cusco\nAsoc. Cult. LUZ,Cusco",
     org("Asociación Cultural Luz", "Cusco"), org("Asoc. Cult. LUZ", "Cusco"))  # fmt: skip
case("an alias is the organization", "asistencias", "Reunión,Organización\nTaller,La Casona", was("Taller", "La Casona"),
     known=(("organizaciones", "Organización,Región,Otros nombres\nCentro Cultural Sol,Puno,La Casona\nCasona Vieja,Tacna,"),))  # fmt: skip
for filler in (
    "No aplica",
    "0",
    "(en blanco)",
    "Ver lista adjunta",
    "Por confirmar",
    "pendiente",
    "y otros",
    "Estudiante UNMSM",
    "Gestora cultural",
    "Ciudadano",
    "Van...",
):
    case(f"no organization: {filler}", "asistencias", f"Reunión,Organización\nTaller,{filler}\nTaller,Ribera", was("Taller", "Ribera"), skipped=1, said=["says nothing"])  # fmt: skip
case("a day where a name goes", "organizaciones", "Organización,Región\n2024-10-03,Cusco", held=[(2, "not a name")])
case(
    "a region as a subtitle",
    "organizaciones",
    "Organización,Ciudad\nCUSCO,\nKuntur,Urubamba",
    org("Kuntur", Ciudad="Urubamba"),
    held=[(2, "a place")],
)
case("a person, surname first", "asistencias", "Reunión,Organización\nTaller,\"Quispe Mamani, Rosa\"\nTaller,Ribera", was("Taller", "Ribera"), asked=["a person"])  # fmt: skip
case("a person, surname first, is left out", "asistencias", "Reunión,Organización\nTaller,\"Quispe Mamani, Rosa\"\nTaller,Ribera", was("Taller", "Ribera"), asked=["a person"], answers={"a person": "persona"}, skipped=1)  # fmt: skip
case("the foot of a printed page", "organizaciones", "Organización,Región\nKuntur,Cusco\nFecha de impresión: 21/04/2018,", org("Kuntur", "Cusco"), skipped=1)  # fmt: skip
case("an organization in two rows", "organizaciones", "Código,Organización,Región\nE2,Colectivo Kuntur,Cusco\n,COLECTIVO KUNTUR,Cusco", org("Colectivo Kuntur", "Cusco", Código="E2"), org("COLECTIVO KUNTUR", "Cusco"), said=["listed twice"])  # fmt: skip
case("editions of one letter are told apart", "encuentros", "Reunión,Fecha\nI Encuentro,2018\nIII Encuentro,2018\nV Encuentro,2018\nX Encuentro,2018",
     *({"Reunión": f"{number} Encuentro", "Fecha": "2018"} for number in ("I", "III", "V", "X")))  # fmt: skip
case("one name enrolled under two codes", "organizaciones", "Código,Organización,Región\nx,Kuntur,Puno\ny,KUNTUR,Puno\nz,Kuntur,Cusco",
     org("Kuntur", "Puno", Código="x"), org("KUNTUR", "Puno", Código="y"), org("Kuntur", "Cusco", Código="z"), asked=["near name"])  # fmt: skip
