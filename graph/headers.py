"""Other headers that people write over the columns of the templates.

By the header of the template: those that hold in every table, then those of one table. Case, accents,
signs and units do not count; see `loaders.headers`.
"""

_EVERYWHERE = {
    "Organización": (
        "nombre de la organización, organización o colectivo, colectivo, nombre del colectivo, institución, entidad, "
        "agrupación, organización cultural, nombre de la institución, nombre de la agrupación, organización que "
        "representa, nombre organización, organización a la que representa, organización a la que pertenece, "
        "institución u organización, organización o institución, razón social, nombre del punto de cultura, "
        "organización participante, nombre de la entidad, asociación, nombre de la asociación, organización e "
        "institución, organización social, organizaciones, a qué organización pertenece, organización que asiste"
    ),
    "Organización (código)": (
        "código de la organización, cód organización, id organización, código organización, código de organización"
    ),
    "Mesa": (
        "mesa de trabajo, nombre de la mesa, grupo de trabajo, nombre del grupo, mesa o grupo, mesa temática, mesas, "
        "grupo, red, comité, comisión"
    ),
    "Mesa (código)": "código de la mesa, cód mesa, id mesa, código mesa",
    "Reunión": (
        "encuentro, actividad, evento, sesión, nombre de la reunión, nombre del encuentro, nombre de la actividad, "
        "nombre del evento, reunión o encuentro, reuniones, encuentros, asamblea, título de la reunión"
    ),
    "Reunión (código)": "código de la reunión, cód reunión, id reunión, código reunión, código del encuentro",
    "Compromiso": (
        "compromisos, acuerdo, acuerdos, compromiso asumido, nombre del compromiso, acuerdo tomado, compromiso o "
        "acuerdo"
    ),
    "Compromiso (código)": "código del compromiso, cód compromiso, id compromiso, código compromiso",
    "Código": "cód, id, código interno, identificador",
    "Región": (
        "región de origen, regiones, región donde trabaja, región geográfica, gobierno regional, región de la sede"
    ),
    "Departamento": "dpto, depto, dep, departamento de origen, departamentos",
    "Provincia": "prov, provincia de origen",
    "Distrito": "dist, distrito de origen, distrito de la sede",
    "Ubigeo": (
        "código de ubigeo, código ubigeo, cód ubigeo, ubigeo inei, código inei, ubigeo reniec, ubigeo del distrito"
    ),
    "Fecha": "día, cuándo, fecha del hecho",
    "Estado": (
        "situación, estado actual, status, estado de avance, situación actual, nivel de cumplimiento, avance, "
        "cumplimiento"
    ),
    "Nota": "notas, obs, comentarios, comentario, detalle, detalles, apuntes, aclaración, observaciones",
    "Fuente": "enlace, link, url, dirección web, fuente de información, referencia, enlace a la fuente",
    "Otras fuentes": "otros enlaces, otras referencias",
    "Rol": "cargo, función, papel, condición, calidad, rol que cumple, tipo de participación, participa como",
    "Ciudad": "localidad, ciudad o localidad, pueblo, centro poblado",
    "Tema": "temática, asunto",
    "Emite": "emisor, emitido por, lo emite, quién emite, autor",
    "Se dirige a": "dirigido a, dirigida a, destinatario, para, a quién",
    "Moneda": "divisa, tipo de moneda",
    "Parte de": "forma parte de, pertenece a, dentro de",
    "Texto": "texto completo, contenido, redacción",
    "Periodo": "año, gestión",
    "Consta al": "fecha de la lista, lista al, actualizado al, a la fecha, fecha de actualización, corte",
    "Cómo lo lleva": "rol, papel, tipo de responsabilidad",
    "Lo lleva desde": "desde, responsable desde",
}
_WHERE = (
    "región, departamento, región de la organización, procedencia, lugar de procedencia, región de procedencia, de "
    "dónde es, departamento de la organización, dpto, región de origen"
)
_IN = {
    "organizaciones": {
        "Organización": "nombre, grupo, punto de cultura nombre, denominación",
        "Código": "código de la organización, código de organización",
        "Fecha de ingreso": (
            "ingreso, fecha ingreso, fecha de incorporación, año de ingreso, fecha de adhesión, fecha de afiliación, "
            "miembro desde, desde, en la alianza desde, ingresó en, se unió, fecha de admisión, fecha de ingreso a "
            "la alianza, fecha de ingreso a la apoc, integra desde, incorporación"
        ),
        "Punto de Cultura": (
            "es punto de cultura, pdc, reconocida como punto de cultura, reconocido como punto de cultura, punto de "
            "cultura reconocido, punto de cultura sí o no, puntos de cultura, es pdc, tiene reconocimiento como "
            "punto de cultura"
        ),
        "Otros nombres": (
            "siglas, alias, sigla, acrónimo, nombre corto, nombre comercial, también conocida como, otro nombre, "
            "otras denominaciones, nombre anterior, abreviatura"
        ),
        "Tipo de organización": "tipo, tipo de institución, naturaleza, forma jurídica, tipo de colectivo, clase",
        "Sector": "sector de la organización",
        "Fundación": (
            "año de fundación, año fund, fecha de fundación, año de creación, fecha de creación, fundada en, fundado "
            "en, año fundación, creación"
        ),
        "Integrantes": (
            "número de integrantes, cantidad de integrantes, número de miembros, miembros, cuántas personas, nro de "
            "integrantes, nro de miembros, cantidad de miembros, total de integrantes"
        ),
        "Temas": (
            "tema, temática, temáticas, áreas, disciplinas, disciplina, líneas de trabajo, especialidad, rubro, "
            "expresión artística, disciplina artística, área de trabajo, actividad principal"
        ),
        "Relación con la APOC": "relación con la alianza, vínculo con la apoc, vínculo con la alianza",
    },
    "mesas": {
        "Mesa": "nombre, red de trabajo, órgano, padrón",
        "Tipo": "tipo de mesa, tipo de grupo",
        "Código": "código de la mesa",
        "Clase": "clase de mesa, ámbito",
        "Es la organización": "organización, equivale a la organización",
        "Número de integrantes": (
            "integrantes, cantidad de integrantes, número de organizaciones, cuántas organizaciones, organizaciones"
        ),
        "Qué se sabe": "estado, situación, nota, observaciones",
    },
    "membresias": {
        "Organización": "integrante, miembro, organización integrante, organización miembro, nombre",
        "Organización (región)": _WHERE,
        "Rol": "rol en la mesa, cargo en la mesa",
        "Desde": (
            "desde cuándo, fecha de ingreso, ingreso, fecha de incorporación, inicio, fecha, año de ingreso, integra "
            "desde, miembro desde, fecha de inicio"
        ),
        "Hasta": "hasta cuándo, fecha de salida, salida, fin, fecha de fin, fecha de retiro, retiro",
    },
    "encuentros": {
        "Reunión": "nombre, título",
        "Código": "código de la reunión, código del encuentro",
        "Fecha": (
            "fecha de inicio, desde, inicio, fecha inicio, fecha del encuentro, fecha de la reunión, fecha de "
            "realización, fechas, fecha inicial, fecha de la actividad, fecha del evento, empieza"
        ),
        "Hasta": (
            "fecha de fin, fin, fecha fin, fecha de término, término, fecha final, termina, fecha de cierre, cierre"
        ),
        "Lugar": (
            "local, sede, lugar del encuentro, lugar de la reunión, espacio, dónde, lugar de realización, local o "
            "espacio"
        ),
        "Tipo": "tipo de encuentro, tipo de reunión, tipo de actividad, tipo de evento, clase",
        "Serie": "ciclo, serie de encuentros",
        "Lista completa": "lista conocida, lista de asistentes completa, está completa la lista, hay lista, lista",
        "Organizaciones": (
            "número de organizaciones, cantidad de organizaciones, cuántas organizaciones, organizaciones "
            "participantes, total de organizaciones, nro de organizaciones, organizaciones asistentes, total "
            "organizaciones"
        ),
        "Participantes": (
            "número de participantes, asistentes, personas, cantidad de participantes, total de participantes, nro "
            "de asistentes, número de asistentes, cuántas personas, nro de participantes, cantidad de asistentes, "
            "total participantes, total asistentes"
        ),
        "Convoca": (
            "organiza, convocante, organizador, organizadora, quién convoca, organizado por, convocado por, "
            "organización que convoca, quién organiza, anfitriona, anfitrión, organizadores, convocantes"
        ),
        "Mesa que convoca": "mesa convocante, mesa organizadora, organiza la mesa",
        "Temas": "tema, agenda, temática, asunto, asuntos",
        "Ámbito": "alcance",
    },
    "asistencias": {
        "Fecha": (
            "fecha de la reunión, fecha del encuentro, fecha de la actividad, fecha del evento, fecha de asistencia, "
            "fecha de la sesión"
        ),
        "Organización (región)": _WHERE,
        "Asistió": (
            "asistencia, presente, asiste, participó, estuvo, marca de asistencia, presencia, confirmó asistencia en "
            "el lugar, asistió sí o no, vino, asistencia sí o no, firma, firmas, firma del participante, firma del "
            "representante, firma de asistencia, hora de ingreso, hora de llegada, hora de entrada"
        ),
        "Rol": "rol en el encuentro, rol en la reunión, participación",
    },
    "compromisos": {
        "Compromiso": (
            "nombre, título, tarea, acción, actividad, descripción, descripción del compromiso, qué, qué se hará, "
            "compromiso adquirido, acción a realizar"
        ),
        "Código": "código del compromiso",
        "Organización": (
            "responsable, responsables, organización responsable, organizaciones responsables, a cargo, a cargo de, "
            "encargado, encargada, quién, quién lo hace, quién se compromete, responsable del compromiso, asume, lo "
            "asume, quién asume"
        ),
        "Organización (región)": _WHERE,
        "Fecha límite": (
            "plazo, vence, vencimiento, fecha de vencimiento, fecha de entrega, para cuándo, fecha de cumplimiento, "
            "fecha compromiso, hasta, hasta cuándo, fecha máxima, fecha tope, fecha final, plazo de cumplimiento, "
            "fecha de término, fecha limite de cumplimiento, plazo máximo, fecha programada, fecha, cuándo"
        ),
        "Estado": "estado del compromiso, se cumplió, cumplido, estado de cumplimiento",
        "Monto (S/)": (
            "monto, presupuesto, importe, costo, monto en soles, monto comprometido, aporte, valor, monto estimado, "
            "presupuesto estimado, costo estimado, monto us, monto usd, monto en dólares"
        ),
        "Fecha de lanzamiento": (
            "lanzamiento, fecha del compromiso, fecha de acuerdo, fecha del acuerdo, fecha de inicio, fecha de firma"
        ),
    },
    "agenda": {
        "Agenda": "bloque, nombre, eje, título, bloque de la agenda, versión de la agenda",
        "Clase": "tipo",
        "Encuentro de origen": "encuentro, reunión, origen, salió de, reunión de origen",
        "Entregada a": "entregado a, entrega, recibida por",
        "Organización (región)": _WHERE,
        "Organización": "responsable, responsables, organización responsable",
        "Texto": "descripción, propuesta, planteamiento, demanda, pedido",
    },
    "observaciones": {
        "Observación": "observaciones, nombre, título, observación pública",
        "Proceso": "norma, política, proceso observado, política o norma",
        "Vía": "canal, medio, por dónde",
        "Organización (región)": _WHERE,
        "Fecha de lanzamiento": "fecha, fecha de presentación, presentada el",
        "Texto": "descripción",
    },
    "adhesiones": {
        "Quién": (
            "nombre, firmante, candidato, candidata, candidatura, autoridad, actor, quién se adhiere, adherente, "
            "candidato o candidata, candidata o candidato, candidato o autoridad"
        ),
        "Instrumento": "documento, pacto, acuerdo, instrumento firmado",
        "Acto": "tipo de acto, qué hizo, acto público",
        "Fecha": "fecha del acto, fecha de firma, fecha de adhesión, firmó el",
        "Partido": "partido político, agrupación política, organización política, movimiento político",
        "Cargo": "cargo al que postula, cargo público, postula a",
        "Municipio": "municipalidad, alcaldía",
        "Tipo de actor": "tipo, tipo de firmante",
        "Compromiso": "compromiso que recoge, qué recoge",
        "Organización (región)": "región de la organización, procedencia",
    },
    "seguimientos": {
        "Qué pasó": (
            "seguimiento, avance, novedad, noticia, qué se hizo, descripción, hecho, acción realizada, nombre, "
            "detalle del avance, actividad realizada"
        ),
        "Fecha": "fecha del seguimiento, fecha de avance, fecha de la noticia",
        "Estado": "estado del compromiso",
        "Organización": "responsable, responsables, organización responsable, quién",
    },
    "puntos_de_cultura": {
        "Reconocida": (
            "fecha de reconocimiento, año de reconocimiento, reconocimiento, reconocido, fecha de resolución, fecha "
            "de la resolución, reconocida el"
        ),
        "Disciplinas": "disciplina, expresión artística, disciplina artística, áreas, temas",
        "Resolución": (
            "número de resolución, resolución directoral, rd, nro de resolución, nro resolución, n de resolución"
        ),
        "Nombre en la lista": "nombre registrado, nombre en el registro",
        "Organización": "nombre, punto de cultura, nombre de la organización reconocida",
        "Organización (región)": "región de la organización",
    },
    "totales": {
        "Puntos de Cultura": "total de puntos de cultura, número de puntos de cultura, cuántos, cantidad, puntos",
        "Regiones": "número de regiones, cuántas regiones",
        "Fecha": "fecha de la publicación, publicado el",
    },
    "fondos": {
        "Fondo": "nombre del fondo, nombre, financiamiento, concepto, fuente de fondos, concurso, estímulo, premio",
        "Monto": (
            "monto s, importe, monto otorgado, presupuesto, cantidad, monto en soles, monto recibido, valor, monto "
            "us, monto en dólares"
        ),
        "Viene de": (
            "fuente de financiamiento, financiador, financiadora, otorgado por, donante, entidad que financia, quién "
            "financia, cooperante"
        ),
        "Lo recibe": (
            "beneficiario, beneficiaria, receptor, receptora, ejecutor, ejecutora, quién recibe, organización "
            "beneficiaria, recibe, organización, organización ganadora, ganador, ganadora, adjudicatario"
        ),
        "Reunión": "para qué encuentro",
        "Aproximado": "es aproximado, monto aproximado",
        "Proyecto": "nombre del proyecto, programa",
    },
    "relaciones": {
        "Organización": "organización 1, organización a, una organización, primera organización",
        "Relación": "tipo de relación, vínculo, tipo de vínculo, qué relación",
        "Con quién": (
            "otra organización, organización 2, organización b, con, aliada, aliado, con qué organización, segunda "
            "organización, organización aliada"
        ),
        "Organización (región)": _WHERE,
    },
    "presentaciones": {
        "Una organización": "organización 1, organización a, primera organización, organización",
        "Otra organización": "organización 2, organización b, segunda organización, con quién",
        "Quién las presentó": "presentó, presentada por, quién presentó",
        "Motivo": "para qué, asunto, tema",
    },
}


def others(table: str, header: str) -> tuple[str, ...]:
    """What people write over a column of a table instead of its header; its own table's words come first."""
    own = _IN.get(table, {})
    elsewhere = {word for name, words in own.items() if name != header for word in words.split(", ")}
    said = [*own.get(header, "").split(", "), *_EVERYWHERE.get(header, "").split(", ")]
    return tuple(word for word in dict.fromkeys(said) if word and word not in elsewhere)
