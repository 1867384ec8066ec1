"""The templates: which rows can be loaded, what each row states, and its Spanish columns.

The columns are not written here twice: `graph.columns` derives them from the properties of the
stated type and from the ends of its relations.
"""

from graph import nodes as n
from graph import relations as r
from graph.decisions import DECISIONS
from graph.model import EdgeType, Ends, Link, NodeType, Property, Table


def _named(
    node: NodeType, role: str, header: str, qualifier: str = "", required: bool = False, many: bool = False
) -> Ends:
    """The usual two columns: the name, and the code that its own list gives it."""
    return Ends(node, role, header, f"{header} (código)", qualifier, required=required, many=many)


def _place(edge: EdgeType, properties: tuple[Property, ...] = ()) -> Link:
    return Link(edge, Ends(n.REGION, "region"), properties=properties)


def _organization(role: str = "organization", required: bool = False, locates: bool = True) -> Ends:
    """An organization, with the region that tells it apart and says where it is from."""
    header, where = "Organización", "Organización (región)"
    return Ends(n.ORGANIZATION, role, header, f"{header} (código)", where, required, locates=locates)


TABLES = (
    Table(
        "regiones",
        "Regiones",
        "los departamentos, provincias y distritos; vienen con el programa",
        n.REGION,
        subject=Ends(n.REGION, "subject", code="Ubigeo", required=True),
        links=(Link(r.PART_OF, Ends(n.REGION, "part_of", code="Parte de")),),
        first=("Ubigeo", "Nombre", "Nivel"),
    ),
    Table(
        "limites",
        "Límites",
        "qué departamentos limitan; vienen con el programa",
        r.BORDERS,
        source=Ends(n.REGION, "first", code="Ubigeo A", required=True),
        target=Ends(n.REGION, "second", code="Ubigeo B", required=True),
        first=("Ubigeo A", "Ubigeo B"),
    ),
    Table(
        "organizaciones",
        "Organizaciones",
        "una fila por organización",
        n.ORGANIZATION,
        subject=Ends(n.ORGANIZATION, "subject", "Organización", "Código", qualifier="region", required=True),
        links=(_place(r.LOCATED_IN, r.LOCATED_IN.properties),),
        first=("Código", "Organización", "Región", "Ubigeo", "Fecha de ingreso", "Punto de Cultura"),
    ),
    Table(
        "mesas",
        "Mesas",
        "mesas de trabajo, comités, redes y órganos, una fila cada una",
        n.WORKING_GROUP,
        subject=Ends(n.WORKING_GROUP, "subject", "Mesa", "Código", qualifier="region", required=True),
        links=(
            _place(r.LOCATED_IN),
            Link(r.SAME_BODY_AS, Ends(n.ORGANIZATION, "same_body", code="Es la organización"), outward=False),
        ),
        first=("Mesa", "Tipo", "Región"),
    ),
    Table(
        "membresias",
        "Membresías",
        "qué organización integra qué mesa",
        r.MEMBER_OF,
        source=_organization(required=True),
        target=_named(n.WORKING_GROUP, "group", "Mesa", required=True),
        first=("Organización", "Mesa", "Rol", "Desde"),
    ),
    Table(
        "encuentros",
        "Encuentros",
        "una fila por reunión, plenaria, acto público o festival",
        n.MEETING,
        subject=Ends(n.MEETING, "subject", "Reunión", "Código", qualifier="start", required=True),
        links=(
            _place(r.HELD_IN),
            Link(r.PART_OF, _named(n.MEETING, "part_of", "Parte de")),
            Link(
                r.CONVENED_BY,
                _named(n.ORGANIZATION, "convener", "Convoca", many=True),
            ),
            Link(
                r.CONVENED_BY,
                _named(n.WORKING_GROUP, "convening_group", "Mesa que convoca", many=True),
            ),
        ),
        first=(
            "Reunión",
            "Fecha",
            "Hasta",
            "Región",
            "Lugar",
            "Tipo",
            "Serie",
            "Lista completa",
            "Organizaciones",
            "Participantes",
        ),
    ),
    Table(
        "asistencias",
        "Asistencias",
        "qué organización estuvo en qué reunión; una celda vacía en «Asistió» no es un no",
        r.ATTENDED,
        source=_organization(required=True),
        target=_named(n.MEETING, "meeting", "Reunión", qualifier="Fecha", required=True),
        negation=r.DID_NOT_ATTEND,
        first=("Reunión", "Fecha", "Organización", "Asistió"),
    ),
    Table(
        "compromisos",
        "Compromisos",
        "un compromiso y quién lo lleva; varias organizaciones, varias filas",
        n.COMMITMENT,
        subject=Ends(n.COMMITMENT, "subject", "Compromiso", "Código", required=True),
        links=(
            Link(r.CARRIES, _organization(), outward=False, properties=r.CARRIES.properties),
            Link(r.CARRIES, _named(n.WORKING_GROUP, "organization_group", "Mesa que lo lleva"), outward=False),
            Link(r.ISSUED_BY, _named(n.ORGANIZATION, "issuer", "Emite")),
        ),
        fixed=(("kind", "commitment"),),
        without=("version", "process", "channel", "delivered_text"),
        first=("Compromiso", "Organización", "Fecha límite", "Estado", "Monto (S/)"),
    ),
    Table(
        "agenda",
        "Agenda",
        "versiones y bloques de la agenda, y el encuentro del que salió cada uno",
        n.COMMITMENT,
        subject=Ends(n.COMMITMENT, "subject", "Agenda", "Código", required=True),
        links=(
            Link(
                r.CAME_FROM,
                _named(n.MEETING, "origin", "Encuentro de origen"),
                properties=r.CAME_FROM.properties,
            ),
            Link(r.PART_OF, _named(n.COMMITMENT, "part_of", "Parte de")),
            Link(r.ADDRESSED_TO, _named(n.ORGANIZATION, "addressee", "Entregada a")),
            Link(r.CARRIES, _organization(), outward=False, properties=r.CARRIES.properties),
        ),
        without=(
            "printed",
            "launched",
            "due",
            "state",
            "state_text",
            "items",
            "amount",
            "currency",
            "process",
            "channel",
        ),
        first=("Agenda", "Clase", "Encuentro de origen", "Fecha"),
    ),
    Table(
        "observaciones",
        "Observaciones",
        "observaciones públicas a una política o una norma",
        n.COMMITMENT,
        subject=Ends(n.COMMITMENT, "subject", "Observación", "Código", required=True),
        links=(
            Link(r.ISSUED_BY, _named(n.ORGANIZATION, "issuer", "Emite")),
            Link(r.ADDRESSED_TO, _named(n.ORGANIZATION, "addressee", "Se dirige a")),
            Link(r.CARRIES, _organization(), outward=False, properties=r.CARRIES.properties),
        ),
        fixed=(("kind", "observation"),),
        without=("version", "printed", "due", "state", "state_text", "items", "amount", "currency", "delivered_text"),
        first=("Observación", "Emite", "Se dirige a", "Proceso", "Vía"),
    ),
    Table(
        "adhesiones",
        "Adhesiones",
        "actos públicos que recogen un compromiso; solo candidaturas y autoridades, por su acto público",
        n.PLEDGE,
        subject=Ends(n.PLEDGE, "subject", "Quién", "Código", required=True),
        links=(
            _place(r.LOCATED_IN),
            Link(r.TAKES_UP, _named(n.COMMITMENT, "commitment", "Compromiso")),
            Link(r.PLEDGED_BY, _organization()),
        ),
        first=("Quién", "Compromiso", "Instrumento", "Acto", "Fecha"),
    ),
    Table(
        "seguimientos",
        "Seguimientos",
        "qué pasó con un compromiso, con fecha",
        n.FOLLOW_UP,
        subject=Ends(n.FOLLOW_UP, "subject", "Qué pasó", "Código", required=True),
        links=(
            Link(r.FOLLOWS_UP, _named(n.COMMITMENT, "commitment", "Compromiso", required=True)),
            Link(r.FULFILLED_BY, _named(n.ORGANIZATION, "organization", "Organización", many=True)),
        ),
        first=("Compromiso", "Qué pasó", "Fecha", "Organización", "Estado"),
    ),
    Table(
        "puntos_de_cultura",
        "Puntos de Cultura",
        "reconocimientos como Punto de Cultura",
        n.RECOGNITION,
        subject=Ends(n.RECOGNITION, "subject", code="Código"),
        # The place is that of the recognition; the region only tells the organization apart.
        links=(Link(r.RECOGNIZES, _organization(required=True, locates=False)), _place(r.LOCATED_IN)),
        first=("Organización", "Reconocida", "Disciplinas", "Resolución"),
    ),
    Table(
        "totales",
        "Totales publicados",
        "cuántos Puntos de Cultura dice una publicación que hay",
        n.REGISTER_TOTAL,
        subject=Ends(n.REGISTER_TOTAL, "subject", code="Código"),
        first=("Fecha", "Puntos de Cultura", "Regiones", "Registro"),
    ),
    Table(
        "fondos",
        "Fondos",
        "dinero declarado para un encuentro, un proyecto o un programa",
        n.FUND,
        subject=Ends(n.FUND, "subject", "Fondo", "Código", required=True),
        links=(
            Link(r.FUNDS, _named(n.MEETING, "meeting", "Reunión")),
            Link(r.FUNDED_BY, _named(n.ORGANIZATION, "funder", "Viene de")),
            Link(r.GRANTED_TO, _named(n.ORGANIZATION, "grantee", "Lo recibe")),
        ),
        first=("Fondo", "Monto", "Moneda", "Periodo"),
    ),
    Table(
        "relaciones",
        "Relaciones",
        "lo que una organización declara de otra",
        r.RELATED_TO,
        source=_organization(required=True),
        target=_named(n.ORGANIZATION, "other", "Con quién", required=True),
        known=("organization", "other"),
        first=("Organización", "Relación", "Con quién"),
    ),
    Table(
        "presentaciones",
        "Presentaciones",
        "quién presentó a quién",
        n.INTRODUCTION,
        subject=Ends(n.INTRODUCTION, "subject", code="Código"),
        links=(
            Link(r.INTRODUCES, _named(n.ORGANIZATION, "first", "Una organización", required=True)),
            Link(r.INTRODUCES, _named(n.ORGANIZATION, "second", "Otra organización", required=True)),
            Link(r.MADE_BY, _named(n.ORGANIZATION, "maker", "Quién las presentó")),
        ),
        noted=True,
        first=("Una organización", "Otra organización", "Quién las presentó", "Fecha"),
    ),
)
BY_NAME = {table.name: table for table in (*TABLES, *DECISIONS)}
