"""A network of five organizations that states what the public record does not, and its rows worked out by hand."""

from hand_counted import Counted

TABLES = {
    "organizaciones": """
Código,Organización,Departamento,Fundación,Integrantes,Fecha de ingreso,Sector
tv,Teatro del Valle,Cusco,2015,5,2018-03,
ra,Radio Altiplano,Puno,2023-06,8,2018,
cs,Casa Sur,Puno,2010,1,2021-05-02,
cr,Colectivo Río,Junín,2020-Q1,3,,
tn,Taller Nube,,,4,,
mu,Municipalidad del Valle,Cusco,,,,institución pública
""",
    "organizaciones de otra lista": """
Código,Organización,Departamento,Fundación
cr,Colectivo Río,Junín,2021-05
""",
    "mesas": """
Mesa,Tipo,Código,Departamento
Mesa de Cusco,mesa de trabajo de la APOC,mc,Cusco
Red del Sur,red,rs,Puno
""",
    "membresias": """
Organización,Mesa,Rol,Desde
Teatro del Valle,Mesa de Cusco,integrante,2018-03
Teatro del Valle,Red del Sur,integrante,2020
Radio Altiplano,Red del Sur,coordinación,2020
""",
    "encuentros": """
Reunión,Fecha,Departamento,Tipo,Código,Mesa que convoca
Taller del Cusco,2024-03-01,Cusco,trabajo,t1,Mesa de Cusco
Asamblea 2024,2024-09,Puno,plenaria,a1,
""",
    "asistencias": """
Reunión,Reunión (código),Organización,Asistió
Taller del Cusco,t1,Teatro del Valle,sí
Taller del Cusco,t1,Radio Altiplano,sí
Taller del Cusco,t1,Casa Sur,no
Taller del Cusco,t1,Municipalidad del Valle,sí
Asamblea 2024,a1,Radio Altiplano,sí
Asamblea 2024,a1,Casa Sur,sí
Asamblea 2024,a1,Colectivo Río,sí
""",
    "compromisos": """
Compromiso,Código,Organización,Fecha límite,Estado
Abrir una casa de cultura,k1,Teatro del Valle,2024-06,pendiente
Abrir una casa de cultura,k1,Radio Altiplano,2024-06,pendiente
Publicar el directorio,k2,Casa Sur,2024,en curso
Pintar el local,k3,,2024-05-01,cumplido
Llevar el archivo,k4,,2024-05-01,
Hacer otra feria,k5,,2030-12,
""",
    "agenda": """
Agenda,Clase,Código,Encuentro de origen,Fecha,Parte de,Tema
Agenda del Sur,versión,ag,,,,
Bloque de derechos,bloque,b1,Taller del Cusco,2024-03-01,Agenda del Sur,derechos
""",
    "seguimientos": """
Compromiso,Compromiso (código),Qué pasó,Fecha,Organización,Estado
Abrir una casa de cultura,k1,Se firmó el convenio,2024-07-02,Teatro del Valle | Radio Altiplano,en curso
Llevar el archivo,k4,Se entregó el archivo,2024-06-10,Casa Sur,cumplido
""",
    "presentaciones": """
Una organización,Otra organización,Quién las presentó,Fecha,Estado
Teatro del Valle,Radio Altiplano,Casa Sur,2024-02-01,hecha
Casa Sur,Colectivo Río,,2024-10-01,propuesta
""",
}
"""The text of each file; its name begins with that of its table."""

