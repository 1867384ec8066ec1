import pytest

from explorer.small_pictures import lists


@pytest.mark.parametrize(
    ("missing", "listed", "said"),
    [(0, 1, "1 nombre conocido"), (0, 3, "3 nombres conocidos"), (25, 0, "0 listas de 25")],
)
def test_the_lists_that_nobody_has_are_counted_in_words(missing: int, listed: int, said: str):
    assert lists(missing, listed)["attrs"]["aria-label"] == said
