"""The local Neo4j: fetched, verified, started, found again and stopped by the program itself."""

from graph.server.process import Address, Server, Status

__all__ = ["Address", "Server", "Status"]
