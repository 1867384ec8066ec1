"""The local Neo4j: fetched, verified, started, found again and stopped by the program itself."""

from graph.server.jars import CURRENT, LTS, cache_folder, fetch
from graph.server.process import Server
from graph.server.state import Address, Status

__all__ = ["CURRENT", "LTS", "Address", "Server", "Status", "cache_folder", "fetch"]
