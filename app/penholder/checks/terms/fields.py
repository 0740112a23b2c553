"""The values of one part of a file of terms, each read with a look whether it is fit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from penholder.checks.rule import EVERYWHERE, Reach, Scope, usual_severity
from penholder.checks.terms.blocks import Block
from penholder.checks.terms.judging import InNames
from penholder.checks.terms.patterns import Pattern
from penholder.model.finding import Certainty, Safety, Severity
from penholder.model.kinds import Body, DocumentType, Kind, Stage

RULE_FIELDS = (
    *("id", "name", "summary", "reason", "source", "message", "words", "unless"),
    *("certainty", "severity", "fix", "review_in", "about_protected", "in_names"),
    *("bodies", "stages", "documents", "kinds", "reach", "usual"),
)
"""What a rule may say of itself."""

UNCHECKED_KINDS = frozenset({Kind.OBJECT, Kind.SPONSORS, Kind.CLOSING})
"""Kinds that a rule of terms leaves alone unless it names them: names of States, dates of adoption, tables."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*")
One = TypeVar("One", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class TermFault:
    """What is wrong in a file of terms: where, and why it cannot be used."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        """Give it as people read it: file, line, reason."""
        return f"{self.file}, line {self.line}: {self.reason}."


@dataclass(frozen=True, slots=True)
class Fields:
    """Asks a part of a file for its values; what is unfit goes to the list of faults and is as if it were not there.

    The patterns of a file that is ``proved`` are known to be fit and are made ready when they are first looked for.
    """

    file: str
    block: Block
    faults: list[TermFault]
    proved: bool = False

    def fault(self, key: str, reason: str) -> None:
        """Note that the value of a key is unfit."""
        one = TermFault(self.file, self.block.line_of(key), reason)
        if one not in self.faults:
            self.faults.append(one)

    def refuse_unknown(self, known: Iterable[str]) -> None:
        """Note every key that means nothing here."""
        for key in self.block.values:
            if key not in known:
                self.fault(key, f"“{key}” means nothing here; there are {', '.join(known)}")

    def text(self, key: str, needed: bool = False) -> str | None:
        """Give a text, None where there is none."""
        value = self.block.values.get(key)
        if isinstance(value, str) and value.strip():
            return value
        if value is not None:
            self.fault(key, f"“{key}” is no text")
        elif needed:
            self.fault(key, f"“{key}” is missing")
        return None

    def id(self) -> str | None:
        """Give the id, None where it is missing or no id."""
        name = self.text("id", needed=True)
        if name is not None and not _ID.fullmatch(name):
            self.fault("id", f"“{name}” is no id; one is made of small letters: family/name")
            return None
        return name

    def truth(self, key: str, otherwise: bool) -> bool:
        """Give a value that is true or false."""
        value = self.block.values.get(key, otherwise)
        if not isinstance(value, bool):
            self.fault(key, f"“{key}” is either true or false")
            return otherwise
        return value

    def pattern(self, key: str, written: str, whole_words: bool = True) -> Pattern | None:
        """Make a pattern of a text, None where it is not fit."""
        try:
            return Pattern(written, whole_words) if self.proved else Pattern.of(written, whole_words)
        except (ValueError, re.error, RecursionError, OverflowError) as error:
            self.fault(key, f"the pattern {written} cannot be used: {error}")
            return None

    def patterns(self, key: str) -> tuple[Pattern, ...]:
        """Give the patterns of a list."""
        written = self.block.values.get(key, [])
        if not isinstance(written, list) or not all(isinstance(one, str) for one in written):
            self.fault(key, f"“{key}” is a list of texts")
            return ()
        made = (self.pattern(key, one, whole_words=False) for one in written)
        return tuple(one for one in made if one is not None)

    def safety(self, otherwise: Safety | None = Safety.REVIEW) -> Safety | None:
        """Give how safe the fix is, None for no fix."""
        fixes = {"safe": Safety.SAFE, "review": Safety.REVIEW, "none": None}
        if "fix" not in self.block.values:
            return otherwise
        word = self.text("fix")
        if word not in fixes:
            self.fault("fix", "“fix” is “safe”, “review” or “none”")
            return otherwise
        return fixes[word]

    def certainty(self) -> Certainty:
        """Give how certain the rule is; likely unless it says."""
        return self.one("certainty", Certainty, Certainty.LIKELY)

    def severity(self, rule: str, certainty: Certainty) -> Severity:
        """Give how much the rule matters; what its family and certainty say unless it says otherwise."""
        return self.one("severity", Severity, usual_severity(rule, certainty))

    def in_names(self) -> InNames:
        """Give what the rule says where words stand in what is likely a name."""
        return self.one("in_names", InNames, InNames.USUAL)

    def bodies(self, key: str, otherwise: frozenset[Body]) -> frozenset[Body]:
        """Give a set of bodies."""
        return self._some(key, Body, otherwise)

    def scope(self) -> Scope:
        """Give where the rule holds."""
        return Scope(
            self.bodies("bodies", EVERYWHERE.bodies),
            self._some("stages", Stage, EVERYWHERE.stages),
            self._some("documents", DocumentType, EVERYWHERE.document_types),
            self._some("kinds", Kind, frozenset(Kind) - UNCHECKED_KINDS),
            self._some("reach", Reach, EVERYWHERE.reach),
            self.bodies("usual", EVERYWHERE.usual),
        )

    def one(self, key: str, words: type[One], otherwise: One) -> One:
        """Give one of some words."""
        value = self.block.values.get(key, otherwise.value)
        if value not in {one.value for one in words}:
            self.fault(key, f"“{key}” is one of {', '.join(words)}")
            return otherwise
        return words(value)

    def _some(self, key: str, words: type[One], otherwise: frozenset[One]) -> frozenset[One]:
        value = self.block.values.get(key)
        if value is None:
            return otherwise
        known = {one.value for one in words}
        if not isinstance(value, list) or not all(isinstance(one, str) and one in known for one in value):
            self.fault(key, f"“{key}” is a list of {', '.join(words)}")
            return otherwise
        return frozenset(words(one) for one in value)
