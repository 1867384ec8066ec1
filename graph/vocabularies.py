"""The closed lists of the model: what is stored, what is shown, and what follows from it.

Meanings are declared here and nowhere else: which role counts as having organized a meeting,
which stated relation as working together, which sector as an institution.
"""

from graph.model import Term, Vocabulary
from graph.synonyms import also

ORGANIZED = "organized"
WORKS_TOGETHER = "works together"
INSTITUTION = "institution"
APOC = "apoc"
IS_THE_GROUP = "is the group"
REGISTER = "register"
SIGNED = "signed"
SETTLED = "settled"
BORN = "born"


def _means(*what: str) -> frozenset[str]:
    return frozenset(what)


SECTOR = Vocabulary(
    "sector",
    (
        Term("civil_society", "sociedad civil", also("sector.civil_society")),
        Term("public_body", "institución pública", also("sector.public_body"), _means(INSTITUTION)),
        Term("international", "organismo internacional", also("sector.international"), _means(INSTITUTION)),
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
        Term("apoc_working_group", "mesa de trabajo de la APOC", also("group_type.apoc_working_group"), _means(APOC)),
        Term("apoc_body", "órgano de la APOC", also("group_type.apoc_body"), _means(APOC)),
        Term("network", "red", also("group_type.network")),
        Term("register", "padrón", also("group_type.register"), _means(REGISTER)),
    ),
)
GROUP_KIND = Vocabulary(
    "clase de mesa",
    (
        Term("territorial", "territorial", also("group_kind.territorial")),
        Term("thematic", "temática", also("group_kind.thematic")),
        Term("national", "nacional"),
        Term("secretariat", "secretaría", also("group_kind.secretariat")),
        Term("steering", "grupo impulsor", also("group_kind.steering")),
    ),
)
MEMBER_ROLE = Vocabulary(
    "rol en la mesa",
    (
        Term("member", "integrante", also("member_role.member")),
        Term("coordinator", "coordinación", also("member_role.coordinator")),
        Term("convener", "convocante", also("member_role.convener")),
        Term("committee_member", "integrante del comité", also("member_role.committee_member")),
        Term("is_the_group", "es el grupo", (), _means(IS_THE_GROUP)),
        Term("recognised_culture_point", "Punto de Cultura reconocido"),
    ),
)
MEETING_KIND = Vocabulary(
    "tipo de encuentro",
    (
        Term("working", "trabajo", also("meeting_kind.working")),
        Term("plenary", "plenaria", also("meeting_kind.plenary")),
        Term("public_act", "acto público", also("meeting_kind.public_act")),
        Term("festival", "festival", also("meeting_kind.festival")),
    ),
)
LIST_KNOWN = Vocabulary(
    "lista conocida",
    (
        Term("complete", "completa", also("list_known.complete")),
        Term("some", "algunos nombres", also("list_known.some")),
        Term("none", "ninguna", also("list_known.none")),
    ),
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
        Term("participant", "participante", also("attendance_role.participant")),
        Term("organizer", "organizadora", also("attendance_role.organizer"), _means(ORGANIZED)),
        Term(
            "organizing_committee",
            "comité organizador",
            also("attendance_role.organizing_committee"),
            _means(ORGANIZED),
        ),
        Term("local_organizer", "organizadora local"),
        Term("host", "anfitriona", also("attendance_role.host")),
        Term("host_festival", "festival anfitrión"),
        Term("presenter", "presentó"),
        Term("speaker", "expositora", also("attendance_role.speaker")),
        Term("performer", "artista", also("attendance_role.performer")),
        Term("public_authority", "autoridad", also("attendance_role.public_authority")),
        Term("project_leader", "responsable de proyecto"),
        Term("promoter_of_the_bill", "impulsora de la ley"),
        Term("funder", "financió", also("attendance_role.funder")),
        Term("body_in_session", "órgano en sesión"),
        Term("created_at_the_meeting", "nació en el encuentro", (), _means(BORN)),
        Term("successor", "continúa el programa"),
    ),
)
RELATION = Vocabulary(
    "relación declarada",
    (
        Term("ally_of", "es aliada de", also("relation.ally_of"), _means(WORKS_TOGETHER)),
        Term("project_network_of", "forma la red de un proyecto de", (), _means(WORKS_TOGETHER)),
        Term("created_with", "fue creada con", (), _means(WORKS_TOGETHER)),
        Term("started_with_support_of", "empezó con apoyo de"),
        Term("includes_people_from", "reúne a personas de"),
        Term("funded_by", "recibió fondos de", also("relation.funded_by")),
        Term("part_of", "forma parte de", also("relation.part_of")),
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
    (
        Term("carrier", "responsable", also("carry_role.carrier")),
        Term("signatory", "firmante", also("carry_role.signatory"), _means(SIGNED)),
    ),
)
STATE = Vocabulary(
    "estado",
    (
        Term("proposed", "propuesto", also("state.proposed")),
        Term("pending", "pendiente", also("state.pending")),
        Term("in_progress", "en curso", also("state.in_progress")),
        Term("done", "cumplido", also("state.done"), _means(SETTLED)),
        Term("partly_done", "cumplido en parte", also("state.partly_done")),
        Term("rescheduled", "reprogramado", also("state.rescheduled")),
        Term("cancelled", "cancelado", also("state.cancelled"), _means(SETTLED)),
        Term("not_done", "no cumplido", also("state.not_done")),
    ),
)
ACTOR_TYPE = Vocabulary(
    "tipo de actor",
    (
        Term("agreement", "acuerdo o pacto", ("acuerdo", "pacto")),
        Term("debate", "debate"),
        Term("candidate", "candidatura", ("candidato", "candidata")),
        Term("candidates", "candidaturas sin nombre", also("actor_type.candidates")),
        Term("public_body", "institución pública"),
        Term("minister", "ministra o ministro", also("actor_type.minister")),
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
CONFIDENCE = Vocabulary(
    "confianza",
    (Term("high", "alta", ("alto",)), Term("medium", "media", ("medio", "regular")), Term("low", "baja", ("bajo",))),
)
INTRODUCTION_STATE = Vocabulary(
    "estado de la presentación",
    (
        Term("proposed", "propuesta"),
        Term("taken", "alguien la hará", ("la hará", "la haremos", "asumida", "encargada", "en camino")),
        Term("made", "hecha", ("se presentaron", "ya se presentaron")),
        Term("met_again", "se volvieron a ver"),
        Term("dismissed", "descartada", ("no proponer", "no va")),
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
