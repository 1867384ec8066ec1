"""All that the explorer writes: a load leaves force or comes back. Pages ask; only this module changes anything."""

from explorer import data
from graph import change


def withdraw(load: str) -> None:
    """Take a load out of force. TejidoError when it cannot be done; then nothing changed."""
    change.withdraw(data.store(), load)


def restore(load: str) -> None:
    """Put a withdrawn load in force again. TejidoError when it cannot be done; then nothing changed."""
    change.put_in_force(data.store(), load)
