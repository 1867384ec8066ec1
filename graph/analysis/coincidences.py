"""Who was at the same meetings as whom, counted and weighed: the one-mode projection of the lists."""

from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

from graph.analysis.incidence import Floats, Incidence, Lists, incidence


def coincidences(lists: Lists) -> pd.DataFrame:
    """One row for each two organizations that share a meeting: `one`, `other` (in order), `meetings`, `weight`.

    `meetings` is A_ij = sum_m B_im B_jm (Breiger 1974) and `weight` sum_m B_im B_jm / (k_m - 1), by which a
    meeting of five weighs more than a congress of two hundred (Newman 2001). A meeting with one participant gives
    nothing; a meeting whose list is not known is not in the lists and is no zero.
    """
    given = incidence(lists)
    shared, weight = _pairs(given, np.ones(given.shape[1])), _pairs(given, newman(given))
    names = np.empty(len(given.organizations), dtype=object)
    names[:] = given.organizations
    return pd.DataFrame(
        {
            "one": names[shared.row],
            "other": names[shared.col],
            "meetings": shared.data.astype(np.int64),
            "weight": weight.data,
        }
    )


def strengths(lists: Lists) -> pd.DataFrame:
    """Of each organization: `meetings`, `with_company` (meetings of two or more) and `partners`, by organization.

    `with_company` is the strength s_i = sum_j W_ij under Newman's weight, exactly. An organization without
    company has zeros.
    """
    given = incidence(lists)
    company = np.bincount(given.row, weights=(given.sizes >= 2)[given.column], minlength=given.shape[0])
    shared = _pairs(given, np.ones(given.shape[1]))
    partners = np.bincount(np.concatenate([shared.row, shared.col]), minlength=given.shape[0])
    return pd.DataFrame(
        {"meetings": given.attendances, "with_company": company.astype(np.int64), "partners": partners},
        index=pd.Index(given.organizations, name="organization", dtype=object),
    )


def newman(given: Incidence) -> Floats:
    """1 / (k_m - 1) of each meeting; a meeting of one weighs nothing."""
    return np.asarray(1.0 / np.maximum(given.sizes - 1, 1), dtype=np.float64)


def _pairs(given: Incidence, weights: Floats) -> "sparse.coo_array[Any]":
    """The upper triangle of B diag(w) B', sorted by row and column."""
    matrix = given.matrix
    product = sparse.csr_array(matrix * weights) @ matrix.T
    product.sort_indices()
    return sparse.coo_array(sparse.triu(product, k=1, format="csr"))
