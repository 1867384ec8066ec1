"""What stands above, below and between the rows of a table."""

from corpus.case import of, org, was

case = of("structure")

case(
    "title above",
    "organizaciones",
    "Padrón de la red,\n,\nOrganización,Región\nKuntur,Cusco",
    org("Kuntur", "Cusco"),
    said=["title rows"],
)
case("blank rows", "organizaciones", "Organización,Región\nKuntur,Cusco\n,\n,\nRibera,Loreto",
     org("Kuntur", "Cusco"), org("Ribera", "Loreto"), skipped=2)  # fmt: skip
case("repeated header", "organizaciones", "Organización,Región\nKuntur,Cusco\nOrganización,Región\nRibera,Loreto",
     org("Kuntur", "Cusco"), org("Ribera", "Loreto"), skipped=1, said=["repeated header"])  # fmt: skip
case("totals row", "encuentros", "Reunión,Organizaciones\nTaller,12\nSesión,10\nTotal,22",
     {"Reunión": "Taller", "Organizaciones": 12}, {"Reunión": "Sesión", "Organizaciones": 10}, skipped=1, said=["totals row"])  # fmt: skip
case(
    "a row said twice",
    "organizaciones",
    "Organización,Región\nKuntur,Cusco\nKuntur,Cusco",
    org("Kuntur", "Cusco"),
    skipped=1,
    said=["repeated row"],
)
case("notes under the table", "organizaciones", "Organización,Región\nKuntur,Cusco\nRibera,Loreto\n,\nFuente: archivo de la red,",
     org("Kuntur", "Cusco"), org("Ribera", "Loreto"), skipped=1, said=["note below"])  # fmt: skip
case("a lone cell after a blank row", "organizaciones", "Organización,Región\nKuntur,Cusco\nRibera,Loreto\n,\nTambores del Mar,",
     org("Kuntur", "Cusco"), org("Ribera", "Loreto"), skipped=1, held=[(5, "note or row")])  # fmt: skip
case("a blank column at the left", "organizaciones", ",Organización,Región\n,Kuntur,Cusco\n,Ribera,Loreto",
     org("Kuntur", "Cusco"), org("Ribera", "Loreto"))  # fmt: skip
case("a title of several lines", "organizaciones", "Alianza de organizaciones,\nPadrón 2024,\n,\nOrganización,Región\nKuntur,Cusco",
     org("Kuntur", "Cusco"), said=["title rows"])  # fmt: skip
case("two tables on one sheet", "libro", "Organización,Región\nKuntur,Cusco\nRibera,Loreto\n,\nMesas,\nMesa,Tipo\nMesa Sur,red\nMesa Norte,red",
     org("Kuntur", "Cusco"), org("Ribera", "Loreto"), {"Mesa": "Mesa Sur", "Tipo": "red"}, {"Mesa": "Mesa Norte", "Tipo": "red"}, said=["several tables"])  # fmt: skip
case("a totals row of attendance", "asistencias", "Reunión,Organización,Asistió\nTaller,Kuntur,sí\nTaller,Ribera,no\nTotal,2,1",
     was("Taller", "Kuntur"), was("Taller", "Ribera", attended=False), skipped=1, said=["totals row"])  # fmt: skip
case("an organization whose name begins with total", "organizaciones", "Organización,Región\nTotal Teatro,Cusco\nRibera,Loreto",
     org("Total Teatro", "Cusco"), org("Ribera", "Loreto"))  # fmt: skip
case("numbering in the first column", "organizaciones", "N°,Organización,Región\n1,Kuntur,Cusco\n2,Ribera,Loreto\n3,,",
     org("Kuntur", "Cusco"), org("Ribera", "Loreto"), skipped=1)  # fmt: skip
case("rows that only say ditto", "organizaciones", 'Organización,Región\nKuntur,Cusco\nRibera,""""\nLuna,ídem',
     org("Kuntur", "Cusco"), held=[(3, "ditto", "Región"), (4, "ditto", "Región")])  # fmt: skip
case(
    "a row without its name",
    "organizaciones",
    "Organización,Región\nKuntur,Cusco\n,Loreto",
    org("Kuntur", "Cusco"),
    held=[(3, "missing")],
)
case("a form on its side", "organizaciones", "Organización,Kuntur,Ribera\nRegión,Cusco,Loreto\nFecha de ingreso,2018,2019\nCiudad,Calca,Iquitos", refused="refused")  # fmt: skip
case("a second table without a blank row", "libro", "Organización,Región\nKuntur,Cusco\nReunión,Fecha\nTaller,2018-04-21",
     org("Kuntur", "Cusco"), {"Reunión": "Taller", "Fecha": "2018-04-21"}, said=["several tables"])  # fmt: skip
case("two tables of two kinds side by side", "libro", "Organización,Región,,Reunión,Fecha\nKuntur,Cusco,,Taller,2018-04-21\nRibera,Loreto,,Feria,2018-05-21", refused="side by side")  # fmt: skip
ONCE = "Reunión,Fecha,Organización\nTaller,2018-04-21,Kuntur\n,,Ribera\nFeria,2018-05-05,Kuntur"
FIRST = was("Taller", "Kuntur", "2018-04-21"), was("Feria", "Kuntur", "2018-05-05")
case("a meeting written once for its rows", "asistencias", ONCE, *FIRST, asked=["group"])
case("a meeting written once holds for its rows", "asistencias", ONCE, FIRST[0], was("Taller", "Ribera", "2018-04-21"), FIRST[1], asked=["group"], answers={"group": "vale"})  # fmt: skip
case("a meeting written once does not hold below", "asistencias", ONCE, *FIRST, asked=["group"], answers={"group": "no se sabe"}, held=[(3, "missing")])  # fmt: skip
case("a region written once for its rows", "organizaciones", "Región,Organización\nPuno,Kuntur\n,Ribera\n,Luna\nCusco,Killa Wasi", org("Kuntur", "Puno"), org("Killa Wasi", "Cusco"), asked=["group"])  # fmt: skip
case("a region that is not known", "organizaciones", "Región,Organización\nPuno,Kuntur\n,Ribera\nCusco,Luna", org("Kuntur", "Puno"), org("Ribera"), org("Luna", "Cusco"))  # fmt: skip
case("a subtotal of a group", "organizaciones", "Organización,Región\nKuntur,Puno\nSubtotal Puno,1\nRibera,Loreto\nSubtotal Loreto,1", org("Kuntur", "Puno"), org("Ribera", "Loreto"), skipped=2)  # fmt: skip

case("a year as a subtitle", "encuentros", "Reunión,Fecha\n2018,\nTaller,2018-05-21\nmayo 2019,\nForo,2019-06-03", {"Reunión": "Taller", "Fecha": "2018-05-21"}, {"Reunión": "Foro", "Fecha": "2019-06-03"}, held=[(2, "not a name", "Reunión"), (4, "not a name", "Reunión")])  # fmt: skip
