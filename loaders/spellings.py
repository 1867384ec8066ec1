"""How people write the places of Peru: prefixes, short forms, cities that are no department or province."""

import re

from graph.keys import normal

ABROAD = {
    "nacional",
    "a nivel nacional",
    "todo el peru",
    "peru",
    "virtual",
    "en linea",
    "online",
    "zoom",
    "extranjero",
    "internacional",
    "varias regiones",
    "varias",
    "varios",
    "multirregional",
    "todas",
    "todas las regiones",
}
"""What people write under a region that is none."""
UNKNOWN = {
    "no indica",
    "no precisa",
    "nd",
    "na",
    "sd",
    "si",
    "no consta",
    "no se sabe",
    "sin dato",
    "sin datos",
    "por confirmar",
    "desconocido",
    "desconocida",
}
METROPOLITAN = {"lima metropolitana", "lima metro", "lima met", "lima metrop", "provincia de lima", "lima ciudad"}
PROVINCES = {"lima provincias", "lima provincia", "lima prov", "provincias de lima", "lima region provincias"}
_SAME = {
    "cuzco": "cusco",
    "qosqo": "cusco",
    "libertad": "la libertad",
    "madre dios": "madre de dios",
    "mdd": "madre de dios",
    "sn martin": "san martin",
    "s martin": "san martin",
    "prov const del callao": "callao",
    "nazca": "nasca",
    "provincia constitucional del callao": "callao",
    "provincia constitucional de callao": "callao",
    "el callao": "callao",
    "huanuko": "huanuco",
    "lmbayeque": "lambayeque",
    "sjl": "san juan de lurigancho",
    "smp": "san martin de porres",
    "sjm": "san juan de miraflores",
    "ves": "villa el salvador",
    "vmt": "villa maria del triunfo",
    "surco": "santiago de surco",
    "cercado de lima": "lima",
    "lima cercado": "lima",
    "cercado": "cercado",
    "chosica": "lurigancho",
    "la planicie": "la molina",
    "magdalena": "magdalena del mar",
    "san martin de porras": "san martin de porres",
    "ventanilla callao": "ventanilla",
    "26 de octubre": "veintiseis de octubre",
    "san jose de lourdes": "san jose de lourdes",
    "huarmaca": "huarmaca",
    "quispicanchis": "quispicanchi",
    "vilcashuaman": "vilcas huaman",
    "maynas iquitos": "maynas",
    "barrios altos": "lima",
}
"""Spellings in normal form, with the one that the gazetteer has."""
CITIES = {
    "chimbote": "0218",
    "nuevo chimbote": "0218",
    "juliaca": "2111",
    "tarapoto": "2209",
    "puerto maldonado": "1701",
    "cerro de pasco": "1901",
    "pucallpa": "2501",
    "iquitos": "1601",
    "tingo maria": "1006",
    "chincha alta": "1102",
    "quillabamba": "0809",
    "sicuani": "0806",
    "yauri": "0808",
    "mollendo": "0407",
    "huacho": "1508",
    "la merced": "1203",
    "yurimaguas": "1602",
    "bagua grande": "0107",
    "juanjui": "2206",
    "chulucanas": "2004",
    "ilave": "2105",
    "ayaviri": "2108",
    "caraz": "0212",
    "bambamarca": "0607",
    "moquegua": "1801",
    "tingo de maria": "1006",
    "aguaytia": "2503",
    "ayacucho": "0501",
    "chocope": "1302",
    "guadalupe": "1307",
    "pativilca": "1502",
    "mala": "1505",
    "zorritos": "2402",
    "abancay": "0301",
    "chachapoyas": "0101",
    "moyobamba": "2201",
    "huaraz": "0201",
    "chiclayo": "1401",
    "trujillo": "1301",
    "huancayo": "1201",
    "san vicente de canete": "1505",
    "la oroya": "1208",
    "san ramon": "1203",
    "pichanaki": "1203",
    "pichanaqui": "1203",
    "puquio": "0506",
    "coracora": "0507",
    "nauta": "1603",
    "caballococha": "1604",
    "cabana": "0215",
    "chalhuanca": "0304",
    "santa maria de nieva": "0104",
    "pisac": "0804",
    "ollantaytambo": "0813",
    "aplao": "0404",
    "chivay": "0405",
    "urcos": "0812",
    "santo tomas": "0807",
    "huamachuco": "1309",
    "san pedro de lloc": "1307",
    "bellavista": "2202",
}
"""Cities that people write where a region is asked, with the province they are in."""
_PREFIX = re.compile(
    r"^(?:region|departamento|dpto|depto|dep|provincia|prov|distrito|dist|dto|ciudad"
    r"|gobierno regional|gore|municipio)\b(?: de(?:l)?\b)?\s+"
)


def plain(text: str) -> str:
    """A place in the one spelling by which the gazetteer is searched, spaces kept."""
    said = normal(re.sub(r"\((?:per[uú]|pe)\)|,?\s*per[uú]\s*$", "", text, flags=re.IGNORECASE) or text)
    said = _SAME.get(said, said)
    bare = _PREFIX.sub("", said)
    return _SAME.get(bare, bare) if said not in METROPOLITAN | PROVINCES else said


def is_short(text: str) -> bool:
    """Whether a text is a short form, or another spelling, of a name: «Surco»."""
    return normal(text) in _SAME


def fold(name: str) -> str:
    """Without spaces too: «Tambogrande» and «Tambo Grande» are one district."""
    return plain(name).replace(" ", "")


def several(text: str) -> list[str]:
    """The parts of a cell that names more than one place: «Lima y Callao», «Cusco / Puno»."""
    parts = [part for part in re.split(r"\s*(?:[/;,|+&]|\s[-–]\s|\by\b|\be\b)\s*|(?<=\w)-(?=\w)", text) if part.strip()]
    return parts if len(parts) > 1 else []
