"""What the sheets hold of persons: dropped, said and masked."""

from corpus.case import of, org, was

case = of("privacy")

case("personal columns are dropped", "asistencias", "Reunión,Organización,DNI,Teléfono,Nombres y apellidos\nTaller,Kuntur,40404040,987654321,Rosa Quispe Mamani",
     was("Taller", "Kuntur"), said=["personal data"])  # fmt: skip
case(
    "a person beside the organization",
    "asistencias",
    "Reunión,Organización\nTaller,Rosa Quispe Mamani (Kuntur)",
    was("Taller", "Kuntur"),
)
case(
    "a person as an organization is asked",
    "asistencias",
    "Reunión,Organización\nTaller,Rosa Quispe Mamani",
    asked=["a person"],
)
case(
    "no consent",
    "asistencias",
    "Reunión,Organización,¿Autoriza el uso de sus datos?\nTaller,Kuntur,No autorizo\nTaller,Ribera,Sí",
    was("Taller", "Ribera"),
    skipped=1,
    said=["no consent"],
)
case(
    "contact data in a note",
    "encuentros",
    "Reunión,Nota\nTaller,llamar al 987654321",
    {"Reunión": "Taller", "Nota": "llamar al [teléfono]"},
)
case("a DNI under a header that does not say so", "asistencias", "Reunión,Organización,Dato\nTaller,Kuntur,40404040\nTaller,Ribera,41414141",
     was("Taller", "Kuntur"), was("Taller", "Ribera"), said=["personal data"], gone=("41414141",))  # fmt: skip
case("mails under a header that does not say so", "organizaciones", "Organización,Otros\nKuntur,ana@ejemplo.pe\nRibera,luis@ejemplo.pe",
     org("Kuntur"), org("Ribera"), said=["personal data"], gone=("ana@", "luis@"))  # fmt: skip
case("ethnicity and birth", "asistencias", "Reunión,Organización,Autoidentificación étnica,Fecha de nacimiento\nTaller,Kuntur,quechua,03/04/1990",
     was("Taller", "Kuntur"), said=["personal data"], gone=("quechua", "1990"))  # fmt: skip
case(
    "a note-taker",
    "encuentros",
    "Reunión,Quién toma nota\nTaller,Rosa Quispe Mamani",
    {"Reunión": "Taller"},
    said=["personal data"],
    gone=("Rosa",),
)
case("a person in the title", "asistencias", "Responsable: Rosa Quispe Mamani - DNI 40404040,,\n,,\nReunión,Organización,Asistió\nTaller,Kuntur,sí",
     was("Taller", "Kuntur"), said=["title rows"], gone=("Rosa", "40404040"))  # fmt: skip
case("a person under the table", "asistencias", "Reunión,Organización,Asistió\nTaller,Kuntur,sí\nTaller,Ribera,sí\n,,\nNota: elaborado por Rosa Quispe Mamani,,",
     was("Taller", "Kuntur"), was("Taller", "Ribera"), skipped=1, said=["note below"], gone=("Rosa",))  # fmt: skip
case("a mail and a phone in a note", "encuentros", "Reunión,Nota\nTaller,escribir a ana@ejemplo.pe o al 051 987 654 322",
     {"Reunión": "Taller", "Nota": "escribir a [correo] o al [teléfono]"}, gone=("ana@", "654 322"))  # fmt: skip
