"""The closed lists of the model: what is stored, what is shown, and what follows from it.

Meanings are declared here and nowhere else: which role counts as having organized a meeting,
which stated relation as working together, which sector as an institution.
"""

from graph.model import Term, Vocabulary

ORGANIZED = "organized"
WORKS_TOGETHER = "works together"
INSTITUTION = "institution"
APOC = "apoc"
IS_THE_GROUP = "is the group"
REGISTER = "register"
SIGNED = "signed"


def _means(*what: str) -> frozenset[str]:
    return frozenset(what)


SECTOR = Vocabulary(
    "sector",
    (
        Term("civil_society", "sociedad civil"),
        Term("public_body", "institución pública", ("pública", "estado"), _means(INSTITUTION)),
        Term("international", "organismo internacional", ("internacional",), _means(INSTITUTION)),
    ),
)
APOC_RELATION = Vocabulary(
    "relación con la APOC",
    (
        Term("self", "es la alianza", (), _means(INSTITUTION, APOC)),
        Term("mt_member", "integra una mesa de trabajo"),
        Term("enc_committee", "integró el comité de un Encuentro Nacional"),
        Term("platform_of_apoc", "plataforma de la APOC"),
        Term("precursor", "precursora"),
    ),
)
GEO_BASIS = Vocabulary(
    "base de la región",
    (
        Term("stated", "declarada"),
        Term("event_place", "lugar de un encuentro"),
        Term("working_group", "región de su mesa"),
        Term("project_place", "lugar de un proyecto"),
        Term("network", "región de su red"),
    ),
)
TEXT_BASIS = Vocabulary("base", (Term("stated", "declarado"), Term("name", "por el nombre")))
GROUP_TYPE = Vocabulary(
    "tipo de mesa",
    (
        Term("apoc_working_group", "mesa de trabajo de la APOC", ("mesa de trabajo",), _means(APOC)),
        Term("apoc_body", "órgano de la APOC", ("órgano",), _means(APOC)),
        Term("network", "red"),
        Term("register", "padrón", ("registro",), _means(REGISTER)),
    ),
)
GROUP_KIND = Vocabulary(
    "clase de mesa",
    (
        Term("territorial", "territorial"),
        Term("thematic", "temática"),
        Term("national", "nacional"),
        Term("secretariat", "secretaría"),
        Term("steering", "grupo impulsor"),
    ),
)
MEMBER_ROLE = Vocabulary(
    "rol en la mesa",
    (
        Term("member", "integrante", ("miembro",)),
        Term("coordinator", "coordinación", ("coordinadora",)),
        Term("convener", "convocante"),
        Term("committee_member", "integrante del comité"),
        Term("is_the_group", "es el grupo", (), _means(IS_THE_GROUP)),
        Term("recognised_culture_point", "Punto de Cultura reconocido"),
    ),
)
MEETING_KIND = Vocabulary(
    "tipo de encuentro",
    (
        Term("working", "trabajo", ("reunión de trabajo", "reunión", "taller", "mesa de trabajo", "sesión")),
        Term("plenary", "plenaria", ("encuentro", "congreso", "asamblea", "seminario", "foro", "conferencia")),
        Term("public_act", "acto público", ("lanzamiento", "presentación", "debate", "ceremonia", "acto")),
        Term("festival", "festival", ("feria", "aniversario", "temporada")),
    ),
)
LIST_KNOWN = Vocabulary(
    "lista conocida",
    (Term("complete", "completa", ("sí",)), Term("some", "algunos nombres"), Term("none", "ninguna", ("no",))),
)
SCOPE = Vocabulary(
    "ámbito",
    (
        Term("apoc", "APOC"),
        Term("apoc_precursor", "antecedente de la APOC"),
        Term("culture_points", "Puntos de Cultura"),
        Term("cvc", "cultura viva comunitaria"),
        Term("state_process", "proceso del Estado"),
        Term("context", "contexto"),
    ),
)
ATTENDANCE_ROLE = Vocabulary(
    "rol en el encuentro",
    (
        Term("participant", "participante", ("asistente",)),
        Term("organizer", "organizadora", (), _means(ORGANIZED)),
        Term("organizing_committee", "comité organizador", (), _means(ORGANIZED)),
        Term("local_organizer", "organizadora local"),
        Term("host", "anfitriona"),
        Term("host_festival", "festival anfitrión"),
        Term("presenter", "presentó"),
        Term("speaker", "expositora"),
        Term("performer", "artista"),
        Term("public_authority", "autoridad"),
        Term("project_leader", "responsable de proyecto"),
        Term("promoter_of_the_bill", "impulsora de la ley"),
        Term("funder", "financió"),
        Term("body_in_session", "órgano en sesión"),
        Term("created_at_the_meeting", "nació en el encuentro"),
        Term("successor", "continúa el programa"),
    ),
)
RELATION = Vocabulary(
    "relación declarada",
    (
        Term("ally_of", "es aliada de", (), _means(WORKS_TOGETHER)),
        Term("project_network_of", "forma la red de un proyecto de", (), _means(WORKS_TOGETHER)),
        Term("created_with", "fue creada con", (), _means(WORKS_TOGETHER)),
        Term("started_with_support_of", "empezó con apoyo de"),
        Term("includes_people_from", "reúne a personas de"),
        Term("funded_by", "recibió fondos de"),
        Term("part_of", "forma parte de"),
        Term("continues_series_of", "continúa la serie de"),
    ),
)
COMMITMENT_KIND = Vocabulary(
    "clase de compromiso",
    (
        Term("commitment", "compromiso"),
        Term("agenda", "versión de la agenda", ("versión",)),
        Term("agenda_block", "bloque de la agenda", ("bloque",)),
        Term("observation", "observación pública", ("observación",)),
    ),
)
CARRY_ROLE = Vocabulary(
    "cómo lo lleva",
    (Term("carrier", "responsable", ("lleva",)), Term("signatory", "firmante", ("firmó",), _means(SIGNED))),
)
STATE = Vocabulary(
    "estado",
    (
        Term("proposed", "propuesto"),
        Term("pending", "pendiente"),
        Term("in_progress", "en curso"),
        Term("done", "cumplido"),
        Term("partly_done", "cumplido en parte"),
        Term("rescheduled", "reprogramado"),
        Term("cancelled", "cancelado"),
        Term("not_done", "no cumplido"),
    ),
)
ACTOR_TYPE = Vocabulary(
    "tipo de actor",
    (
        Term("agreement", "acuerdo o pacto", ("acuerdo", "pacto")),
        Term("debate", "debate"),
        Term("candidate", "candidatura", ("candidato", "candidata")),
        Term("candidates", "candidaturas sin nombre"),
        Term("public_body", "institución pública"),
        Term("minister", "ministra o ministro", ("ministro", "ministra")),
    ),
)
TOTAL_KIND = Vocabulary(
    "clase de total",
    (
        Term("total", "total"),
        Term("floor", "al menos"),
        Term("floor_attendance", "al menos, asistieron"),
        Term("pre_register_floor", "al menos, antes del registro"),
        Term("cumulative", "acumulado 2019 a 2021"),
        Term("marker", "se reabre el registro"),
    ),
)
CULTURE_POINT_REGISTER = Vocabulary(
    "registro",
    (Term("first", "primer registro (2011 a 2018)"), Term("second", "segundo registro (Ley 30487, desde 2019)")),
)
CONFIDENCE = Vocabulary("confianza", (Term("high", "alta"), Term("medium", "media"), Term("low", "baja")))
INTRODUCTION_STATE = Vocabulary(
    "estado de la presentación",
    (
        Term("proposed", "propuesta"),
        Term("made", "hecha"),
        Term("met_again", "se volvieron a ver"),
        Term("dismissed", "descartada"),
    ),
)
REGION_LEVEL = Vocabulary(
    "nivel",
    (
        Term("department", "departamento"),
        Term("lima_part", "parte de Lima", ("Lima Metropolitana", "Lima Provincias")),
        Term("province", "provincia"),
        Term("district", "distrito"),
    ),
)
