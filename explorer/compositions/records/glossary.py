"""Glosario: every term that the pages use, in plain words. What the model declares is read from the model."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from explorer.compositions.records.frame import head
from explorer.lamina import Node, h
from graph import vocabularies as v
from graph.analysis.presence import RUNGS
from graph.nodes import COMMITMENT, MEETING, ORGANIZATION, REGION, WORKING_GROUP
from graph.thresholds import Thresholds
from graph.ties import GRADES


@dataclass(frozen=True)
class Term:
    """A word, its name in the address, and what it means."""

    slug: str
    word: str
    meaning: str


_KINDS = {
    "working": "una reunión de trabajo, un taller, una mesa, una sesión: quien asiste se encuentra de verdad.",
    "plenary": "un encuentro, un congreso, una asamblea, un foro: asistir es haber coincidido, nada más.",
    "public_act": "un lanzamiento, una presentación, un debate, una ceremonia.",
    "festival": "un festival, una feria, un aniversario, una temporada.",
}
_RUNGS = {
    0: "nadie ha registrado aquí ninguna organización de la región. No quiere decir que esté aislada.",
    1: "se conoce al menos una organización de la región.",
    2: "una organización de la región consta en la lista de un encuentro.",
    3: "una organización de la región integra una mesa, un comité o una red (un padrón no cuenta).",
    4: "una organización de la región tiene un vínculo de grado 2 o más con una de otra región conocida.",
    5: "una organización de la región lleva o firmó un compromiso.",
}


def _grades(thresholds: Thresholds) -> Mapping[int, str]:
    meeting, group, times = thresholds.working_meeting, thresholds.working_group, thresholds.repeated_meetings
    return {
        1: "las dos constan en un mismo encuentro, de cualquier tipo.",
        2: f"las dos estuvieron en una reunión de trabajo de hasta {meeting} organizaciones, o en {times} de "
        "cualquier tamaño. Una plenaria, un acto público o un festival no pasan del grado 1.",
        3: f"integran al mismo tiempo una mesa o red de hasta {group} integrantes, organizaron juntas un encuentro, "
        "o declaran que trabajan juntas.",
        4: "llevan o firmaron el mismo compromiso, bloque de la agenda u observación.",
        5: "un seguimiento con fecha nombra a las dos.",
    }


def sections(thresholds: Thresholds) -> Iterator[tuple[str, list[Term]]]:
    """The terms by what they are about; those of the ladders with the thresholds in force."""
    things = (ORGANIZATION, WORKING_GROUP, REGION, MEETING, COMMITMENT)
    yield (
        "Lo que se cuenta",
        [
            *(Term(t.singular, t.singular, t.help + ".") for t in things),
            Term(
                "institucion",
                "institución",
                "una entidad pública, un organismo internacional o la propia alianza. "
                "No se cuenta entre las organizaciones si no se pide arriba.",
            ),
            Term(
                "punto-de-cultura", "Punto de Cultura", "una organización que el Ministerio de Cultura reconoció así."
            ),
            Term("padron", v.GROUP_TYPE.label("register"), "una lista de inscritas. Estar en ella no une a nadie."),
        ],
    )
    yield (
        "Los vínculos, de menos a más",
        [
            Term(
                "vinculo",
                "vínculo",
                "lo que dos organizaciones tienen en común y consta en alguna fila. Tiene el grado "
                "más alto que su evidencia alcanza; toda la evidencia queda a la vista.",
            ),
            *(
                Term(f"grado-{grade}", f"grado {grade} · {GRADES[grade]}", said)
                for grade, said in _grades(thresholds).items()
            ),
            Term(
                "vinculo-de-trabajo",
                "vínculo de trabajo",
                "el de quienes se encontraron (grado 2) o trabajan juntas (grado 3). "
                "Haber coincidido o llevar un mismo compromiso no basta.",
            ),
        ],
    )
    yield (
        "Los peldaños de una región",
        [
            Term(
                "peldano",
                "peldaño",
                "hasta dónde llega la red en una región. Cada uno es un hecho, con su fecha y su "
                "fuente; la región está en el más alto del que consta alguno.",
            ),
            *(Term(f"peldano-{rung}" if rung else "sin-registro", RUNGS[rung], said) for rung, said in _RUNGS.items()),
            Term(
                "primera-huella",
                "primera huella",
                "el hecho con fecha más antiguo que nombra a una organización de la "
                "región. El año de fundación no cuenta.",
            ),
        ],
    )
    yield (
        "Los encuentros y sus listas",
        [
            *(Term(f"tipo-{code}", v.MEETING_KIND.label(code), said) for code, said in _KINDS.items()),
            Term(
                "lista-completa",
                f"lista {v.LIST_KNOWN.label('complete')}",
                "se conocen los nombres de todas las que "
                "asistieron: lo dice la fuente, o hay tantos nombres como organizaciones dice que hubo.",
            ),
            Term("algunos-nombres", v.LIST_KNOWN.label("some"), "se conoce a algunas de las que asistieron."),
            Term(
                "cobertura",
                "cobertura",
                "cuánto se conoce de lo que existe. Va al lado de cada número, porque un número "
                "sobre pocas listas dice poco.",
            ),
            Term(
                "vale-por",
                "fila que vale por varios",
                "una fila que cuenta un conjunto de encuentros de los que no se "
                "tiene cada uno. Suma en los totales y nunca une a nadie.",
            ),
        ],
    )
    yield (
        "Lo que no se sabe",
        [
            Term("no-consta", "no consta", "ninguna fila lo dice. No es un cero ni un «no»: falta el dato."),
            Term(
                "sin-fecha", "sin fecha", "ninguna fila dice cuándo. Solo cuenta cuando la vista abarca todos los años."
            ),
            Term(
                "deducida",
                "deducida",
                "la región no la declara ninguna fila: sale de otra cosa. Puede ser: "
                + "; ".join(t.label for t in v.GEO_BASIS.terms if t.code != "stated")
                + ".",
            ),
            Term(
                "sin-region",
                "sin región",
                "de la organización no se conoce el departamento. Entra en los totales y no "
                "en lo que se dice de una región.",
            ),
            Term(
                "retenida",
                "retenida",
                "una fila que no se pudo entender y no se cargó. No se pierde: se dice por qué y qué hacer.",
            ),
            Term("sin-datos-suficientes", "sin datos suficientes", "hay tan pocas listas que un resultado engañaría."),
        ],
    )
    yield (
        "La forma de la red",
        [
            Term(
                "puente",
                "puente",
                "la única organización que une dos partes, o dos regiones. Sin ella no se tocan.",
            ),
            Term(
                "punto-de-quiebre",
                "punto de quiebre",
                "una organización sin la cual un grupo que hoy se toca queda en dos o más partes.",
            ),
            Term(
                "grupo",
                "grupo que se toca",
                "organizaciones entre las que hay un camino de vínculos, directo o por otras.",
            ),
            Term(
                "mas-que-por-azar",
                "más que por azar",
                "dos organizaciones que están juntas en más encuentros de los que saldrían si cada una fuera a "
                "tantos como va, pero elegidos a suerte. Solo se prueba con listas completas, y se cuenta cuántas "
                "parejas se prueban.",
            ),
            Term("sin-camino", "sin camino", "dos organizaciones que no se alcanzan por ningún vínculo que conste."),
            Term(
                "puerta-de-entrada",
                "puerta de entrada",
                "la organización por la que se llega a una región o a otras.",
            ),
            Term("presentacion", "presentación", "que alguien que conoce a dos organizaciones las ponga en contacto."),
            Term(
                "primer-encuentro",
                "primer encuentro",
                "la primera vez que dos organizaciones constan en una misma lista con fecha.",
            ),
        ],
    )


def page(thresholds: Thresholds, chosen: str | None = None) -> Node:
    """All terms; the one that is asked for is marked and comes first."""
    found = list(sections(thresholds))
    known = {term.slug: term for _, terms in found for term in terms}
    asked = known.get(chosen or "")
    return h(
        "div",
        head("Las palabras de Tejido, una por una" if asked is None else f"Qué quiere decir «{asked.word}»"),
        h("p", h("b", asked.word), ": ", asked.meaning, class_="told") if asked else None,
        [
            h(
                "section",
                h("h2", title),
                h("dl", [part for t in terms for part in (h("dt", t.word), h("dd", t.meaning))], class_="terms"),
                class_="section",
            )
            for title, terms in found
        ],
    )
