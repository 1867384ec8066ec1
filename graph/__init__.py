"""What the network is, where it is kept, and what can be computed from it."""
