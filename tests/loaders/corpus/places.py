"""Places: departments, the Limas, codes, cities and names that repeat."""

from corpus.case import of, org

case = of("values")

for written, region in (
    ("CUZCO", "Cusco"),
    ("Ancash", "Áncash"),
    ("Lima Metropolitana", "Lima Metropolitana"),
    ("san martin", "San Martín"),
):
    case(f"region {written}", "organizaciones", f"Organización,Región\nKuntur,{written}", org("Kuntur", region))
case("Lima alone is asked", "organizaciones", "Organización,Región\nKuntur,Lima", asked=["which Lima"])
case(
    "Lima is answered",
    "organizaciones",
    "Organización,Región\nKuntur,Lima",
    org("Kuntur", "Lima Metropolitana"),
    asked=["which Lima"],
    answers={"which Lima": "15M"},
)
case(
    "Lima is the department",
    "organizaciones",
    "Organización,Departamento\nKuntur,Lima",
    {"Organización": "Kuntur", "Región": "Lima", "Departamento": "Lima"},
)
case("no such region", "organizaciones", "Organización,Región\nKuntur,Atlántida", held=[(2, "unknown place")])
case(
    "code against name",
    "organizaciones",
    "Organización,Región,Ubigeo\nKuntur,Cusco,160101",
    held=[(2, "places disagree")],
)
case("ubigeo alone", "organizaciones", "Organización,Ubigeo\nKuntur,080101",
     {"Organización": "Kuntur", "Región": "Cusco", "Departamento": "Cusco", "Provincia": "Cusco", "Distrito": "Cusco", "Ubigeo": "080101"})  # fmt: skip
case(
    "a department in capitals", "organizaciones", "Organización,Departamento\nKuntur,HUANUCO", org("Kuntur", "Huánuco")
)
case("Lima y Callao is two", "organizaciones", "Organización,Región\nKuntur,Lima y Callao", asked=["two regions"])
case(
    "Lima Provincias", "organizaciones", "Organización,Región\nKuntur,Lima Provincias", org("Kuntur", "Lima Provincias")
)
case("a province decides which Lima", "organizaciones", "Organización,Región,Provincia\nKuntur,Lima,Cañete",
     org("Kuntur", "Lima Provincias", Provincia="Cañete"))  # fmt: skip
case("an ubigeo decides which Lima", "organizaciones", "Organización,Región,Ubigeo\nKuntur,Lima,150101",
     org("Kuntur", "Lima Metropolitana", Provincia="Lima", Distrito="Lima", Ubigeo="150101"))  # fmt: skip
for city, region in (("Iquitos", "Loreto"), ("Chimbote", "Áncash"), ("Chiclayo", "Lambayeque"),
                               ("Huancayo", "Junín"), ("Sullana", "Piura")):  # fmt: skip
    case(f"a city where a region is asked: {city}", "organizaciones", f"Organización,Región\nKuntur,{city}",
         org("Kuntur", region), verdict="repair")  # fmt: skip
case("an ubigeo that lost its nought", "organizaciones", "Organización,Región,Ubigeo\nKuntur,Cusco,80101",
     org("Kuntur", "Cusco", Provincia="Cusco", Distrito="Cusco", Ubigeo="080101"), verdict="repair")  # fmt: skip
case("a whole column of RENIEC codes is asked once", "organizaciones",
     "Organización,Departamento,Ubigeo\nKuntur,Cusco,070101\nRibera,Loreto,150101\nLuna,Callao,240101", asked=["Reniec codes"])  # fmt: skip
case(
    "a district name that repeats",
    "organizaciones",
    "Organización,Distrito\nKuntur,Santa Rosa",
    asked=["several places"],
)
case("a district with its department", "organizaciones", "Organización,Departamento,Distrito\nKuntur,Cusco,Wanchaq",
     org("Kuntur", "Cusco", Provincia="Cusco", Distrito="Wanchaq", Ubigeo="080108"))  # fmt: skip
case(
    "a district of another department",
    "organizaciones",
    "Organización,Departamento,Distrito\nKuntur,Puno,Wanchaq",
    held=[(2, "places disagree")],
)
case("a district by its whole name, and two of one region", "organizaciones", "Organización,Región\nKuntur,Santiago de Surco\nRibera,Comas / Carabayllo\nLuna,\"Cusco, Cusco\"",
     org("Kuntur", "Lima Metropolitana"), org("Ribera", "Lima Metropolitana"), org("Luna", "Cusco"), verdict="repair")  # fmt: skip
for place in ("La Merced", "Surco"):
    case(f"a city or a district of another region: {place}", "organizaciones", f"Organización,Región\nKuntur,{place}", asked=["several places"])  # fmt: skip

HERE = {"Región": "Cusco", "Departamento": "Cusco"}
case("a region over the list", "organizaciones", "Región: Cusco,\nOrganización,Tipo\nKuntur,colectivo", {"Organización": "Kuntur", **HERE, "Tipo de organización": "colectivo"}, said=["above the table"])  # fmt: skip
case("a region in the title", "organizaciones", "Directorio de Cusco,\nOrganización,Tipo\nKuntur,colectivo", {"Organización": "Kuntur", "Tipo de organización": "colectivo"}, said=["title rows"])  # fmt: skip
case("a region in the title, of all", "organizaciones", "Directorio de Cusco,\nOrganización,Tipo\nKuntur,colectivo", {"Organización": "Kuntur", **HERE, "Tipo de organización": "colectivo"}, answers={"region above": "todas"}, said=["title rows"])  # fmt: skip
