"""Pages as trees: plain values in, a tree of plain data out. No store, no widget."""
