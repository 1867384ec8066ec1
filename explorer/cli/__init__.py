"""The command `tejido`: data to standard output, messages to standard error, the exit code is the verdict."""

from explorer.cli.main import main

__all__ = ["main"]
