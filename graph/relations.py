"""The relations of the model, declared once each, with what a row may state of them.

Which role counts as having organized, and which stated relation as working together, stands as a
meaning of the terms in `graph.vocabularies`.
"""

from graph import vocabularies as v
from graph.model import EdgeType, Kind, Property
from graph.nodes import (
    COMMITMENT,
    DATE,
    FOLLOW_UP,
    FUND,
    INTRODUCTION,
    MEETING,
    ORGANIZATION,
    PLEDGE,
    RECOGNITION,
    REGION,
    WORKING_GROUP,
)

BASIS = Property("basis", "Base", help="de qué frase sale: «declarado», «como integrante de la mesa»")
ORG = (ORGANIZATION,)
GROUP = (WORKING_GROUP,)

# (:Organization)-[:MEMBER_OF {role, since, until, as_of, basis}]->(:WorkingGroup)
MEMBER_OF = EdgeType(
    "MEMBER_OF",
    ORG,
    GROUP,
    "integra",
    (
        Property("role", "Rol", Kind.TERM, v.MEMBER_ROLE),
        Property("since", "Desde", Kind.DATE),
        Property("until", "Hasta", Kind.DATE),
        Property("as_of", "Consta al", Kind.DATE, help="la fecha de la lista, cuando no dice desde cuándo"),
        BASIS,
    ),
)
# (:Organization)-[:SAME_BODY_AS]->(:WorkingGroup): the same body, counted once
SAME_BODY_AS = EdgeType("SAME_BODY_AS", ORG, GROUP, "es")
# (:Organization)-[:ATTENDED {role, basis}]->(:Meeting): only a stated presence makes it
ATTENDED = EdgeType(
    "ATTENDED", ORG, (MEETING,), "estuvo en", (Property("role", "Rol", Kind.TERM, v.ATTENDANCE_ROLE), BASIS)
)
DID_NOT_ATTEND = EdgeType("DID_NOT_ATTEND", ORG, (MEETING,), "no estuvo en", ATTENDED.properties)
LOCATED_IN = EdgeType(
    "LOCATED_IN",
    (ORGANIZATION, WORKING_GROUP, PLEDGE, RECOGNITION),
    (REGION,),
    "es de",
    (Property("geo_basis", "Base de la región", Kind.TERM, v.GEO_BASIS),),
)
HELD_IN = EdgeType("HELD_IN", (MEETING,), (REGION,), "se celebró en")
PART_OF = EdgeType("PART_OF", (REGION, MEETING, COMMITMENT), (REGION, MEETING, COMMITMENT), "es parte de")
BORDERS = EdgeType(
    "BORDERS", (REGION,), (REGION,), "limita con", (Property("km", "Kilómetros de límite", Kind.NUMBER),)
)
CONVENED_BY = EdgeType("CONVENED_BY", (MEETING,), (ORGANIZATION, WORKING_GROUP), "fue convocado por")
CARRIES = EdgeType(
    "CARRIES",
    (ORGANIZATION, WORKING_GROUP),
    (COMMITMENT,),
    "lleva",
    (Property("role", "Cómo lo lleva", Kind.TERM, v.CARRY_ROLE), Property("since", "Lo lleva desde", Kind.DATE)),
)
ISSUED_BY = EdgeType("ISSUED_BY", (COMMITMENT,), ORG, "fue emitido por")
ADDRESSED_TO = EdgeType("ADDRESSED_TO", (COMMITMENT,), ORG, "se dirige a")
# (:Commitment)-[:CAME_FROM {date, theme, territory}]->(:Meeting): an agenda and where it was made
CAME_FROM = EdgeType(
    "CAME_FROM",
    (COMMITMENT,),
    (MEETING,),
    "salió de",
    (DATE, Property("theme", "Tema"), Property("territory", "Territorio"), Property("status", "Estado del texto")),
)
TAKES_UP = EdgeType("TAKES_UP", (PLEDGE,), (COMMITMENT,), "recoge")
PLEDGED_BY = EdgeType("PLEDGED_BY", (PLEDGE,), ORG, "es un acto de")
FOLLOWS_UP = EdgeType("FOLLOWS_UP", (FOLLOW_UP,), (COMMITMENT,), "da cuenta de")
FULFILLED_BY = EdgeType("FULFILLED_BY", (FOLLOW_UP,), ORG, "nombra a")
RECOGNIZES = EdgeType("RECOGNIZES", (RECOGNITION,), ORG, "reconoce a")
FUNDS = EdgeType("FUNDS", (FUND,), (MEETING,), "es para")
FUNDED_BY = EdgeType("FUNDED_BY", (FUND,), ORG, "viene de")
GRANTED_TO = EdgeType("GRANTED_TO", (FUND,), ORG, "lo recibió")
INTRODUCES = EdgeType("INTRODUCES", (INTRODUCTION,), ORG, "presenta a")
MADE_BY = EdgeType("MADE_BY", (INTRODUCTION,), ORG, "la hizo")
RELATED_TO = EdgeType(
    "RELATED_TO", ORG, ORG, "se relaciona con", (Property("relation", "Relación", Kind.TERM, v.RELATION), BASIS)
)
EDGE_TYPES = (
    MEMBER_OF,
    SAME_BODY_AS,
    ATTENDED,
    DID_NOT_ATTEND,
    LOCATED_IN,
    HELD_IN,
    PART_OF,
    BORDERS,
    CONVENED_BY,
    CARRIES,
    ISSUED_BY,
    ADDRESSED_TO,
    CAME_FROM,
    TAKES_UP,
    PLEDGED_BY,
    FOLLOWS_UP,
    FULFILLED_BY,
    RECOGNIZES,
    FUNDS,
    FUNDED_BY,
    GRANTED_TO,
    INTRODUCES,
    MADE_BY,
    RELATED_TO,
)
