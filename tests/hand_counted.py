"""Rows worked out by hand: from the tables of the public record, and from the small network below.

Each entry is a question, the values it is given, the columns compared, and their rows.
"""

from typing import Any, NamedTuple


class Counted(NamedTuple):
    question: str
    given: dict[str, str]
    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]


APOC = ("Alianza Peruana de Organizaciones Culturales",)
MINISTRY = ("Ministerio de Cultura del Perú",)
MT_CUSCO = ("Mesa de Trabajo de Cusco (APOC)",)
MICROCINES = ("Red de Microcines Cusco",)
POSTCVR = "Coordinadora interinstitucional POSTCVR"
CIVIL = "sociedad civil"
STATE = "institución pública"
DIALOGUE = 'Diálogo y muestra "Igualdad en la diversidad" (Semana de los Puntos de Cultura)'
SILENT = (
    *("Apurímac", "Ayacucho", "Huancavelica", "Huánuco", "Ica", "Madre de Dios", "Moquegua", "Pasco", "Puno"),
    *("San Martín", "Tumbes", "Ucayali"),
)
"""The departments where no organization is registered."""
AIC1 = "Agenda de Incidencia Compartida, primera versión"
AIC2 = "Agenda de Incidencia Compartida, segunda versión"
EGRESADOS = "Asociación de Egresados de la Universidad Nacional Diego Quispe Tito"

