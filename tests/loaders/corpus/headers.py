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
