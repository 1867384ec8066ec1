"""How much room a name takes, so that no two meet and none is cut: measured on the letters of Atkinson Hyperlegible."""

import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

SIZE = 13.0
"""Height of the letters of a picture that is drawn at its own size."""
LINE = 1.2
"""From the base of one line to the next, in heights."""
WIDEST = 150.0
"""A name that is longer takes another line, at this height of letters."""
_PLAIN = {
    160: "'", 205: ",.:;", 233: "|", 239: "l", 254: "j", 268: "`", 278: "i", 280: " ", 281: "!", 300: "()", 301: '"',
    311: "f", 315: "[]", 319: "{}", 324: "t", 340: "r", 368: "-", 377: "/\\", 396: "_", 402: "1", 414: "I", 429: "y",
    433: "*", 441: "v", 460: "z", 461: "x", 471: "s", 490: "k", 500: "c", 510: "7J", 520: "?¿", 526: "a", 536: "u",
    539: "Le", 546: "hn", 548: "F", 549: "2", 552: "^o", 553: "<>", 555: "~", 558: "T", 560: "g", 562: "«»", 564: "d",
    566: "bp", 567: "E", 574: "3", 576: "q", 583: "5", 589: "V", 594: "$", 595: "Y", 596: "S", 598: "69", 601: "P",
    602: "+=", 607: "Z", 614: "4", 615: "8", 618: "R", 619: "B", 623: "X", 626: "A", 627: "K", 648: "0", 654: "w",
    655: "#", 656: "C", 673: "D", 689: "N", 690: "HU", 705: "&", 710: "G", 727: "O", 753: "Q", 780: "@", 820: "M",
    840: "W", 841: "m", 927: "%", 235: "·‘’", 398: "“”", 438: "•", 480: "–", 800: "—",
}  # fmt: skip
_BOLD = {
    222: "'", 243: ",.:;", 234: "|", 259: "j", 283: "!", 314: "l`", 315: "i", 320: " ", 333: "[]", 366: "()", 367: "f",
    370: "{}", 372: "r", 374: "-", 379: "t", 410: '"', 430: "_", 434: "*", 442: "/\\", 448: "1", 458: "I", 516: "z",
    518: "y", 520: "c", 526: "v", 533: "x~", 534: "s", 537: "L", 543: "7", 544: "F", 553: "a", 560: "J", 561: "9",
    566: "e", 567: "k", 570: "u", 572: "hn", 573: "<>o", 580: "E", 586: "2", 589: "^", 596: "bdp", 597: "g", 601: "q",
    605: "3", 612: "5", 614: "?¿", 617: "T", 618: "+=", 619: "$S", 621: "Z", 625: "8", 626: "4P", 632: "6", 639: "B",
    652: "0", 654: "R", 656: "V", 659: "K", 663: "U", 669: "«»", 673: "C", 679: "H", 686: "D", 687: "Y", 690: "A",
    699: "X", 700: "N", 702: "&", 719: "G", 723: "w", 754: "@", 764: "O", 781: "Q", 783: "#", 842: "M—", 883: "W",
    886: "m", 977: "%", 277: "‘’", 301: "·", 438: "•", 498: "“”", 508: "–",
}  # fmt: skip
_ADVANCES = [{letter: width for width, letters in table.items() for letter in letters} for table in (_PLAIN, _BOLD)]
"""Advance of each letter, plain and bold, in thousandths of its height. A letter with an accent is as wide as bare."""
_UNKNOWN = 1000.0
"""A letter that the font does not have comes from another font, and may be this wide."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@lru_cache(maxsize=65_536)
def width(text: str, bold: bool = False) -> float:
    """The width of a line, in heights of its letters."""
    return sum(_advance(letter, _ADVANCES[bold]) for letter in text) / 1000


def _advance(letter: str, advances: dict[str, float]) -> float:
    bare = unicodedata.normalize("NFKD", letter)
    return sum(0 if unicodedata.combining(c) else advances.get(c, _UNKNOWN) for c in bare)


@lru_cache(maxsize=65_536)
def lines(text: str, widest: float = WIDEST / SIZE, bold: bool = False) -> tuple[str, ...]:
    """A name in as many lines as it needs, none wider than `widest` heights; a longer word is broken."""
    found = [""]
    for word in text.split():
        joined = f"{found[-1]} {word}".strip()
        if width(joined, bold) <= widest:
            found[-1] = joined
            continue
        if found[-1]:
            found.append("")
        for letter in word:
            if found[-1] and width(found[-1] + letter, bold) > widest:
                found.append("")
            found[-1] += letter
    return tuple(line for line in found if line) or (text,)


@dataclass(frozen=True)
class Label:
    """A name as it is written: its lines, the base of the first one, and which side of it stands at `x`.

    `tone` is `place`, `empty` (a place where nothing is registered), `name`, or `chosen`; `count` stands after it.
    """

    lines: tuple[str, ...]
    x: float
    y: float
    size: float
    anchor: str = "middle"
    tone: str = "name"
    count: str = ""

    @property
    def bold(self) -> bool:
        return self.tone in ("place", "chosen")

    @cached_property
    def widths(self) -> tuple[float, float]:
        """The widest line, and the count after the last one."""
        return max(width(line, self.bold) for line in self.lines) * self.size, _after(self.count) * self.size

    @cached_property
    def box(self) -> Box:
        """The room it takes."""
        across = sum(self.widths)
        left = self.x - {"start": 0.0, "middle": across / 2, "end": across}[self.anchor]
        bottom = self.y + (len(self.lines) - 1) * LINE * self.size + 0.25 * self.size
        return left, self.y - 0.75 * self.size, left + across, bottom


def _after(count: str) -> float:
    return width(f" {count}") if count else 0.0


def meet(one: Box, other: Box, gap: float = 0.0) -> bool:
    """Whether two boxes come nearer than a gap."""
    return one[0] < other[2] + gap and other[0] < one[2] + gap and one[1] < other[3] + gap and other[1] < one[3] + gap


def within(inner: Box, outer: Box) -> bool:
    return inner[0] >= outer[0] and inner[1] >= outer[1] and inner[2] <= outer[2] and inner[3] <= outer[3]
