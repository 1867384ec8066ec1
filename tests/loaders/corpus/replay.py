"""What is in force already: the same again, newer lists, blanks, finer dates, corrections. `known` is loaded first."""

from corpus.case import Tables, of, org, was

case = of("replay")

ROWS = "Organización,Región,Fundación\nKuntur,Cusco,2008\nRibera,Loreto,2010\nLuna,Puno,2012"
BEFORE: Tables = (("organizaciones", ROWS),)
THREE = (
    org("Kuntur", "Cusco", Fundación="2008"),
    org("Ribera", "Loreto", Fundación="2010"),
    org("Luna", "Puno", Fundación="2012"),
)
MET = (("asistencias", "Reunión,Fecha,Organización,Asistió\nTaller,2018-04-21,Kuntur,sí"),)

case("the same file again", "organizaciones", ROWS, unchanged=3, known=BEFORE)
case("a newer list that leaves one out", "organizaciones 2024", "Organización,Región,Fundación\nKuntur,Cusco,2008\nRibera,Loreto,2010\n",
     *THREE[:2], asked=["replaces"], known=(("organizaciones", ROWS),))  # fmt: skip
case("a newer list replaces, what it leaves out is asked", "organizaciones 2024", "Organización,Región,Fundación\nKuntur,Cusco,2008\nRibera,Loreto,2010\n",
     *THREE[:2], asked=["replaces", "left out"], answers={"replaces": "reemplaza"}, known=(("organizaciones", ROWS),))  # fmt: skip
case(
    "a blank says nothing",
    "padrón",
    "Organización,Región,Fundación\nKuntur,,\nRibera,Loreto,",
    org("Kuntur"),
    org("Ribera", "Loreto"),
    known=BEFORE,
)
case("a coarser date is no contradiction", "padrón", "Organización,Región,Fundación\nKuntur,Cusco,2008",
     org("Kuntur", "Cusco", Fundación="2008"), known=(("organizaciones", "Organización,Región,Fundación\nKuntur,Cusco,2008-05-03"),))  # fmt: skip
case("another value is asked", "padrón", "Organización,Región,Fundación\nKuntur,Cusco,2009",
     org("Kuntur", "Cusco", Fundación="2009"), asked=["contradiction"], known=BEFORE)  # fmt: skip
case("another value is chosen", "padrón", "Organización,Región,Fundación\nKuntur,Cusco,2009",
     org("Kuntur", "Cusco", Fundación="2009"), asked=["contradiction"], answers={"contradiction": "2008"}, known=BEFORE)  # fmt: skip
case("a list that disagrees with the one in force", "lista", "Reunión,Fecha,Organización,Asistió\nTaller,2018-04-21,Kuntur,no\nTaller,2018-04-21,Ribera,sí",
     was("Taller", "Ribera", "2018-04-21"), asked=["lists disagree"], known=MET)  # fmt: skip
case(
    "the same attendance from another list",
    "lista",
    "Organización,Fecha,Reunión,Asistió\nKUNTUR,21/04/2018,Taller,x",
    was("Taller", "KUNTUR", "2018-04-21"),
    known=MET,
)
case("a near name of one in force", "lista", "Reunión,Organización\nTaller,Kila Wasi", asked=["near name"],
     known=(("organizaciones", "Organización,Región\nKilla Wasi,Puno"),))  # fmt: skip
case("a near name that is answered", "lista", "Reunión,Organización\nTaller,Kila Wasi", was("Taller", "Kila Wasi"), asked=["near name"], answers={"near name": "misma"},
     known=(("organizaciones", "Organización,Región\nKilla Wasi,Puno"),))  # fmt: skip
MOVED: Tables = (("organizaciones", "Código,Organización,Región\nx1,Kuntur,Cusco\nx2,Ribera,Loreto"),)
case("another region is asked", "padrón", "Código,Organización,Región\nx1,Kuntur,Puno\nx2,Ribera,Loreto",
     org("Kuntur", "Puno", Código="x1"), org("Ribera", "Loreto", Código="x2"), asked=["contradiction"], known=MOVED)  # fmt: skip
case("a province of its region is no other", "padrón", "Código,Organización,Departamento,Provincia\nx1,Kuntur,Cusco,Calca",
     org("Kuntur", "Cusco", Código="x1", Provincia="Calca"), known=MOVED)  # fmt: skip
