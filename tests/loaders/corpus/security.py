"""What looks like a formula or markup is kept letter by letter; what attacks is refused with a sentence."""

import io
import zipfile

from corpus.case import of, org
from spreadsheets import added, ods, patched, xls, xlsx

case = of("security")
SHEET = "xl/worksheets/sheet1.xml"
DTD = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le")


def parts(count: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(count):
            archive.writestr(f"p{n}.xml", b"x")
    return out.getvalue()


for written in ("=1+1", "<b>x</b>", "@casa", "+norte", "-sur", "=HYPERLINK(1)", "{{7*7}}", "`x` MATCH (n)"):
    case(
        f"a name like a formula or markup: {written}",
        "mesas",
        f"Mesa,Ciudad\n{written},Puno",
        {"Mesa": written, "Ciudad": "Puno"},
    )
case(
    "a name that is Cypher",
    "mesas",
    'Mesa,Ciudad\n"x\'}) DETACH DELETE n //",Puno',
    {"Mesa": "x'}) DETACH DELETE n //", "Ciudad": "Puno"},
)
case(
    "a name that is a script",
    "organizaciones",
    "Organización,Región\n<script>alert(1)</script>,Cusco",
    org("<script>alert(1)</script>", "Cusco"),
)
case(
    "a header that is a script",
    "organizaciones",
    "Organización,<img src=x onerror=alert(1)>\nKuntur,x",
    org("Kuntur"),
    said=["columns not loaded"],
)
case(
    "an external entity in a sheet",
    "mesas.xlsx",
    patched(xlsx(), SHEET, "<worksheet", f"{DTD}<worksheet"),
    refused="external entities",
)
case("an external entity in an ODS", "mesas.ods", patched(ods(), "content.xml", "<office:document-content", f"{DTD}<office:document-content"),
     refused="external entities")  # fmt: skip
case("a zip bomb", "mesas.xlsx", added(xlsx(), "xl/bomb.xml", b"0" * 60_000_000), refused="zip bomb")
case("501 parts", "mesas.xlsx", parts(501), refused="too many parts")
case("macros", "mesas.xlsx", added(xlsx(), "xl/vbaProject.bin", b"x"), refused="macros")
case("macros by name", "mesas.xlsm", xlsx(), refused="macros")
case("macros in an old workbook", "mesas.xls", xls() + "_VBA_PROJECT".encode("utf-16-le"), refused="macros")
case("an encrypted workbook", "mesas.xlsx", LOCKED, refused="encrypted")
case(
    "a name with signs that turn the text around",
    "mesas",
    "Mesa,Ciudad\nMesa \u202eruS,Puno",
    {"Mesa": "Mesa ruS", "Ciudad": "Puno"},
)
