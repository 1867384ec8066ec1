"""The words in names of bodies: which say nothing, which say what kind it is, which exclude each other."""

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from graph.names import BODY_TYPES


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _lines(text: str) -> list[frozenset[str]]:
    return [words(line) for line in text.strip().splitlines()]


SILENT = words("de del la el los las lo y e a al en para por con un una su sus o the of and")
_FAMILIES = _lines(
    """
    teatro teatral teatrista teatristas escenica escenico escenicas escenicos dramaturgia mimo
    danza danzas ballet baile bailes coreografico danzantes bailarines
    musica musical musicos orquesta banda coro tuna sikuris sikuri estudiantina conservatorio filarmonica sinfonica rock
    editorial editores ediciones cartonera cartonero cartoneros libreria revista poesia
    radio emisora radial
    cine microcine cineclub audiovisual audiovisuales films film video cinematografico cinematografica television tv
    titeres marionetas
    circo
    biblioteca
    museo
    galeria
    festival feria
    pintura pintores muralismo muralistas escultura escultores plasticas plasticos
    artesania artesanias artesanos artesanas textil tejedoras tejedores
    fotografia fotografos fotografico
    gastronomia culinario culinaria
    """
)
KIND = {word: place for place, family in enumerate(_FAMILIES) for word in family}
"""Which family of kinds a word is of."""
INSTITUTIONS = words(
    """
    municipalidad ministerio universidad colegio educativa congreso gobierno gerencia direccion parroquia hospital
    sindicato embajada comisaria ugel prefectura
    """
)
"""A body with one of these words is no body without it."""
OF_OTHERS = words("egresados egresadas exalumnos exalumnas padres trabajadores docentes estudiantes jubilados")
"""Those of a body are not the body."""
OPPOSITES = _lines(
    """
    norte sur este oeste oriente occidente norteno sureno
    ninos ninas
    nino nina
    hombres mujeres
    varones mujeres damas
    jovenes ninos ninas adultos ancianos
    juvenil infantil adulto
    alto bajo alta baja
    mayor menor
    mayores menores
    nuevo viejo antiguo
    nueva vieja antigua
    hijos hijas
    nacional regional provincial distrital internacional
    sol luna
    blanco negro rojo azul verde
    blanca negra roja azul verde
    """
)
GENERIC = (
    words(
        """
        cultural culturales cultura culturas civil artistico artistica artisticos artisticas arte artes social sociales
        comunitario comunitaria comunidad juvenil peru peruano peruana peruanos independiente independientes formacion
        difusion investigacion educacion desarrollo gestion gestores gestoras gestorxs promotores comunicacion
        comunicaciones produccion producciones productora proyecto proyectos concertacion provincia region regional
        distrito nacional popular viva vivo organizaciones trabajo integral artistas casona sala sede local auditorio
        teatrin taller talleres creacion creativo creativa folklorico folklorica folklore tradicional promocion fomento
        recuperacion grupo equipo punto unidos unidas sin fines lucro col inst comp edit prod prov reg nac internac
        """
    )
    | BODY_TYPES
    | (frozenset(KIND) - {"rock", "tuna", "mimo"})
)
"""Words that many bodies share: they tell none from another."""
ADDED = GENERIC | words("internacional comuna oficial amigos sociedad cooperativa empresa centro")
"""Words that a longer name may add and still be the same."""
_KNOWN = sorted(word for word in GENERIC | INSTITUTIONS | OF_OTHERS if len(word) >= 6)


@lru_cache(maxsize=65_536)
def settled(word: str) -> str:
    """A common word with one letter wrong as it should be: «culutral»."""
    if len(word) < 6 or word in GENERIC or word in INSTITUTIONS or word in OF_OTHERS:
        return word
    found = process.extractOne(word, _KNOWN, scorer=DamerauLevenshtein.distance, score_cutoff=1)
    return found[0] if found else word
