"""The rules of terms that travel with the program, one file each in ``resources/style``."""

from __future__ import annotations

from penholder.checks.rule import Rule
from penholder.checks.terms.reading import read_terms
from penholder.ground.resources import resource

FOLDER = "style"


def shipped_terms(name: str) -> Rule:
    """Read one rule by its id: "spelling/oxford" stands in ``resources/style/spelling-oxford.toml``.

    A file that is not there raises ``UserError``, as for every part of an installation; one with faults ``ValueError``.
    That its words and patterns are fit is not looked at here: a test has proved it.
    """
    path = resource(FOLDER, f"{name.replace('/', '-')}.toml")
    read = read_terms(path.read_text("utf-8"), path.name, proved=True)
    if read.faults or [one.rule.id for one in read.rules] != [name]:
        raise ValueError(f"{path.name} does not hold the rule {name} alone and without faults: {list(read.faults)}")
    return read.rules[0].rule
