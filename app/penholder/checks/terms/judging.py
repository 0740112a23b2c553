"""What a rule of terms does with a line: finds its words and patterns, leaves alone what is protected, offers fixes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault
from penholder.checks.terms.patterns import Pattern
from penholder.checks.terms.words import WordList, words_in
from penholder.drafting.names import Spans, names_in
from penholder.drafting.protected import is_protected
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety, Severity
from penholder.model.inline import OBJECT_SIGN
from penholder.model.kinds import Body

_LONGEST_NAME = 200


class InNames(StrEnum):
    """What is said where words stand in a run of capitalized words that is no known name and would not become one."""

    USUAL = "usual"
    REVIEW = "review"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Say:
    """How a finding is put: its sentence, with ``{found}`` and ``{right}``, and how safe its fix is, None for no fix."""

    message: str
    safety: Safety | None
    in_names: InNames = InNames.USUAL


@dataclass(frozen=True, slots=True)
class PatternTerm:
    """A pattern with what is to stand there; ``right`` is None where nothing can be offered.

    A match of one of ``unless`` that touches the place excuses it, one of ``silent_with`` anywhere in the line all.
    """

    pattern: Pattern
    right: str | None
    unless: tuple[Pattern, ...]
    silent_with: tuple[Pattern, ...]
    say: Say


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a term stands."""

    start: int
    end: int
    rights: tuple[str, ...]
    unless: tuple[Pattern, ...]
    say: Say


_UNBROKEN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2011": "-"})


class TermJudge:
    """All terms of one rule; called with a line, it gives the faults in it in their order."""

    def __init__(
        self,
        words: WordList,
        patterns: tuple[PatternTerm, ...],
        say: Say,
        unless: tuple[Pattern, ...] = (),
        only_review: frozenset[Body] = frozenset(),
        about_protected: bool = False,
    ) -> None:
        self.words, self.patterns, self.say, self.unless = words, patterns, say, unless
        self._looks = [(one.pattern.any_case, (one.pattern.needs or (("",),))[0], one) for one in patterns]
        self.only_review, self.about_protected = only_review, about_protected

    def __call__(self, passage: Passage) -> Iterator[Fault]:
        """Judge one line."""
        hits = list(self._hits(passage.text))
        if len(hits) > 1:
            hits.sort(key=lambda one: (one.start, -one.end))
        reached = 0
        excuses: dict[Pattern, Spans] = {}
        for hit in hits:
            if hit.start < reached or _is_right(passage.text[hit.start : hit.end], hit.rights):
                continue
            if _excused(passage.text, hit, excuses):
                continue
            reached = hit.end
            guarded = passage.is_protected(hit.start, hit.end)
            if not guarded or self.about_protected:
                yield self._fault(passage, hit, guarded)

    def _hits(self, text: str) -> Iterator[Hit]:
        line = words_in(text)
        for word in self.words.found_in(line):
            yield Hit(word.start, word.end, word.rights, self.unless, self.say)
        for any_case, first, term in self._looks:
            within = line.folded if any_case else text
            for needed in first:  # a plain loop: this is asked of every pattern for every line
                if needed in within:
                    break
            else:
                continue
            if term.pattern.may_be_in(line) and not _anywhere(text, term.silent_with):
                yield from self._hits_of(term, text)

    def _hits_of(self, term: PatternTerm, text: str) -> Iterator[Hit]:
        for found in term.pattern.found_in(text):
            rights = () if term.right is None else (term.pattern.put_right(found, term.right),)
            if found.group() not in rights:
                yield Hit(*found.span(), rights, (*self.unless, *term.unless), term.say)

    def _fault(self, passage: Passage, hit: Hit, guarded: bool) -> Fault:
        found = passage.text[hit.start : hit.end]
        right = "” or “".join(hit.rights)
        fixes: tuple[Fix, ...] = ()
        doubtful = hit.say.in_names is not InNames.USUAL and _may_be_spelled_so(passage, hit)
        if hit.say.safety is not None:
            careful = guarded or doubtful or len(hit.rights) > 1 or passage.profile.body in self.only_review
            safety = Safety.REVIEW if careful else hit.say.safety
            fixes = tuple(_fix(passage, hit, words, safety) for words in hit.rights if OBJECT_SIGN not in found)
        said = message(hit.say.message, found=found, right=right)
        severity = Severity.HINT if doubtful and hit.say.in_names is InNames.HINT else None
        return Fault(passage.span(hit.start, hit.end), said, fixes, severity=severity)


def _is_right(found: str, rights: tuple[str, ...]) -> bool:
    """Tell whether words differ from the right ones by nothing but a blank or hyphen at which no line is broken."""
    return not found.isascii() and found.translate(_UNBROKEN) in rights


def _anywhere(text: str, patterns: Iterable[Pattern]) -> bool:
    return any(True for one in patterns for _ in one.found_in(text))


def _excused(text: str, hit: Hit, excuses: dict[Pattern, Spans]) -> bool:
    """Tell whether something that excuses a place touches it; ``excuses`` keeps what was found in the line already."""
    for one in hit.unless:
        if one not in excuses:
            excuses[one] = tuple(found.span() for found in one.found_in(text))
        if is_protected(excuses[one], hit.start, hit.end):
            return True
    return False


def _may_be_spelled_so(passage: Passage, hit: Hit) -> bool:
    """Tell whether a place is in what is likely a name, and putting it right does not make a known name of it."""
    if not passage.is_in_capitals(hit.start, hit.end):
        return False
    before, after = passage.text[max(0, hit.start - _LONGEST_NAME) : hit.start], passage.text[hit.end :][:_LONGEST_NAME]
    return not any(
        start < len(before) + len(right) and len(before) < end
        for right in hit.rights
        for start, end in names_in(f"{before}{right}{after}")
    )


def _fix(passage: Passage, hit: Hit, words: str, safety: Safety) -> Fix:
    """Change no more letters than differ, so that marks on the others stay."""
    found = passage.text[hit.start : hit.end]
    before = _shared(found, words)
    after = _shared(found[before:][::-1], words[before:][::-1])
    start, end = hit.start + before, hit.end - after
    inlines = passage.in_style(start, end, words[before : len(words) - after])
    title = message("Write “{right}”", right=words) if words else message("Take out “{found}”", found=found)
    return Fix(title, (ReplaceText(passage.span(start, end), inlines),), safety)


def _shared(one: str, other: str) -> int:
    """Count the letters with which both begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))
