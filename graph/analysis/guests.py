"""Whom to invite and where to hold a meeting: the fewest who reach the most, and the place nearest to all."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import inf

import numpy as np
import pandas as pd
from scipy.optimize import Bounds, LinearConstraint, milp

EXACT = 500
"""Up to so many candidates the choice is proven best; above, it is greedy, at least 63 % of the best."""
MOST_ANSWERS = 20
"""Equally good choices that are listed, at most."""


@dataclass(frozen=True)
class Guests:
    """Equally good choices of guests, each a sorted tuple of ids, and what each of them reaches in weight."""

    choices: tuple[tuple[str, ...], ...]
    weight: float
    proven: bool
    """Whether no other choice reaches more. A greedy one reaches at least 1 - 1/e of the best."""


def best_guests(
    reaches: Mapping[str, Iterable[Hashable]], most: int, weight: Mapping[Hashable, float] | None = None
) -> Guests:
    """Maximum coverage (Church & ReVelle 1974): at most `most` guests that reach the most, in weight.

    `reaches` says what each candidate brings (regions, pieces of the network...); `weight` of each, 1 unless given.
    Of choices that reach the same, those with fewest guests; all of them up to `MOST_ANSWERS`. Exact by integer
    programming up to `EXACT` candidates, else greedy (Nemhauser 1978). Nobody brings anything: one empty choice.
    """
    bring = {id_: frozenset(said) for id_, said in sorted(reaches.items()) if said}
    value = {what: float((weight or {}).get(what, 1.0)) for said in bring.values() for what in said}
    if most <= 0 or not value:
        return Guests(((),), 0.0, True)
    if len(bring) > EXACT:
        chosen = _greedy(bring, value, most)
        return Guests((tuple(sorted(chosen)),), _worth(chosen, bring, value), False)
    choices: list[tuple[str, ...]] = []
    best = 0.0
    while len(choices) < MOST_ANSWERS:
        found = _solve(bring, value, most, choices)
        if found is None:
            break
        worth = _worth(found, bring, value)
        if choices and (worth < best - 1e-9 or len(found) > len(choices[0])):
            break
        best = worth
        choices.append(found)
    return Guests(tuple(sorted(choices)), best, True)


def _worth(chosen: Iterable[str], bring: Mapping[str, frozenset[Hashable]], value: Mapping[Hashable, float]) -> float:
    return sum(value[what] for what in frozenset().union(*(bring[id_] for id_ in chosen)))


def _greedy(bring: Mapping[str, frozenset[Hashable]], value: Mapping[Hashable, float], most: int) -> list[str]:
    chosen: list[str] = []
    reached: frozenset[Hashable] = frozenset()
    for _ in range(most):
        gains = {id_: sum(value[what] for what in said - reached) for id_, said in bring.items()}
        best = max(gains, key=lambda id_: (gains[id_], [-ord(letter) for letter in id_]))
        if gains[best] <= 0:
            break
        chosen.append(best)
        reached |= bring[best]
    return chosen


def _solve(
    bring: Mapping[str, frozenset[Hashable]], value: Mapping[Hashable, float], most: int, without: list[tuple[str, ...]]
) -> tuple[str, ...] | None:
    """One best choice that is none of those `without`; None where there is none left.

    Binary x (who comes) and y (what is reached): maximize the weight of y, less a trifle for each guest.
    """
    ids, things = list(bring), list(value)
    row = {what: i for i, what in enumerate(things)}
    ends = [(row[what], column) for column, id_ in enumerate(ids) for what in bring[id_]]
    brings = np.zeros((len(things), len(ids)))
    brings[tuple(np.array(ends).T)] = 1.0
    trifle = min(v for v in value.values() if v > 0) / (2 * len(ids)) if any(v > 0 for v in value.values()) else 1.0
    cost = np.concatenate([np.full(len(ids), trifle), [-value[what] for what in things]])
    none = np.zeros((1, len(things)))
    rules = [
        LinearConstraint(np.hstack([-brings, np.eye(len(things))]), -np.inf, 0),
        LinearConstraint(np.hstack([np.ones((1, len(ids))), none]), 0, most),
    ]
    for chosen in without:
        sign = np.array([[1.0 if id_ in chosen else -1.0 for id_ in ids]])
        rules.append(LinearConstraint(np.hstack([sign, none]), -np.inf, len(chosen) - 1))
    found = milp(cost, constraints=rules, bounds=Bounds(0, 1), integrality=np.ones(len(cost), dtype=np.int64))
    if found.x is None:
        return None
    return tuple(sorted(id_ for id_, came in zip(ids, found.x, strict=False) if came > 0.5))


def best_hosts(
    steps: Mapping[str, Mapping[str, float]], weight: Mapping[str, float] | None = None, hosts: int = 1
) -> pd.DataFrame:
    """The p-median (Hakimi 1964): the places from which all others are nearest, weighted; every optimal set.

    `steps[a][b]` is how far a is from b: border hops, or hours of travel; a place not named cannot be reached.
    `weight` of each place, 1 unless given. Tries every set, so `hosts` is at most 3. Columns `hosts` (sorted
    tuple) and `mean` (weighted mean of the distance to the nearest host); one row an optimal set, in order.
    """
    places = sorted(steps)
    if not 1 <= hosts <= 3:
        raise ValueError("one to three hosts")
    load = {place: float((weight or {}).get(place, 0.0 if weight else 1.0)) for place in places}
    whole = sum(load.values())
    if not whole:
        return pd.DataFrame({"hosts": [], "mean": []})
    tried = []
    for chosen in combinations(places, hosts):
        near = {place: min(steps[host].get(place, inf) for host in chosen) for place in places}
        tried.append((sum(load[place] * near[place] for place in places if load[place]) / whole, chosen))
    best = min((mean for mean, _ in tried), default=inf)
    found = sorted(chosen for mean, chosen in tried if mean <= best + 1e-12)
    return pd.DataFrame({"hosts": found, "mean": [best] * len(found)})
