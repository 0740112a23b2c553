"""One line of a draft as a rule sees it: a paragraph, a paragraph of a note, or a field of the masthead."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from penholder.checks.facts import NOTHING_KNOWN, Facts
from penholder.checks.profile import Profile
from penholder.checks.standing import NOTHING_SHOWN, Shown, Standing
from penholder.drafting.names import capital_runs
from penholder.drafting.protected import is_protected
from penholder.drafting.untouchable import untouchable_spans
from penholder.model.inline import OBJECT_SIGN, Inlines, Text, marks_at, normal, text_of
from penholder.model.paragraph import Paragraph
from penholder.model.place import InLabel, InNote, InParagraph, Place, Span

_ASKED = frozenset({"label", "printed", "marks"})
_LONGEST_WORD = 60
_A_FEW_WORDS = 24


@dataclass(frozen=True)
class Passage:
    """A line with what surrounds it.

    ``paragraph`` is None for a note and for the masthead. ``odd_words`` are words that keep their spelling in this draft,
    because an official name in it has them. What is ``shown`` is asked through ``label``, ``printed`` and ``marks``: a
    line of which no rule has asked that need not be judged again when the count moves on.
    """

    place: Place
    inlines: Inlines
    profile: Profile
    standing: Standing
    shown: Shown = NOTHING_SHOWN
    paragraph: Paragraph | None = None
    facts: Facts = NOTHING_KNOWN
    odd_words: frozenset[str] = frozenset()

    @cached_property
    def text(self) -> str:
        """The line as offsets see it, with U+FFFC for each anchor and carried inline."""
        return self.paragraph.text if self.paragraph is not None else text_of(self.inlines)

    @property
    def as_counted(self) -> bool:
        """Whether the label is the one that the count gives, neither typed nor locked, so that nobody need look at it."""
        return self.standing.as_counted and (self.paragraph is None or self.paragraph.number.way != "fixed")

    @cached_property
    def label(self) -> str:
        """The label as the page shows it."""
        return self.shown.label

    @cached_property
    def printed(self) -> str:
        """The label as it is counted."""
        return self.shown.printed

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """The marks, as shown, of the notes that hang on the line, in order."""
        return self.shown.marks

    @property
    def asked(self) -> Shown | None:
        """What is shown, if any rule has asked for it so far."""
        return None if vars(self).keys().isdisjoint(_ASKED) else self.shown

    @cached_property
    def protected(self) -> tuple[tuple[int, int], ...]:
        """The stretches that no fix may touch unless its rule is about exactly them (``drafting/untouchable.py``)."""
        return untouchable_spans(self.text, self.inlines, isinstance(self.place, InNote), self.odd_words)

    def is_protected(self, start: int, end: int) -> bool:
        """Tell whether a stretch touches one that no fix may touch."""
        return is_protected(self.protected, start, end)

    def is_in_capitals(self, start: int, end: int) -> bool:
        """Tell whether a stretch touches a run of capitalized words, which is likely to be a name."""
        return is_protected(capital_runs(self.text), start, end)

    def span(self, start: int, end: int) -> Span:
        """Name a stretch of the line."""
        return Span(self.place, start, end)

    def label_span(self) -> Span:
        """Name the label before the paragraph."""
        if not isinstance(self.place, InParagraph):
            raise LookupError("only a paragraph has a label")
        return Span(InLabel(self.place.paragraph), 0, len(self.label))

    def in_style(self, start: int, end: int, words: str) -> Inlines:
        """Give words with the marks of the text they stand for, or, where they stand for none, of the text before."""
        return in_style(self.inlines, start, end, words)

    def from_word(self, at: int, end: int) -> Span:
        """Name the stretch from the word that ``at`` stands in or just behind, so that a sign is not shown alone."""
        return self.span(word_start(self.text, at), end)


def in_style(inlines: Inlines, start: int, end: int, words: str) -> Inlines:
    """Give words with the marks of the text they stand for, or, where they stand for none, of the text before."""
    at = start if end > start else max(start - 1, 0)
    return normal((Text(words, marks_at(inlines, at)),))


def first_words(text: str) -> int:
    """Give the offset where the first few words of a text end, which show where a finding about all of it is."""
    end = text.find(" ", _A_FEW_WORDS)
    return len(text) if end < 0 else end


def word_start(text: str, at: int) -> int:
    """Give the offset where the word before ``at`` begins, at most 60 signs back and never over a note mark."""
    window = text[max(0, at - _LONGEST_WORD) : at]
    if not window or window[-1].isspace():
        return at
    return at - len(window.rsplit(None, 1)[-1].rpartition(OBJECT_SIGN)[2])
