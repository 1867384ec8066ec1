"""The page Datos."""

from explorer.state import current
from explorer.uploading import section

section(current().version)