case(
    "a phone in the place of a meeting",
    "encuentros",
    "Reunión,Lugar\nTaller,Casa Sol cel 987654322",
    {"Reunión": "Taller", "Lugar": "Casa Sol [teléfono]"},
    gone=("987654322",),
)
case(
    "the language of a body is no person's",
    "organizaciones",
    "Organización,Temas\nKuntur,quechua",
    org("Kuntur", Temas=["quechua"]),
)
case(
    "a person who is a responsible",
    "compromisos",
    "Compromiso,Organización\nAbrir la sala,Rosa Quispe Mamani",
    asked=["a person"],
    gone=("Rosa Quispe",),
)
case(
    "nobody autorized",
    "asistencias",
    "Reunión,Organización,Autorizo el uso de mis datos\nTaller,Kuntur,No\nTaller,Ribera,No autorizo",
    skipped=2,
    said=["no consent"],
)
case(
    "a public official who adheres",
    "adhesiones",
    "Quién,Acto,Fecha\nAna Torres Rojas,firmó,2018-04-21",
    {"Quién": "Ana Torres Rojas", "Acto": "firmó", "Fecha": "2018-04-21"},
)
case(
    "an id of a person in a held row",
    "organizaciones",
    "Organización,Región,DNI\nKuntur,Narnia,40404040",
    held=[(2, "unknown place", "Región")],
    gone=("40404040",),
)
case(
    "a person with her document is no organization",
    "asistencias",
    "Reunión,Organización\nTaller,Juana Quispe Mamani DNI 41234567\nTaller,Kuntur",
    was("Taller", "Kuntur"),
    held=[(2, "person")],
    gone=("41234567", "Juana"),
)
case("a source that is a person", "organizaciones", "Organización,Fuente\nKuntur,Rosa Quispe Mamani por teléfono 987654321", org("Kuntur", **{"Fuente": "[persona] por [teléfono]", "Otras fuentes": ["[persona] por [teléfono]"]}), said=["mended"], gone=("Quispe", "987654321"))  # fmt: skip
case("codes that are documents", "organizaciones", "Código,Organización\n40404040,Kuntur\n40404041,Ribera", org("Kuntur"), org("Ribera"), said=["personal data"], gone=("40404040",))  # fmt: skip
case("codes that are the RUC of a person", "organizaciones", "Código,Organización\n10404040401,Kuntur\n10404040412,Ribera", org("Kuntur"), org("Ribera"), said=["personal data"], gone=("10404040401",))  # fmt: skip
for note in ("Contacto: Rosa Quispe", "PRESIDE: ROSA QUISPE MAMANI", "coordinar con la Sra. Rosa Quispe Mamani"):
    case(f"a person whom a note introduces: {note[:9]}", "encuentros", f"Reunión,Nota\nTaller,{note}", {"Reunión": "Taller", "Nota": note[: note.lower().index("rosa")] + "[persona]"}, said=["mended"], gone=("Quispe", "QUISPE"))  # fmt: skip
case("a person in capitals in a note, and a place that bears a name", "encuentros", "Reunión,Nota\nTaller,Rosa Quispe Mamani lleva los papeles a la Biblioteca José María Arguedas y al Jr. José Olaya", {"Reunión": "Taller", "Nota": "[persona] lleva los papeles a la Biblioteca José María Arguedas y al Jr. José Olaya"}, said=["mended"], gone=("Quispe",))  # fmt: skip
case("a person in the name of a commitment", "compromisos", "Compromiso,Organización\nRosa Quispe Mamani entrega los libros,Kuntur", {"Compromiso": "[persona] entrega los libros", "Organización": "Kuntur"}, said=["mended"], gone=("Quispe",))  # fmt: skip
case("an account and the RUC of a person in a note", "encuentros", "Reunión,Nota\nTaller,CCI 00219300123456789012 y RUC 10404040401", {"Reunión": "Taller", "Nota": "[cuenta] y RUC [RUC de una persona]"}, said=["mended"], gone=("123456789012", "10404040401"))  # fmt: skip
case("names of persons and of devices in a roster", "organizaciones", "Organización\nRosa Quispe (she/her)\niPhone de Rosa\nGalaxy A12\nAsociación José María Arguedas", org("Asociación José María Arguedas"), asked=["a person"], held=[(3, "a device"), (4, "a device")], gone=("Quispe",))  # fmt: skip
for said in ("Sra. Rosa", "Prof. Quispe", "señora Carmen"):
    case(f"a person by title: {said}", "asistencias", f"Reunión,Organización\nTaller,{said}\nTaller,Ribera", was("Taller", "Ribera"), asked=["a person"])  # fmt: skip
case("whom a meeting was with", "asistencias", "Reunión,Organización\nVisita a casa de Rosa Quispe,Kuntur\nHomenaje a José María Arguedas,Kuntur",
     was("Visita a casa de [persona]", "Kuntur"), was("Homenaje a José María Arguedas", "Kuntur"), said=["mended"], gone=("Quispe",))  # fmt: skip
case("who is to do what was agreed", "compromisos", "Compromiso,Organización\nQue Rosa Quispe envíe la carta,Kuntur\nLlamar a Rosa Quispe,Kuntur",
     {"Compromiso": "Que [persona] envíe la carta", "Organización": "Kuntur"}, {"Compromiso": "Llamar a [persona]", "Organización": "Kuntur"}, said=["mended"], gone=("Quispe",))  # fmt: skip
case("contact data in a name", "organizaciones", "Organización,Región\nNuna 987654321,Puno\nKuska (kuska@correo.pe),Cusco",
     org("Nuna", "Puno"), org("Kuska", "Cusco"), said=["mended"], gone=("987654321", "kuska@"))  # fmt: skip
case("persons written short", "asistencias", "Reunión,Organización\nTaller,R. Quispe\nTaller,Rosa Q.\nTaller,Pepe Flores\nTaller,Ribera", was("Taller", "Ribera"), asked=["a person"])  # fmt: skip
case("a person for a header", "asistencias", "Reunión,Organización,Rosa Quispe\nTaller,Kuntur,x", was("Taller", "Kuntur"), said=["columns not loaded"], gone=("Quispe",))  # fmt: skip