ON_RECORD = [
    Counted(
        "organizaciones_de_una_region",
        {"region": "cusco"},
        ("organization", "sector", "basis", "groups"),
        [
            ("Art Restauro", CIVIL, "región de su mesa", MT_CUSCO),
            ("Asociación Cultural Kushka", CIVIL, "región de su red", MICROCINES),
            ("Asociación Cultural Simbiontes", CIVIL, "declarada", None),
            ("Asociación Pukllasunchis", CIVIL, "declarada", None),
            (EGRESADOS, CIVIL, "región de su mesa", MT_CUSCO),
            ("CULTURizARTE", CIVIL, "región de su mesa", MT_CUSCO),
            ("Casa de la Cultura Solidaria Qosqo Wasinchis", CIVIL, "declarada", None),
            ("Centro Cultural de Danza y Música P'allchay Pisac", CIVIL, "declarada", None),
            ("Cinemark'a Audiovisual", CIVIL, "región de su red", MICROCINES),
            ("Defensores del patrimonio Mosoq Yawar", CIVIL, "región de su mesa", MT_CUSCO),
            ("Dirección Desconcentrada de Cultura de Cusco", STATE, "declarada", None),
            ("Microcine Legaña de Perro", CIVIL, "declarada", (POSTCVR, *MICROCINES)),
            ("Microcine Riqch'ari", CIVIL, "declarada", MICROCINES),
            ("Municipalidad Provincial del Cusco", STATE, "declarada", None),
            ("Municipalidad de San Jerónimo", STATE, "declarada", None),
            ("Reducto", CIVIL, "región de su mesa", MT_CUSCO),
            ("Ruwashayku", CIVIL, "región de su mesa", MT_CUSCO),
        ],
    ),
    Counted(
        "quien_coincidio_con_quien",
        {"organization": "GRUPO CHASKI"},
        ("organization", "other", "meeting", "region", "date"),
        [
            ("Grupo Chaski", "Ciudadanías-x", DIALOGUE, ("Lima",), None),
            ("Grupo Chaski", "Instituto Fray Masías", DIALOGUE, ("Lima",), None),
            ("Grupo Chaski", "Kinesferadanza", DIALOGUE, ("Lima",), None),
            ("Grupo Chaski", "Red Nacional de Mujeres Afroartesanas", DIALOGUE, ("Lima",), None),
        ],
    ),
    Counted(
        "miembros_sin_mesa",
        {},
        ("region", "how_many", "groups"),
        [
            ("Lima", 16, ("Plataforma Cultura Viva Comunitaria Lima", "Red Cultural de San Juan de Lurigancho")),
            ("La Libertad", 6, None),
            ("Arequipa", 4, None),
            ("Callao", 4, None),
            ("Junín", 4, None),
            ("Amazonas", 2, None),
            ("Tacna", 2, None),
            ("Cajamarca", 1, None),
        ],
    ),
    Counted(
        "organizaciones_por_region",
        {},
        ("region", "how_many", "inferred", "points"),
        [
            ("Lima", 16, 6, 7),
            ("Cusco", 14, 8, 5),
            ("Piura", 14, 8, 1),
            ("Áncash", 12, 3, 2),
            ("La Libertad", 6, 1, 5),
            ("Loreto", 6, 1, 4),
            ("Arequipa", 4, 0, 4),
            ("Callao", 4, 0, 4),
            ("Junín", 4, 0, 1),
            ("Lambayeque", 3, 2, 0),
            ("Amazonas", 2, 0, 2),
            ("Tacna", 2, 0, 1),
            ("Cajamarca", 1, 0, 1),
            *((region, 0, 0, 0) for region in SILENT),
            (None, 28, 0, 2),
        ],
    ),
    Counted(
        "listas_que_faltan",
        {},
        ("meeting", "date", "counts_as", "stated"),
        [
            ("Programa Descentralizado de Pre/Encuentros", "2016-06-27", 25, 85),
            ("Temporada de Foros-Talleres", "2019-08-11", 10, None),
            ("Reuniones de Trabajo del programa Pre/Encuentros", None, 3, None),
            ("Encuentro Binacional de Gestores Culturales Perú-Ecuador", "2010-07-21", 1, None),
            ("I Congreso Metropolitano de Cultura Viva Comunitaria", "2014", 1, None),
            ("III Congreso Metropolitano de Cultura Viva Comunitaria", "2017-04-06", 1, None),
            ('Debate Electoral de Lima "Los candidatos responden"', None, 1, None),
        ],
    ),
    Counted(
        "quien_los_recogio",
        {},
        ("region", "municipality", "actor", "type", "date", "period"),
        [
            ("Cusco", "Cusco", "Municipalidad Provincial del Cusco", STATE, None, None),
            ("Cusco", None, "Jean Paul Benavente", "candidatura", "2018", None),
            ("Cusco", None, "Luis Wilson Ugarte", "candidatura", "2018", None),
            ("Lima", "Ate", "Pacto de Gobernabilidad de Ate", "acuerdo o pacto", None, "2019-2022"),
            (
                "Lima",
                "Lima Metropolitana",
                "Acuerdo de Gobernabilidad para el Desarrollo Inclusivo de Lima Metropolitana",
                "acuerdo o pacto",
                None,
                "2019-2022",
            ),
            (
                "Lima",
                "Lima Metropolitana",
                "Debate Electoral de Lima «Los candidatos responden»",
                "debate",
                "2018",
                None,
            ),
            ("Loreto", None, "Salvador del Solar", "ministra o ministro", "2017-08", None),
            (None, None, "Candidaturas sin nombre", "candidaturas sin nombre", "2018", None),
        ],
    ),
    Counted(
        "agenda_y_su_origen",
        {},
        ("agenda", "meeting", "region", "date"),
        [
            (AIC1, "Programa Descentralizado de Pre/Encuentros", None, "2017-04-15"),
            (AIC1, "Quinto Encuentro Nacional de Cultura (5ENC)", ("Loreto",), "2017-08"),
            (AIC2, "6to Encuentro Nacional de Cultura (6ENC)", ("Áncash",), "2019"),
        ],
    ),
    Counted(
        "reconocidos_por_departamento",
        {},
        ("department", "year", "how_many"),
        [
            ("Amazonas", "2014", 2),
            ("Áncash", "2013", 1),
            ("Arequipa", "2014", 3),
            ("Arequipa", "2025", 1),
            ("Cajamarca", "2013", 1),
            ("Callao", "2014", 4),
            ("Cusco", "2013", 1),
            ("Cusco", "2014", 2),
            ("Junín", "2013", 1),
            ("La Libertad", "2013", 3),
            ("Lima", None, 6),
            ("Loreto", "2013", 1),
            ("Piura", "2013", 1),
            ("Tacna", "2013", 1),
            (None, "2014", 1),
        ],
    ),
    Counted(
        "puentes_entre_mesas",
        {},
        ("organization", "groups", "dates"),
        [
            ("Microcine Legaña de Perro", (POSTCVR, *MICROCINES), ("2008", "2015-10-11")),
        ],
    ),
    Counted(
        "en_dos_listas",
        {},
        ("group", "organization", "lists", "undated"),
        [
            ("Mesa de Trabajo de Cusco (APOC)", "Art Restauro", ("2018-06-27",), "sí"),
            ("Mesa de Trabajo de Cusco (APOC)", "Ruwashayku", ("2018-06-27",), "sí"),
        ],
    ),
    Counted(
        "fondos_por_proyecto",
        {},
        ("meeting", "project", "amount", "currency", "approximate", "funder", "grantee"),
        [
            ("Quinto Encuentro Nacional de Cultura (5ENC)", None, "156460", "PEN", "no", None, APOC),
            ("6to Encuentro Nacional de Cultura (6ENC)", None, None, "PEN", None, None, APOC),
            ("Temporada de Foros-Talleres", None, None, "PEN", None, None, APOC),
            (None, "Fortalecimiento de capacidades (FIDC)", None, "USD", None, None, APOC),
            (None, "Puntos de Cultura", "125000", "USD", "sí", MINISTRY, None),
        ],
    ),
    Counted(
        "el_informe_y_lo_que_consta",
        {},
        ("what", "stated", "named"),
        [
            ("Puntos en total", 169, 39),
            ("Regiones con alguno", 22, 12),
            ("En Lima y Callao", 85, 11),
            ("En las demás regiones", 84, 26),
            ("Sin región conocida", None, 2),
        ],
    ),
    Counted(
        "mesas_sin_integrantes",
        {},
        ("group", "region"),
        [
            ("Grupo Impulsor de la APOC", None),
            ("Secretaría Técnica de la APOC", None),
            ("Mesa de trabajo / comité del 6ENC, Chimbote", ("Áncash",)),
            ("Plataforma VINCULA (Lambayeque)", ("Lambayeque",)),
            ("Plataforma Cultura Viva Comunitaria Lima", ("Lima",)),
            ("Red Cultural de San Juan de Lurigancho", ("Lima",)),
        ],
    ),
    Counted(
        "quien_estuvo",
        {"meeting": "enc5"},
        ("organization", "role", "region"),
        [
            (*APOC, "organizadora", None),
            ("Arte Crecer", "comité organizador", None),
            ("Arteria Cultural", "comité organizador", ("Loreto",)),
            ("Estamos en la Calle", "comité organizador", ("Loreto",)),
            (*MINISTRY, "autoridad", None),
        ],
    ),
    Counted(
        "fuera_de_su_region",
        {},
        ("organization", "home", "region", "date"),
        [
            ("Asociación Cultural Pueblo Nuevo", "Loreto", "Lima", "2011-08-17"),
            ("Centro Cultural Sagitario", "Tacna", "Lima", "2016-07-05"),
            ("Red Nacional de Mujeres Afroartesanas", "Callao", "Lima", None),
        ],
    ),
    Counted(
        "sin_registro",
        {},
        ("region", "neighbours"),
        [
            ("Apurímac", ("Arequipa", "Cusco")),
            ("Ayacucho", ("Arequipa", "Cusco", "Junín")),
            ("Huancavelica", ("Junín", "Lima")),
            ("Huánuco", ("Áncash", "La Libertad", "Lima", "Loreto")),
            ("Ica", ("Arequipa", "Lima")),
            ("Madre de Dios", ("Cusco",)),
            ("Moquegua", ("Arequipa", "Tacna")),
            ("Pasco", ("Junín", "Lima")),
            ("Puno", ("Arequipa", "Cusco", "Tacna")),
            ("San Martín", ("Amazonas", "La Libertad", "Loreto")),
            ("Tumbes", ("Piura",)),
            ("Ucayali", ("Cusco", "Junín", "Loreto")),
        ],
    ),
]
ROWS_ON_RECORD = {
    "quien_coincidio_con_quien": 128,
    "organizaron_juntas": 49,
    "nunca_listadas": 37,
    "sin_region": 28,
    "region_deducida": 29,
    "relaciones_declaradas": 16,
    "dos_anos_y_dos_integrantes": 116,
    "vecinas_sin_encuentro": 14,
    "listas_incompletas": 51,
    "fechas_imprecisas": 20,
    "sin_lugar": 11,
    "encuentros_por_ano_y_tipo": 30,
    "quien_convoca_mas": 40,
    "integrantes_de_las_mesas": 32,
    "mesas_por_region": 15,
    "sin_reconocimiento_hallado": 10,
    "totales_publicados": 14,
    "observaciones_publicas": 3,
    "quien_los_lleva": 6,
    "sin_seguimiento": 6,
}
"""How many rows a question gives on the record without values, counted from its tables."""
