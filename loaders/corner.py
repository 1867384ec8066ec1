"""The corner of a matrix: blank, or a word for what stands to its right, over a column of organizations."""

from collections.abc import Collection

from graph.kinds import kind_of
from loaders import marks
from loaders.files import Sheet
from loaders.files.stacked import is_corner
from loaders.meeting_headers import dated, said


def corner(sheet: Sheet, meetings: Collection[int]) -> int | None:
    """The column of organizations that its header does not name, left of the columns of marks; None where it does.

    Only where every one of those is headed as a meeting is, and what stands in the column is not.
    """
    headers = [sheet.headers[place] for place in meetings]
    if not headers or not all(said(header)[1] or kind_of(header) for header in headers):
        return None
    for place in range(min(meetings)):
        below = {cells[place].strip() for _, cells in sheet.rows} - {""}
        if (
            (not sheet.headers[place] or is_corner(sheet.headers[place]))
            and any(text for text in below if not text.strip(".").isdigit() and not marks.is_mark(text))
            and not any(dated(text)[1] or kind_of(text) for text in below)
        ):
            return place
    return None
