"""Where the name of each department stands: inside it, or in the sea with a leader.

Declared once and checked by a test: nothing overlaps and nothing is cut at an edge.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Label:
    """A name at a point of the map; `to` is where its leader ends, None for a name inside its region."""

    text: str
    x: float
    y: float
    anchor: str = "middle"
    to: tuple[float, float] | None = None


LABELS = {
    "01": Label("Amazonas", 136, 50, "end", (141, 130)),
    "02": Label("Áncash", 110, 284, "end", (148, 250)),
    "03": Label("Apurímac", 208, 438, "end", (269, 366)),
    "04": Label("Arequipa", 285, 418),
    "05": Label("Ayacucho", 243, 372),
    "06": Label("Cajamarca", 118, 73, "end", (122, 170)),
    "08": Label("Cusco", 299, 350),
    "09": Label("Huancavelica", 184, 376, "end", (219, 339)),
    "10": Label("Huánuco", 193, 256),
    "11": Label("Ica", 170, 402, "end", (207, 370)),
    "12": Label("Junín", 219, 303),
    "13": Label("La Libertad", 104, 240, "end", (125, 208)),
    "14": Label("Lambayeque", 78, 204, "end", (86, 172)),
    "15": Label("Lima", 176, 308),
    "16": Label("Loreto", 228, 115),
    "17": Label("Madre de Dios", 336, 316),
    "18": Label("Moquegua", 268, 468, "end", (326, 441)),
    "19": Label("Pasco", 322, 282, "start", (210, 278)),
    "20": Label("Piura", 83, 141),
    "21": Label("Puno", 348, 396),
    "22": Label("San Martín", 173, 189),
    "23": Label("Tacna", 298, 492, "end", (340, 460)),
    "24": Label("Tumbes", 50, 87, "end", (72, 101)),
    "25": Label("Ucayali", 259, 256),
}
INSET_LABELS = {
    "07": Label("Callao", 6, 311, "start", (34, 368)),
    "15": Label("Lima", 71, 380),
}
