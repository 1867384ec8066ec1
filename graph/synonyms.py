"""Other words that people write for the terms of the closed lists, by vocabulary and code."""

_ALSO = {
    "sector.civil_society": "civil, privado, privada, independiente, comunitario, osc, ong, tercer sector",
    "sector.public_body": (
        "pública, estado, público, estatal, entidad pública, gobierno, sector público, municipalidad"
    ),
    "sector.international": "internacional, cooperación internacional, cooperación, agencia internacional",
    "group_type.apoc_working_group": "mesa de trabajo, mesa, mt, mesa de la APOC, mesa regional, grupo de trabajo",
    "group_type.apoc_body": "órgano, comité, secretaría, consejo, asamblea, junta directiva, comisión",
    "group_type.network": "red de organizaciones, plataforma, coordinadora, articulación, colectivo de colectivos",
    "group_type.register": "registro, lista, directorio, relación",
    "group_kind.territorial": "regional, local, provincial, distrital, descentralizada",
    "group_kind.thematic": "por tema, sectorial, temático",
    "group_kind.secretariat": "secretaría técnica, secretaría ejecutiva, secretariado",
    "group_kind.steering": "impulsor, comité impulsor, equipo impulsor",
    "member_role.member": (
        "miembro, participante, socia, asociada, afiliada, parte, integra, integrante, miembro activo, "
        "miembro pleno, sí, x"
    ),
    "member_role.coordinator": (
        "coordinadora, coordina, coordinación general, lidera, líder, secretaría técnica, secretaría, "
        "preside, presidencia"
    ),
    "member_role.convener": "convoca, convocadora, impulsora, anfitriona",
    "member_role.committee_member": "comité, miembro del comité, comisión",
    "meeting_kind.working": (
        "reunión de trabajo, reunión, taller, mesa de trabajo, sesión, trabajo interno, reunión virtual, "
        "jornada de trabajo, sesión de trabajo"
    ),
    "meeting_kind.plenary": (
        "encuentro, congreso, asamblea, seminario, foro, conferencia, encuentro nacional, encuentro regional, "
        "asamblea general, pleno"
    ),
    "meeting_kind.public_act": (
        "lanzamiento, presentación, debate, ceremonia, acto, conferencia de prensa, presentación pública, "
        "acto oficial, plantón, marcha"
    ),
    "meeting_kind.festival": "feria, aniversario, temporada, fiesta, carnaval, pasacalle, muestra",
    "list_known.complete": "sí, total, toda, x",
    "list_known.some": "parcial, incompleta, en parte, algunos, solo algunos, no completa",
    "list_known.none": "no, no hay, sin lista, no hay lista",
    "attendance_role.participant": "asistente, asistió, invitada, invitado, miembro, integrante, público",
    "attendance_role.organizer": "organizó, organiza, organización, coorganizadora, convocante",
    "attendance_role.organizing_committee": "comisión organizadora, equipo organizador, comité",
    "attendance_role.host": "sede, anfitrión, local",
    "attendance_role.speaker": "ponente, panelista, conferencista, expuso, tallerista, facilitadora",
    "attendance_role.performer": "presentación artística, elenco, números artísticos",
    "attendance_role.public_authority": "autoridades, institución pública, funcionario",
    "attendance_role.funder": "financia, auspiciadora, auspició, auspicio, patrocinadora, financiadora",
    "relation.ally_of": "aliada, alianza, aliado, aliadas, trabaja con, alianza con",
    "relation.funded_by": "financiada por, financiado por, auspiciada por, fondos de",
    "relation.part_of": "parte de, pertenece a, integra, es parte de, miembro de",
    "carry_role.carrier": "lleva, a cargo, encargada, lidera, ejecuta, responsable principal",
    "carry_role.signatory": "firmó, firma, suscribió, adherente, se adhiere",
    "state.proposed": "por aprobar, propuesta, sugerido, planteado, idea",
    "state.pending": (
        "por iniciar, no iniciado, sin iniciar, por hacer, por cumplir, por ejecutar, por realizar, en "
        "espera, falta, aún no, todavía no, sin empezar, no empezado"
    ),
    "state.in_progress": (
        "en proceso, en ejecución, en marcha, en avance, en desarrollo, en implementación, iniciado, "
        "avanzando, en trámite, en camino, trabajándose, empezado, en gestión, activo, vigente"
    ),
    "state.done": (
        "completado, completo, realizado, hecho, terminado, finalizado, ejecutado, concluido, listo, logrado, "
        "culminado, cerrado, entregado, ok, implementado, ya se hizo, se cumplió, al 100%"
    ),
    "state.partly_done": (
        "parcial, parcialmente, cumplido parcialmente, parcialmente cumplido, avance parcial, a medias, "
        "cumplimiento parcial, en parte, incompleto, cumplido a medias, parcialmente realizado"
    ),
    "state.rescheduled": ("postergado, aplazado, pospuesto, prorrogado, nueva fecha, movido, diferido, se reprogramó"),
    "state.cancelled": ("anulado, descartado, retirado, suspendido, desestimado, se canceló, ya no va, dado de baja"),
    "state.not_done": (
        "incumplido, no se cumplió, no realizado, no se realizó, no se hizo, no hecho, no ejecutado, sin "
        "cumplir, no logrado, no concluido, incumplimiento, no completado"
    ),
    "actor_type.candidates": "candidatos, candidatas, candidaturas",
    "actor_type.minister": "ministro, ministra, viceministro, viceministra",
}


def also(term: str) -> tuple[str, ...]:
    """The other words for a term, named `vocabulary.code`."""
    return tuple(_ALSO[term].split(", "))
