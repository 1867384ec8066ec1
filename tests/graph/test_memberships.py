import pytest
from factory import snapshot

from graph.memberships import Membership, memberships, together


def member(since: str = "", until: str = "", as_of: str = "") -> Membership:
    return Membership("org:a", "group:g", "", since, until, as_of, False, ())


@pytest.mark.parametrize(
    ("one", "other", "span"),
    [
        (member(), member(), ("", "")),  # lists without a day are one list
        (member(as_of="2018"), member(as_of="2018"), ("2018", "2018")),
        (member(as_of="2018"), member(as_of="2019"), None),
        (member(as_of="2018"), member(), None),
        (member(since="2015"), member(), None),
        (member(since="2015", until="2017"), member(since="2016"), ("2016", "2017")),
        (member(since="2015", until="2016"), member(since="2017"), None),
        (member(until="2016"), member(until="2015"), ("", "2015")),
        (member(since="2015"), member(as_of="2018-06"), ("2018-06", "2018-06")),
        (member(since="2015"), member(since="2014", as_of="2019"), ("2015", "")),  # the day of a list ends no interval
        (member(until="2015"), member(as_of="2018-06"), None),
    ],
)
def test_when_two_memberships_hold_together(one: Membership, other: Membership, span: tuple[str, str] | None):
    assert together(one, other) == span
    assert together(other, one) == span


def test_a_body_that_is_the_group_is_said_once_however_often_it_is_stated():
    found = snapshot(
        organizaciones="Código,Organización\nred,La Trama\na,A",
        mesas="Código,Mesa,Tipo,Es la organización\nred,La Trama,red,red",
        membresias="Organización,Organización (código),Mesa,Mesa (código),Rol\nLa Trama,red,La Trama,red,\nA,a,La Trama,red,",
    )
    said = {(m.organization, m.is_the_group) for m in memberships(found)}
    assert said == {("org:red", True), ("org:a", False)}
    assert len(list(memberships(found))) == 2
