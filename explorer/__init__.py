"""The explorer: shows what `graph` computes, and computes nothing itself."""
