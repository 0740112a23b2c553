"""Reads a file of terms into rules; what is wrong in it is named with its line, and the rest works all the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from penholder.checks.explain import Example, RulePage
from penholder.checks.rule import Rule
from penholder.checks.terms.blocks import Block, blocks
from penholder.checks.terms.entries import entries
from penholder.checks.terms.fields import RULE_FIELDS, Fields, TermFault
from penholder.checks.terms.judging import InNames, PatternTerm, Say, TermJudge
from penholder.checks.terms.words import Term, WordList, is_plain_word

_MOST_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class TermRule:
    """A rule that was read from a file, with what is told of it when the file is tried."""

    rule: Rule
    line: int
    words: int
    patterns: int
    example_lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TermFile:
    """What a file gave: its rules, and what is wrong in it."""

    name: str
    rules: tuple[TermRule, ...]
    faults: tuple[TermFault, ...]


def read_terms(text: str, name: str, taken: frozenset[str] = frozenset(), proved: bool = False) -> TermFile:
    """Read the text of a file; ``name`` is what it is called in faults, ``taken`` are ids that other rules have.

    Of a file that is ``proved``, words and patterns are taken to be fit, which saves most of the time.
    """
    reading = _Reading(name, set(taken), proved)
    for block in blocks(text):
        reading.block(block)
    reading.close()
    return TermFile(name, tuple(reading.rules), tuple(sorted(reading.faults, key=lambda one: one.line)))


@dataclass
class _Open:
    """A rule whose parts are still coming."""

    block: Block
    fields: Fields
    terms: list[PatternTerm] = field(default_factory=list)
    examples: list[Example] = field(default_factory=list)
    example_lines: list[int] = field(default_factory=list)


@dataclass
class _Reading:
    """What has been read of a file so far."""

    name: str
    taken: set[str]
    proved: bool = False
    rules: list[TermRule] = field(default_factory=list)
    faults: list[TermFault] = field(default_factory=list)
    open: _Open | None = None

    def block(self, block: Block) -> None:
        """Take the next part of the file."""
        if block.name == "rule":
            self.close()
        if block.reason:
            self._fault(block.bad_line, block.reason)
            return
        if block.name == "rule":
            fields = Fields(self.name, block, self.faults, self.proved)
            fields.refuse_unknown(RULE_FIELDS)
            self.open = _Open(block, fields)
        elif block.name in {"rule.term", "rule.example"}:
            if self.open is None:
                self._fault(block.line, "the rule that this belongs to could not be read or is missing")
            elif block.name == "rule.term":
                self._term(block, self.open)
            else:
                self._example(block, self.open)
        elif block.name:
            self._fault(
                block.line,
                f"“[[{block.name}]]” is no part of a file of terms; there are [[rule]], [[rule.term]] "
                "and [[rule.example]]",
            )
        elif block.values:
            self._fault(1, "nothing but remarks stands before the first [[rule]]")

    def _fault(self, line: int, reason: str) -> None:
        self.faults.append(TermFault(self.name, line, reason))

    def _term(self, block: Block, rule: _Open) -> None:
        fields = Fields(self.name, block, self.faults, self.proved)
        fields.refuse_unknown(("pattern", "right", "unless", "silent_with", "fix", "message", "whole", "in_names"))
        written = fields.text("pattern", needed=True)
        pattern = written and fields.pattern("pattern", written, fields.truth("whole", True))
        if not pattern:
            return
        right = block.values.get("right")
        right = fields.text("right") if right != "" else ""
        if right and not self.proved and (group := pattern.unknown_group(right)) is not None:
            self._fault(block.line_of("right"), f"“right” names the group {group}, which the pattern does not have")
            return
        say = Say(
            fields.text("message") or rule.fields.text("message") or _said(right is not None),
            fields.safety(rule.fields.safety()) if right is not None else None,
            fields.one("in_names", InNames, rule.fields.in_names()),
        )
        rule.terms.append(PatternTerm(pattern, right, fields.patterns("unless"), fields.patterns("silent_with"), say))

    def _example(self, block: Block, rule: _Open) -> None:
        fields = Fields(self.name, block, self.faults, self.proved)
        fields.refuse_unknown(("wrong", "right"))
        right = fields.text("right", needed=True)
        wrong = fields.text("wrong")
        if right:
            rule.examples.append(Example(wrong.strip("\n") if wrong else None, right.strip("\n")))
            rule.example_lines.append(block.line)

    def close(self) -> None:
        """Finish the rule that is open."""
        opened, self.open = self.open, None
        if opened is None:
            return
        fields, block = opened.fields, opened.block
        name = fields.id()
        if name is None:
            return
        if name in self.taken:
            self._fault(block.line_of("id"), f"there is a rule {name} already; this one needs an id of its own")
            return
        words = self._words(block) if fields.text("words") else {}
        if not words and not opened.terms:
            self._fault(block.line, f"the rule {name} has neither words nor patterns that can be used")
            return
        self.taken.add(name)
        self.rules.append(
            TermRule(
                self._rule(name, opened, words), block.line, len(words), len(opened.terms), tuple(opened.example_lines)
            )
        )

    def _rule(self, name: str, opened: _Open, words: dict[str, tuple[str, ...]]) -> Rule:
        fields = opened.fields
        safety = fields.safety()
        judge = TermJudge(
            WordList(words),
            tuple(opened.terms),
            Say(fields.text("message") or _said(any(words.values())), safety, fields.in_names()),
            fields.patterns("unless"),
            fields.bodies("review_in", frozenset()),
            fields.truth("about_protected", False),
        )
        summary = fields.text("summary") or "These words are written otherwise."
        page = RulePage(
            " ".join(summary.split()),
            " ".join((fields.text("reason") or f"This is a rule of your own, in {self.name}.").split()),
            " ".join((fields.text("source") or f"{self.name}.").split()),
            tuple(opened.examples),
        )
        certainty = fields.certainty()
        return Rule(
            name,
            fields.text("name") or name,
            certainty,
            fields.severity(name, certainty),
            safety,
            fields.scope(),
            "",
            judge_passage=judge,
            written_page=page,
        )

    def _words(self, block: Block) -> dict[str, tuple[str, ...]]:
        known: dict[str, tuple[str, ...]] = {}
        for number, line in block.lines_of("words"):
            said = line.partition("#")[0].strip()
            if not said:
                continue
            try:
                for wrong, rights in entries(said):
                    if wrong in known:
                        self._fault(number, f"“{wrong}” stands in the list twice")
                        continue
                    if not self.proved and not is_plain_word(wrong):
                        Term.of(wrong, rights)
                    known[wrong] = rights
            except ValueError as error:
                self._fault(number, f"“{said if len(said) <= 40 else said[:39] + '…'}”: {error}")
            if len(known) > _MOST_WORDS:
                self._fault(number, f"there are more than {_MOST_WORDS} words; the rest is left out")
                break
        return known


def _said(has_right: bool) -> str:
    return "“{found}” is written “{right}”." if has_right else "“{found}” is not used."
