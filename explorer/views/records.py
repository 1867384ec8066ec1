"""The page Datos: one section at a time, the one that the address names."""

from explorer.compositions.records.frame import tabs
from explorer.screen import part
from explorer.sections import BY_PATH, SECTIONS
from explorer.state import asked

chosen = BY_PATH.get(asked("seccion") or "", SECTIONS[0])
part(tabs([(section.path, section.title) for section in SECTIONS], chosen.path), "secciones")
chosen.draw()
