"""A filled example of the templates: a small network that nobody should take for a real one."""

_ROWS = {
    "organizaciones": """
Código|Organización|Región|Fecha de ingreso|Punto de Cultura|Otros nombres
E1|Casa Ejemplo del Sol|Cusco|2019-03|sí|Casa del Sol
E2|Colectivo Ejemplo Ribera|Loreto|2020|no|
E3|Teatro Ejemplo del Norte|Piura|2018-11-05|sí|TEN
E4|Radio Ejemplo Altiplano|Puno|||
""",
    "mesas": """
Mesa|Tipo|Región|Consta al
Mesa Ejemplo del Sur|mesa de trabajo de la APOC|Cusco|2024-03
""",
    "membresias": """
Organización|Mesa|Rol|Desde
Casa Ejemplo del Sol|Mesa Ejemplo del Sur|coordinación|2023
Radio Ejemplo Altiplano|Mesa Ejemplo del Sur|integrante|2023-06
""",
    "encuentros": """
Reunión|Fecha|Hasta|Región|Lugar|Tipo|Lista completa|Organizaciones
Taller Ejemplo de abril|2024-04-20||Cusco|Casa Ejemplo del Sol|trabajo|completa|3
Encuentro Ejemplo nacional|2024-08-05|2024-08-07|Piura|Plaza|plenaria|algunos nombres|120
""",
    "asistencias": """
Reunión|Fecha|Organización|Asistió
Taller Ejemplo de abril|2024-04-20|Casa Ejemplo del Sol|sí
Taller Ejemplo de abril|2024-04-20|Radio Ejemplo Altiplano|sí
Taller Ejemplo de abril|2024-04-20|Colectivo Ejemplo Ribera|no
Encuentro Ejemplo nacional|2024-08-05|Teatro Ejemplo del Norte|sí
""",
    "compromisos": """
Compromiso|Organización|Fecha límite|Estado|Monto (S/)
Compromiso ejemplo: abrir una escuela de gestores|Casa Ejemplo del Sol|2024-12|en curso|1500.00
Compromiso ejemplo: abrir una escuela de gestores|Teatro Ejemplo del Norte|||
""",
    "seguimientos": """
Compromiso|Qué pasó|Fecha|Organización|Estado
Compromiso ejemplo: abrir una escuela de gestores|Se dictó el primer módulo|2024-10-12|Casa Ejemplo del Sol|en curso
""",
    "relaciones": """
Organización|Relación|Con quién
Casa Ejemplo del Sol|es aliada de|Radio Ejemplo Altiplano
""",
}


def _rows(text: str) -> list[dict[str, str]]:
    headers, *lines = (line.split("|") for line in text.strip().splitlines())
    return [dict(zip(headers, line, strict=True)) for line in lines]


EXAMPLE = {table: _rows(text) for table, text in _ROWS.items()}
"""By table, rows by header."""
