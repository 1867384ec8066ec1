"""When Python looks for garbage: not while a great many small things are made that all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing is looked through for garbage while this runs: half the time where a million things are made."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            # What was made goes to the oldest generation at once, and is not looked through thrice on the way there.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
