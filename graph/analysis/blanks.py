"""What a cell says, and that an empty one says nothing: tables from outside bring None, NaN, NaT, NA and ""."""

from typing import Any

import pandas as pd


def stated(value: Any) -> Any:
    """The value, or None where it is no more than a blank. 0 and False are values; so is a collection, even empty."""
    if isinstance(value, str):
        return value or None
    return None if pd.api.types.is_scalar(value) and pd.isna(value) else value
