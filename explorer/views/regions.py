"""The page Regiones."""

import streamlit as st

from explorer import data
from explorer.compositions import regions
from explorer.compositions.numbers import opened, with_drawer
from explorer.lamina import lamina
from explorer.state import current, press

frame = current()
found = data.findings(frame.version, frame.filters.view)
shown = regions.numbers(found)
drawer = None
if (number := shown.get(st.query_params.get("filas", ""))) is not None:
    drawer = opened(number, data.records(frame.version, number.ids))
tree = regions.page(found, shown, frame.filters, st.query_params.get("region"))
press(lamina(with_drawer(tree, drawer), key="regiones"))
