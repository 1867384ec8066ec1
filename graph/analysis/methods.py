"""Every method by its function, its Spanish name, and the sentence that its answer supports.

The README's table is made from this list; a test opens each function.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from graph.analysis.activation import activations, cumulative_reach
from graph.analysis.before_after import before_and_after
from graph.analysis.brokerage import brokerage
from graph.analysis.chance import more_than_chance
from graph.analysis.coincidences import coincidences, strengths
from graph.analysis.components import without_path
from graph.analysis.concentration import hoover, location_quotients
from graph.analysis.contiguity import spread_between_neighbours, spread_by_size
from graph.analysis.dependence import bridges, cut_points, without
from graph.analysis.efficiency import efficiency_gain
from graph.analysis.isolation import isolation
from graph.analysis.meeting_gaps import meeting_gaps
from graph.analysis.mixing import external_internal, mixing
from graph.analysis.position import constraint, cores, effective_size
from graph.analysis.reinforcement import reinforcement
from graph.analysis.stability import stability
from graph.analysis.temporal_reach import arrivals, reach


@dataclass(frozen=True)
class Method:
    """One way to compute something of a network."""

    function: Callable[..., Any]
    name: str
    """Spanish, as the field calls it."""
    sentence: str
    """Spanish, what may be said with it."""

    @property
    def path(self) -> str:
        return f"{self.function.__module__}.{self.function.__name__}"


METHODS = (
    Method(coincidences, "red de coincidencias", "Estas dos organizaciones coincidieron en N encuentros."),
    Method(strengths, "coincidencia ponderada", "Estuvo en N encuentros con otras; coincidió con M organizaciones."),
    Method(more_than_chance, "vínculo validado", "Coinciden más que por azar, dado lo que asiste cada una."),
    Method(meeting_gaps, "brecha de coordinación", "A y B coinciden 0.4 veces lo esperado (entre 0.2 y 0.9)."),
    Method(isolation, "nivel de aislamiento", "La región no tiene vínculos fuera; con la lista de X podría tenerlos."),
    Method(activations, "primera activación", "La región se activó en 2017, entre abril y junio."),
    Method(cumulative_reach, "alcance acumulado", "En 2018 eran entre N y M de 25 departamentos."),
    Method(arrivals, "alcance en el tiempo", "La noticia de A pudo llegar a B en junio de 2017, en 3 encuentros."),
    Method(reach, "alcance en el tiempo, por organización", "Lo que sabe A pudo llegar a N organizaciones."),
    Method(location_quotients, "cociente de localización", "Tiene 1.4 veces lo que le tocaría por su población."),
    Method(hoover, "índice de Hoover", "N organizaciones tendrían que estar en otra región."),
    Method(spread_between_neighbours, "I de Moran", "Se extendió sobre todo entre regiones vecinas."),
    Method(spread_by_size, "correlación de Spearman", "Llegó primero a las regiones más pobladas."),
    Method(before_and_after, "antes y después", "Después del encuentro se sumaron N; en las demás regiones, M."),
    Method(stability, "estabilidad", "Entre las más conectadas están estas cinco, sin orden."),
    Method(without_path, "parejas sin camino", "N parejas de organizaciones no tienen ningún camino entre sí."),
    Method(cut_points, "punto de quiebre", "Si esta organización falta, N pierden contacto con el resto."),
    Method(without, "«sin X»", "Sin X quedan estas partes, y N parejas pierden su camino."),
    Method(bridges, "vínculo único", "Este vínculo es el único que une a estas dos partes."),
    Method(reinforcement, "refuerzo mínimo", "Con N vínculos nuevos nadie depende de uno solo."),
    Method(efficiency_gain, "presentación recomendada", "Presentarlas acorta los caminos de toda la red."),
    Method(cores, "núcleo k", "Está en el núcleo donde cada una tiene al menos k vínculos dentro."),
    Method(constraint, "restricción", "Qué tanto sus contactos son también contactos entre sí."),
    Method(effective_size, "tamaño efectivo", "Cuántos contactos realmente distintos tiene."),
    Method(brokerage, "papeles de intermediación", "Enlaza a N parejas que no se conocen, de tal y tal región."),
    Method(mixing, "mezcla", "Quién se vincula con quién, por región o por grupo."),
    Method(external_internal, "índice externo-interno", "De cada 10 vínculos del grupo, N salen del grupo."),
)
