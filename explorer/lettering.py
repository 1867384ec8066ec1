"""How wide a text is in the letters of the explorer, so that names in a picture never meet."""

import unicodedata
from functools import lru_cache

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
"""Advance of each letter of Atkinson Hyperlegible, plain and bold, in thousandths of its height."""
_UNKNOWN = 1000
"""A letter that the font does not have comes from another one, and may be this wide."""


@lru_cache(maxsize=65_536)
def width(text: str, size: float, bold: bool = False) -> float:
    """The width of a line, in the unit of the height of its letters; an accent takes no room of its own."""
    return sum(_advance(letter, _ADVANCES[bold]) for letter in text) * size / 1000


def _advance(letter: str, advances: dict[str, int]) -> int:
    bare = unicodedata.normalize("NFKD", letter)
    return sum(0 if unicodedata.combining(c) else advances.get(c, _UNKNOWN) for c in bare)
