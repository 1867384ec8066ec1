"""Files to tables of text: every row with the number that the spreadsheet shows, and what was noticed on the way.

`read` takes a path, `read_bytes` a name and its bytes, `readable` a folder.
"""

from loaders.files.folder import readable
from loaders.files.reading import read, read_bytes
from loaders.files.shapes import Cover, File, Noticed, Sheet

__all__ = ["Cover", "File", "Noticed", "Sheet", "read", "read_bytes", "readable"]
