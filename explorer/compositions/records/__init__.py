"""Datos, section by section: what is known, what is missing, where it comes from."""
