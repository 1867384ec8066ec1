"""What people decide, as tables of the same log: judgements, corrections, answers, rows that no longer hold."""

from graph import nodes as n
from graph.model import Decision, Ends, Kind, Property, Table, Term, Vocabulary

JUDGED = (n.ORGANIZATION, n.WORKING_GROUP, n.MEETING, n.COMMITMENT)
"""The types whose identity can be judged, and whose values can be corrected: those known by their names."""
WHAT = Vocabulary("qué es", tuple(Term(node.label, node.singular) for node in JUDGED))
SAME = "same"
VERDICT = Vocabulary(
    "juicio", (Term(SAME, "es la misma", ("misma", "sí")), Term("different", "es otra", ("otra", "no")))
)
_WHAT = Property("what", "Qué es", Kind.TERM, WHAT)
_NOTE = Property("note", "Nota")

JUDGEMENT = Decision(
    "juicio",
    "si dos nombres son la misma cosa; queda el nombre de la primera",
    (_WHAT, Property("verdict", "Juicio", Kind.TERM, VERDICT), _NOTE),
)
CORRECTION = Decision(
    "corrección",
    "un dato corregido a mano: vale más que lo que dicen las filas",
    (_WHAT, Property("field", "Dato"), Property("value", "Valor"), Property("was", "Decía"), _NOTE),
)
ANSWER = Decision(
    "respuesta",
    "lo que se respondió a una pregunta de una carga; vale también para los archivos que vengan",
    (Property("question", "Pregunta"), Property("option", "Respuesta"), Property("asked", "Qué se preguntó")),
)
WITHDRAWAL = Decision(
    "retiro",
    "una carga, o una fila de ella, que dejó de valer; si dice por cuál, solo mientras esa valga",
    (Property("load", "Carga"), Property("row", "Registro"), Property("by", "Por la carga"), _NOTE),
)


def _whom(role: str, header: str, code: str, qualifier: str) -> Ends:
    return Ends(n.ORGANIZATION, role, header, code, qualifier, required=True, typed=True)


DECISIONS = (
    Table(
        "juicios",
        "Juicios",
        JUDGEMENT.help,
        JUDGEMENT,
        source=_whom("one", "Una", "Una (código)", "Una (región o fecha)"),
        target=_whom("other", "Otra", "Otra (código)", "Otra (región o fecha)"),
        noted=True,
        first=("Una", "Otra", "Juicio"),
    ),
    Table(
        "correcciones",
        "Correcciones",
        CORRECTION.help,
        CORRECTION,
        source=_whom("whom", "Nombre", "Código", "Región o fecha"),
        noted=True,
        first=("Nombre", "Dato", "Valor"),
    ),
    Table("respuestas", "Respuestas", ANSWER.help, ANSWER, noted=True, first=("Pregunta", "Respuesta")),
    Table("retiros", "Retiros", WITHDRAWAL.help, WITHDRAWAL, noted=True, first=("Carga", "Registro")),
)
