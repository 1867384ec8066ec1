"""Where the name of each department stands: inside it, or outside with a leader.

Small departments are always named outside. So is a larger one on the third rung: neither ink nor paper
reads well on its blue. Declared once and checked by a test: no two names meet, whatever the rungs are,
no leader strikes a name, nothing is cut at an edge.
"""

from dataclasses import dataclass

SIZE = 12
"""Height of the letters, in pixels of the map."""
LINE = 13
"""From the base of one line to the next."""
UNREADABLE = 3
"""The rung on whose colour no name is written."""
_WIDTHS = {
    "a": 526, "b": 566, "c": 500, "d": 564, "e": 539, "g": 560, "h": 546, "i": 278, "í": 278, "j": 254, "l": 239,
    "m": 841, "n": 546, "o": 552, "p": 566, "q": 576, "r": 340, "s": 471, "t": 324, "u": 536, "v": 441, "y": 429,
    "z": 460, "A": 626, "Á": 626, "C": 656, "D": 673, "H": 690, "I": 414, "J": 510, "L": 539, "M": 820, "P": 601,
    "S": 596, "T": 558, "U": 690, "á": 526, " ": 280,
}  # fmt: skip
"""Advance of each letter of Atkinson Hyperlegible, in thousandths of its height."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Label:
    """A name at a point of the map, in one line or more; `to` is where its leader ends, None for a name inside."""

    text: str
    x: float
    y: float
    anchor: str = "middle"
    to: tuple[float, float] | None = None

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @property
    def box(self) -> Box:
        """Left, top, right and bottom of the letters; `y` is the base of the first line."""
        width = max(sum(_WIDTHS[letter] for letter in line) for line in self.lines) * SIZE / 1000
        left = self.x - {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        return left, self.y - 0.75 * SIZE, left + width, self.y + (len(self.lines) - 1) * LINE + 0.25 * SIZE

    @property
    def leader(self) -> tuple[float, float, float, float] | None:
        """From the side of the name that is nearest to where it points, to that point."""
        if self.to is None:
            return None
        left, top, right, bottom = self.box
        x, y = self.to
        if left <= x <= right:
            return x, (bottom + 1 if y > bottom else top - 1), x, y
        return (right + 3 if x > right else left - 3), (top + bottom) / 2 + 0.5, x, y


OUTSIDE = {
    "01": Label("Amazonas", 136, 50, "end", (141, 130)),
    "02": Label("Áncash", 110, 284, "end", (148, 250)),
    "03": Label("Apurímac", 200, 434, "end", (269, 366)),
    "04": Label("Arequipa", 222, 455, "end", (274, 410)),
    "05": Label("Ayacucho", 182, 414, "end", (236, 384)),
    "06": Label("Cajamarca", 118, 73, "end", (122, 170)),
    "08": Label("Cusco", 334, 262, "start", (276, 332)),
    "09": Label("Huancavelica", 184, 374, "end", (219, 339)),
    "10": Label("Huánuco", 290, 188, "start", (190, 248)),
    "11": Label("Ica", 168, 394, "end", (207, 370)),
    "12": Label("Junín", 144, 322, "end", (216, 308)),
    "13": Label("La Libertad", 104, 240, "end", (125, 208)),
    "14": Label("Lambayeque", 78, 204, "end", (86, 172)),
    "15": Label("Lima", 154, 342, "end", (180, 328)),
    "16": Label("Loreto", 180, 28, "end", (214, 44)),
    "17": Label("Madre de Dios", 382, 226, "end", (372, 322)),
    "18": Label("Moquegua", 268, 474, "end", (326, 441)),
    "19": Label("Pasco", 142, 304, "end", (196, 281)),
    "20": Label("Piura", 48, 134, "end", (70, 140)),
    "21": Label("Puno", 382, 492, "end", (364, 430)),
    "22": Label("San Martín", 290, 166, "start", (188, 212)),
    "23": Label("Tacna", 298, 494, "end", (340, 460)),
    "24": Label("Tumbes", 50, 87, "end", (72, 101)),
    "25": Label("Ucayali", 304, 210, "start", (256, 230)),
}
INSIDE = {
    "04": Label("Arequipa", 287, 418),
    "08": Label("Cusco", 297, 350),
    "10": Label("Huánuco", 193, 256),
    "12": Label("Junín", 219, 303),
    "15": Label("Lima", 188, 330),
    "16": Label("Loreto", 228, 115),
    "17": Label("Madre\nde Dios", 334, 312),
    "20": Label("Piura", 84, 141),
    "21": Label("Puno", 349, 392),
    "22": Label("San\nMartín", 173, 189),
    "25": Label("Ucayali", 260, 260),
}

IN_INSET = {
    "07": Label("Callao", 7, 346, "start", (46, 373)),
    "15": Label("Lima", 84, 380),
}


def place(code: str, rung: int) -> Label:
    """The name of a department as it stands on its rung."""
    return OUTSIDE[code] if code not in INSIDE or rung == UNREADABLE else INSIDE[code]