BOTH = ("Radio Altiplano", "Teatro del Valle")
COUNTED = [
    Counted(
        "organizaciones_de_una_region",
        {"region": "cusco"},
        ("organization", "places", "basis"),
        [
            ("Municipalidad del Valle", ("Cusco",), "declarada"),
            ("Teatro del Valle", ("Cusco",), "declarada"),
        ],
    ),
    Counted(
        "presentaciones",
        {},
        ("organizations", "maker", "date", "state", "later"),
        [
            (BOTH, ("Casa Sur",), "2024-02-01", "hecha", ("Taller del Cusco",)),
            (("Casa Sur", "Colectivo Río"), None, "2024-10-01", "propuesta", None),
        ],
    ),
    Counted(
        "regiones_que_coincidieron",
        {},
        ("region", "other", "how_many", "kinds", "meetings"),
        [
            ("Cusco", "Puno", 1, "trabajo", ("Taller del Cusco",)),
            ("Junín", "Puno", 1, "plenaria", ("Asamblea 2024",)),
        ],
    ),
    Counted(
        "quien_no_estuvo",
        {},
        ("organization", "meeting", "date"),
        [("Casa Sur", "Taller del Cusco", "2024-03-01")],
    ),
    Counted(
        "lo_que_se_cumplio",
        {},
        ("commitment", "date", "news", "state", "organizations"),
        [
            ("Abrir una casa de cultura", "2024-07-02", "Se firmó el convenio", "en curso", BOTH),
            ("Llevar el archivo", "2024-06-10", "Se entregó el archivo", "cumplido", ("Casa Sur",)),
        ],
    ),
    Counted(
        "vencidos",
        {"day": "31/12/2024"},
        ("commitment", "due", "state", "carriers", "last"),
        [("Abrir una casa de cultura", "2024-06", "pendiente", BOTH, "2024-07-02")],
    ),
    Counted(
        "vencidos",
        {"day": "2025-01-01"},
        ("commitment", "due", "state", "carriers", "last"),
        [
            ("Abrir una casa de cultura", "2024-06", "pendiente", BOTH, "2024-07-02"),
            ("Publicar el directorio", "2024", "en curso", ("Casa Sur",), None),
        ],
    ),
    Counted(
        "datos_que_se_contradicen",
        {},
        ("kind", "name", "properties"),
        [("organización", "Colectivo Río", "Fundación")],
    ),
    Counted(
        "dos_anos_y_dos_integrantes",
        {"day": "15/1/2025"},
        ("organization", "meets", "missing"),
        [
            ("Teatro del Valle", "sí", None),
            ("Casa Sur", "no", None),
            ("Radio Altiplano", "no", None),
            ("Colectivo Río", "no se sabe", "Fundación"),
            ("Taller Nube", "no se sabe", "Fundación"),
        ],
    ),
    Counted(
        "dos_anos_y_dos_integrantes",
        {"day": "15/6/2025"},
        ("organization", "meets", "missing"),
        [
            ("Teatro del Valle", "sí", None),
            ("Casa Sur", "no", None),
            ("Colectivo Río", "no se sabe", "Fundación"),
            ("Radio Altiplano", "no se sabe", "Fundación"),
            ("Taller Nube", "no se sabe", "Fundación"),
        ],
    ),
    Counted(
        "vecinas_sin_encuentro",
        {},
        ("region", "how_many", "other", "others"),
        [("Cusco", 1, "Junín", 1)],
    ),
    Counted(
        "fuera_de_su_region",
        {},
        ("organization", "home", "region", "meeting"),
        [
            ("Colectivo Río", "Junín", "Puno", "Asamblea 2024"),
            ("Radio Altiplano", "Puno", "Cusco", "Taller del Cusco"),
        ],
    ),
    Counted(
        "ingresos_por_ano",
        {},
        ("year", "how_many", "organizations"),
        [
            ("2018", 2, BOTH),
            ("2021", 1, ("Casa Sur",)),
            (None, 2, ("Colectivo Río", "Taller Nube")),
        ],
    ),
    Counted(
        "quien_los_lleva",
        {},
        ("commitment", "carriers", "due"),
        [
            ("Agenda del Sur", None, None),
            ("Bloque de derechos", None, None),
            ("Abrir una casa de cultura", BOTH, "2024-06"),
            ("Hacer otra feria", None, "2030-12"),
            ("Llevar el archivo", None, "2024-05-01"),
            ("Pintar el local", None, "2024-05-01"),
            ("Publicar el directorio", ("Casa Sur",), "2024"),
        ],
    ),
    Counted(
        "agenda_y_su_origen",
        {},
        ("agenda", "kind", "part_of", "meeting", "date", "theme"),
        [
            ("Agenda del Sur", "versión de la agenda", None, None, None, None),
            (
                "Bloque de derechos",
                "bloque de la agenda",
                ("Agenda del Sur",),
                "Taller del Cusco",
                "2024-03-01",
                "derechos",
            ),
        ],
    ),
    Counted(
        "quien_coincidio_con_quien",
        {},
        ("organization", "other", "meeting", "kind"),
        [
            ("Casa Sur", "Radio Altiplano", "Asamblea 2024", "plenaria"),
            ("Colectivo Río", "Casa Sur", "Asamblea 2024", "plenaria"),
            ("Colectivo Río", "Radio Altiplano", "Asamblea 2024", "plenaria"),
            ("Radio Altiplano", "Teatro del Valle", "Taller del Cusco", "trabajo"),
        ],
    ),
    Counted("miembros_sin_mesa", {}, ("region", "how_many"), [("Junín", 1)]),
    Counted(
        "convocados_por_mesas",
        {"group": "mesa de cusco"},
        ("group", "meeting"),
        [("Mesa de Cusco", "Taller del Cusco")],
    ),
    Counted(
        "que_trajo_una_carga",
        {"load": "seguimientos.csv"},
        ("kind", "facts", "alone"),
        [("nombra a", 3, 3), ("da cuenta de", 2, 2), ("seguimiento", 2, 2)],
    ),
]
