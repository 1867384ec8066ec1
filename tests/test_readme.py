import re

import pytest
from readme import PARTS, README, filled

from explorer.cli.main import parser
from graph.questions import questions

TEXT = README.read_text(encoding="utf-8")


def test_the_derived_tables_are_those_of_the_code():
    assert filled(TEXT) == TEXT, "run `make readme`"
    assert len(PARTS) == 6


def test_every_command_in_the_readme_is_understood():
    known = {q.name for q in questions()}
    found = re.findall(r"\.venv/bin/tejido ([^`\n]+)", TEXT)
    assert len(found) >= 5
    for line in found:
        words = [w.strip('"') for w in re.findall(r'"[^"]*"|\S+', line)]
        given = parser().parse_args(words)
        if given.verb == "query" and given.name:
            assert given.name in known


@pytest.mark.parametrize("target", sorted(set(re.findall(r"`make ([a-z0-9-]+)`", TEXT))))
def test_every_make_target_in_the_readme_exists(target: str):
    makefile = (README.parent / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE)


def test_every_file_and_picture_the_readme_names_exists():
    named = set(re.findall(r"`((?:graph|loaders|explorer|queries|tests)/[\w./-]*)`", TEXT))
    named |= set(re.findall(r"!\[[^\]]*\]\(([^)]+)\)", TEXT))
    assert named
    for path in named:
        assert (README.parent / path).exists(), path
