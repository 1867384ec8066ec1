"""The same table in every encoding, with the accents and spaces that programs leave."""

from corpus.case import of, org

case = of("encoding")

TABLE = "Organización,Región\nAsociación Ñusta,Cusco\nCasa Peña,Áncash\n"
BOTH = (org("Asociación Ñusta", "Cusco"), org("Casa Peña", "Áncash"))
for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1"):
    written = (b"\xff\xfe" if encoding == "utf-16-le" else b"") + TABLE.encode(encoding)
    case(f"encoding {encoding}", "organizaciones", written, *BOTH)
case(
    "decomposed accents",
    "organizaciones",
    TABLE.replace("ñ", "n\u0303").replace("ó", "o\u0301").replace("Á", "A\u0301"),
    *BOTH,
)
case("zero width and unbreakable spaces", "organizaciones", TABLE.replace("Casa Peña", "Casa\u00a0Peña\u200b"), *BOTH)
case("mojibake", "organizaciones", TABLE.replace("Áncash", "Ancash").encode().decode("cp1252").encode(), *BOTH)
case("utf-16 big end first", "organizaciones", b"\xfe\xff" + TABLE.encode("utf-16-be"), *BOTH)
case("utf-16 without a mark", "organizaciones", TABLE.encode("utf-16-le"), *BOTH)
case("an old code page of DOS", "organizaciones", TABLE.replace("Á", "A").encode("cp850"), *BOTH)
case("an old Macintosh", "organizaciones", TABLE.encode("mac_roman"), *BOTH)
case(
    "curly quotes and dashes of Windows",
    "mesas",
    "Mesa,Tipo\nMesa “La Voz” – sur,red\n".encode("cp1252"),
    {"Mesa": "Mesa “La Voz” – sur", "Tipo": "red"},
)
case(
    "mojibake of a single row",
    "organizaciones",
    "Organización,Región\nAsociación Ñusta,Cusco\n" + "Casa Peña,Ancash\n".encode().decode("cp1252"),
    *BOTH,
    verdict="repair",
)
case("a mark in the middle of the file", "organizaciones", TABLE.replace("\nCasa", "\n\ufeffCasa"), *BOTH)
case("soft hyphens", "organizaciones", TABLE.replace("Casa Peña", "Casa Pe\u00adña"), *BOTH)
case("a lost letter is not guessed", "organizaciones", "Organización,Región\nCasa Pe\ufffda,Cusco\nRibera,Loreto",
     org("Ribera", "Loreto"), held=[(2, "lost letters")])  # fmt: skip
