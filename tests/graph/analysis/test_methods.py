"""Every method says what it is, and leaves what it was given as it was."""

import inspect

import networkx as nx
import pandas as pd
import pytest

from graph.analysis.methods import METHODS, Method


@pytest.mark.parametrize("method", METHODS, ids=lambda m: m.path)
def test_every_method_is_public_documented_and_said_in_one_sentence(method: Method):
    assert inspect.getdoc(method.function)
    assert method.function.__module__.startswith("graph.analysis.")
    assert not method.function.__name__.startswith("_")
    assert (method.sentence.endswith(".") and method.name[0].islower()) or method.name[0] in "«I"


def test_no_method_is_named_twice():
    assert len({m.path for m in METHODS}) == len({m.name for m in METHODS}) == len(METHODS)


@pytest.mark.parametrize(
    "method",
    [m for m in METHODS if list(inspect.signature(m.function).parameters)[:1] == ["graph"]],
    ids=lambda m: m.path,
)
def test_a_method_on_ties_takes_a_network_of_nobody_and_of_one(method: Method):
    needed = [
        p
        for p in inspect.signature(method.function).parameters.values()
        if p.default is p.empty and p.kind is p.POSITIONAL_OR_KEYWORD
    ]
    if len(needed) > 1:
        return
    for graph in (nx.Graph(), nx.empty_graph(["a"])):
        before = list(graph.nodes(data=True))
        found = method.function(graph)
        assert found is not None
        assert list(graph.nodes(data=True)) == before
        if isinstance(found, pd.DataFrame):
            assert len(found) <= 2
