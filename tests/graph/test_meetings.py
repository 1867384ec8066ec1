import pytest
from factory import snapshot

from graph.meetings import Meeting, meetings

LISTS = "Reunión,Organización,Asistió\nCita,A,sí\nCita,B,sí\nCita,Ministerio,sí"


def only(header: str, row: str, lists: str = "") -> Meeting:
    tables = {"encuentros": f"{header}\n{row}"} | ({"asistencias": lists} if lists else {})
    return meetings(snapshot(**tables))[0]


def test_a_written_kind_wins_and_a_blank_is_filled_from_the_name_and_said():
    written, blank = only("Reunión,Tipo", "Taller,plenaria"), only("Reunión,Tipo", "Taller,")
    assert (written.kind, written.inferred) == ("plenary", False)
    assert (blank.kind, blank.inferred) == ("working", True)
    assert only("Reunión,Tipo", "Cita,").kind is None


def test_kinds_that_contradict_each_other_are_unknown_and_not_filled():
    found = only("Código,Reunión,Tipo", "t,Taller,trabajo\nt,Taller,plenaria")
    assert (found.kind, found.inferred) == (None, False)


def test_everybody_counts_for_a_size_and_the_larger_number_holds():
    assert only("Reunión,Organizaciones", "Cita,2", LISTS).size == 3
    assert only("Reunión,Organizaciones", "Cita,70", LISTS).size == 70


@pytest.mark.parametrize(
    ("declared", "stated", "lists", "known"),
    [
        ("", "", "", "none"),
        ("", "", LISTS, "some"),
        ("", "2", LISTS, "complete"),  # two names besides the institution
        ("", "3", LISTS, "some"),
        ("completa", "", LISTS, "complete"),
        ("ninguna", "", LISTS, "some"),
        ("algunos nombres", "", "", "some"),
    ],
)
def test_what_is_known_of_a_list(declared: str, stated: str, lists: str, known: str):
    found = only("Reunión,Lista completa,Organizaciones", f"Cita,{declared},{stated}", lists)
    assert found.known(frozenset({"org:~ministerio"})) == known


def test_of_a_row_that_stands_for_many_no_list_is_known():
    assert only("Reunión,Vale por,Lista completa", "Cita,3,completa", LISTS).known(frozenset()) == "none"


def test_who_was_there_and_also_was_not_is_not_known_to_have_been():
    found = only("Reunión", "Cita", LISTS + "\nCita,A,no")
    assert [a.organization for a in found.listed] == ["org:~b", "org:~ministerio"]
