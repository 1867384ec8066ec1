"""What can be computed from a snapshot: pure functions, tables in, tables and counts out."""
