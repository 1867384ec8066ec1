"""Large data for a component: made into bytes once, sent once, and known again by its sign without being read.

Streamlit writes a dictionary out anew on every run; bytes it passes on as they are.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

UNPACK = (Path(__file__).parent / "unpack.js").read_text(encoding="utf-8")
"""The other end, to stand before the script of a component: `sign(data)` and `unpack(data)`."""


def packed(data: Any) -> bytes:
    """A line with the digest of the data, and the data as JSON."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return f"{digest}\n{text}".encode("utf-8", "replace")
