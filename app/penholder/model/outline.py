"""Labels, places and parents of paragraphs: one pure function from the row of paragraphs to what is counted.

Forms and order of the levels: Editorial Manual, paragraphs and subparagraphs ("1.", "(a)", "(i)", "a.", "i.").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.kinds import COUNTED_KINDS, LEVELLED_KINDS, Kind
from penholder.model.numerals import from_letters, from_roman, to_letters, to_roman
from penholder.model.paragraph import Number
from penholder.model.reference_words import Aim

_SECTION_NUMBER = re.compile(r"\s*((?:[IVXL]+|[A-Z]|\d{1,2})(?=\.?(?:\s|$)))")

_WORKING_HALF = re.compile(r"O\.?P\.?\s{0,2}(?=\d)", re.IGNORECASE)
"""What a reference leaves out: "paragraph 2 above" names the paragraph labelled "OP2"."""

_PREAMBULAR = re.compile(r"P\.?P\.?\s{0,2}(?=\d)", re.IGNORECASE)

_PLACE_NAMES = {
    Kind.TITLE: "title",
    Kind.SPONSORS: "sponsors",
    Kind.ORGAN: "organ",
    Kind.ANNEX_TITLE: "title",
    Kind.CLOSING: "closing",
    Kind.OBJECT: "object",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one paragraph by counting.

    ``label`` is the whole computed label without its final stop ("2 (a) (iv)") or None; ``printed`` the computed label
    as it stands before the paragraph ("(iv)"), empty where there is none; ``shown`` what page and exports show (the
    typed label where there is one); ``spoken`` the whole label as shown, which references use; ``place`` what people
    say ("PP3", "2 (b)", "annex I, 3"); ``called`` what those who negotiate call a paragraph of preamble or operative
    part ("PP3", "OP14 bis"); ``zone`` counts parts that number anew, ``preambular`` counts PP within them.
    """

    paragraph: ParagraphId
    kind: Kind
    level: int
    label: str | None = None
    printed: str = ""
    shown: str = ""
    spoken: str | None = None
    place: str = ""
    parent: ParagraphId | None = None
    zone: int = 0
    annex: int = 0
    preambular: int = 0
    section: str = ""
    called: str = ""


@dataclass(frozen=True)
class Outline:
    """The entries in the order of the paragraphs."""

    entries: tuple[Entry, ...]

    @cached_property
    def by_id(self) -> Mapping[ParagraphId, Entry]:
        """Entries by paragraph."""
        return {entry.paragraph: entry for entry in self.entries}

    @cached_property
    def positions(self) -> Mapping[ParagraphId, int]:
        """The place of each paragraph in the row, from 0."""
        return {entry.paragraph: index for index, entry in enumerate(self.entries)}

    @cached_property
    def children(self) -> Mapping[ParagraphId, tuple[ParagraphId, ...]]:
        """Direct subparagraphs by parent."""
        found: dict[ParagraphId, list[ParagraphId]] = {}
        for entry in self.entries:
            if entry.parent is not None:
                found.setdefault(entry.parent, []).append(entry.paragraph)
        return {parent: tuple(children) for parent, children in found.items()}

    @cached_property
    def named(self) -> Mapping[tuple[Aim, str], tuple[Entry, ...]]:
        """Entries by what a reference would call them: paragraph "2 (a)", preambular paragraph "3", section "II"."""
        found: dict[tuple[Aim, str], list[Entry]] = {}
        for entry in self.entries:
            if (name := _name(entry)) is not None:
                found.setdefault(name, []).append(entry)
        return {name: tuple(entries) for name, entries in found.items()}

    def __getitem__(self, paragraph: ParagraphId) -> Entry:
        """Give the entry of a paragraph."""
        return self.by_id[paragraph]


def _name(entry: Entry) -> tuple[Aim, str] | None:
    """Give what references call a paragraph, by kind and label; None for one that cannot be called."""
    if entry.kind in COUNTED_KINDS:
        return (Aim.PARAGRAPH, entry.spoken) if entry.spoken else None
    if entry.kind is Kind.PREAMBULAR:
        return Aim.PREAMBULAR, str(entry.preambular)
    aim = {Kind.HEADING: Aim.SECTION, Kind.ANNEX: Aim.ANNEX}.get(entry.kind)
    return (aim, entry.section) if aim and entry.section else None


Bone = tuple[ParagraphId, Kind, int, Number, str | None, str]
"""All of a paragraph that labels depend on; the last is the number in a heading's text."""


def outline(draft: Draft) -> Outline:
    """Count a draft; drafts that differ in words alone share one outline."""
    return _outline(
        tuple(
            (one.id, one.kind, one.level, one.number, one.typed_label, section_number(one.words))
            if one.kind is Kind.HEADING
            else (one.id, one.kind, one.level, one.number, one.typed_label, "")
            for one in draft.paragraphs
        )
    )


def section_number(words: str) -> str:
    """Read the number that is part of a heading's text: "II" of "II. Means of implementation"."""
    found = _SECTION_NUMBER.match(words)
    return found.group(1) if found else ""


@lru_cache(maxsize=16)
def _outline(bones: tuple[Bone, ...]) -> Outline:
    counter = _Counter(annexes=sum(1 for bone in bones if bone[1] is Kind.ANNEX))
    return Outline(tuple(counter.entry(bone) for bone in bones))


@dataclass
class _Line:
    """The count within one kind: how far each level has come, and which paragraph stands open at it."""

    counts: dict[int, int] = field(default_factory=dict)
    open: dict[int, Entry] = field(default_factory=dict)


@dataclass
class _Counter:
    """Walks the row of paragraphs once and counts."""

    annexes: int
    annex: int = 0
    zone: int = 0
    preambular: int = 0
    called: int = 0
    section: str = ""
    section_level: int = 0
    prefix: str = ""
    last_place: str = ""
    counted_here: bool = False
    kinds: dict[Kind, _Line] = field(default_factory=dict)

    def entry(self, bone: Bone) -> Entry:
        """Count one paragraph."""
        paragraph, kind, level, number, typed, section = bone
        if kind is Kind.ANNEX:
            entry = self._annex(paragraph, typed)
        elif kind is Kind.HEADING:
            entry = self._heading(paragraph, level, section)
        elif kind in LEVELLED_KINDS:
            entry = self._counted(paragraph, kind, level, number, typed)
        else:
            if kind is Kind.ORGAN:
                self.kinds.pop(Kind.OPERATIVE, None)
            place = self.prefix + _PLACE_NAMES[kind]
            entry = Entry(paragraph, kind, level, None, "", typed or "", None, place, zone=self.zone, annex=self.annex)
        self.last_place = entry.place
        return entry

    def _annex(self, paragraph: ParagraphId, typed: str | None) -> Entry:
        self.annex += 1
        self.zone += 1
        self.preambular = self.called = 0
        self.counted_here = False
        self.kinds.clear()
        self.section = ""
        roman = _roman(self.annex).upper() if self.annexes > 1 else ""
        label = f"Annex {roman}".strip()
        place = label[0].lower() + label[1:]
        self.prefix = place + ", "
        spoken = typed or label
        return Entry(
            paragraph, Kind.ANNEX, 0, label, label, spoken, spoken, place, None, self.zone, self.annex, section=roman
        )

    def _heading(self, paragraph: ParagraphId, level: int, section: str) -> Entry:
        if level <= self.section_level or not self.section:
            self.section, self.section_level = section, level
        place = self.prefix_of_annex() + (f"section {section}" if section else "heading")
        self.kinds.pop(Kind.TEXT, None)
        return Entry(paragraph, Kind.HEADING, level, None, "", "", None, place, None, self.zone, self.annex, 0, section)

    def prefix_of_annex(self) -> str:
        """Give what places within the annex begin with, without a part."""
        return self.prefix if self.annex and self.prefix.startswith("annex") else ""

    def _counted(self, paragraph: ParagraphId, kind: Kind, level: int, number: Number, typed: str | None) -> Entry:
        line = self.kinds.setdefault(kind, _Line())
        begins = number.way == "restart" or kind is Kind.PREAMBULAR
        if level == 0 and begins and self.counted_here:
            self._begin_part()
        self.counted_here = self.counted_here or kind in COUNTED_KINDS
        for deeper in [one for one in line.open if one >= level]:
            del line.open[deeper]
        for deeper in [one for one in line.counts if one > level]:
            del line.counts[deeper]
        printed = self._printed(line, kind, level, number)
        parent = line.open[max(line.open)] if line.open else None
        shown = printed if typed is None else typed
        entry = self._levelled(paragraph, kind, level, printed, shown, parent, number)
        line.open[level] = entry
        return entry

    def _begin_part(self) -> None:
        """Count anew: a part with its own numbers, or a preamble that stands again after an operative part."""
        self.zone += 1
        self.preambular = self.called = 0
        self.counted_here = False
        if self.section:
            self.prefix = self.prefix_of_annex() + f"{self.section}, "

    def _printed(self, line: _Line, kind: Kind, level: int, number: Number) -> str:
        """Advance the count of a level and give the label as it is printed."""
        if number.way == "fixed":
            line.counts[level] = _counted_as(level, number.label) or line.counts.get(level, 0)
            return number.label if level and number.label.startswith("(") else number.label + "."
        counts_here = level > 0 or kind in COUNTED_KINDS
        if number.way == "none" or not counts_here:
            return ""
        line.counts[level] = 1 if number.way == "restart" else line.counts.get(level, 0) + 1
        return printed_label(level, line.counts[level])

    def _levelled(
        self,
        paragraph: ParagraphId,
        kind: Kind,
        level: int,
        printed: str,
        shown: str,
        parent: Entry | None,
        number: Number,
    ) -> Entry:
        called = _as_operative(shown) if kind is Kind.OPERATIVE and level == 0 else ""
        label = _path(parent.label if parent else None, printed)
        spoken = _path(parent.spoken if parent else None, _WORKING_HALF.sub("", shown))
        if kind is Kind.PREAMBULAR and level == 0:
            self.preambular += 1
            called = self._called(number, shown)
            place = self.prefix + called
        elif kind is Kind.TEXT and level == 0:
            place = f"text after {self.last_place}" if self.last_place else "text"
            place = place.replace("text after text after", "text after")
        elif parent:
            place = f"{parent.place} {bare_label(shown)}".strip()
        else:
            place = self.prefix + (bare_label(shown) or "OP1")
        return Entry(
            paragraph,
            kind,
            level,
            label,
            printed,
            shown,
            spoken,
            place,
            parent.paragraph if parent else None,
            self.zone,
            self.annex,
            self.preambular if kind is Kind.PREAMBULAR and level == 0 else 0,
            self.section,
            called,
        )

    def _called(self, number: Number, shown: str) -> str:
        """Count a preambular paragraph as negotiators do: one that was put in between ("PP3 bis") does not count."""
        if number.way == "fixed":
            self.called = _counted_as(0, number.label) or self.called
        else:
            self.called += 1
        if shown[:1] in {"P", "p"} and _PREAMBULAR.match(shown):
            return _PREAMBULAR.sub("PP", bare_label(shown), count=1)
        return f"PP{number.label}" if number.way == "fixed" else f"PP{self.called}"


def _as_operative(shown: str) -> str:
    """Give what an operative paragraph is called: "OP5" for "5." and for "OP 5"."""
    bare = bare_label(shown)
    return f"OP{_WORKING_HALF.sub('', bare)}" if bare[:1].isdigit() or _WORKING_HALF.match(bare) else ""


def _counted_as(level: int, label: str) -> int | None:
    """Give the number at which a lock holds the count ("15", "(c)"); None for one beside the count ("14 bis")."""
    bare = label.strip("().")
    if not bare.isascii() or not bare.isalnum():
        return None
    if level == 0:
        number = int(bare) if bare.isdigit() else None
    else:
        number = from_letters(bare) if level in (1, 3) else from_roman(bare)
    return number if number is not None and bare_label(printed_label(level, number)) == bare_label(label) else None


def printed_label(level: int, number: int) -> str:
    """Write the label of a level as it is printed: "1.", "(a)", "(i)", "a.", "i."."""
    if level == 0:
        return f"{number}."
    letters = _letters(number) if level in (1, 3) else _roman(number)
    return f"({letters})" if level <= 2 else f"{letters}."


_MOST_LETTERS = 26 * 100
"""A hundred times the alphabet; the letters of a longer row, doubled again and again, would fill the memory."""


def _letters(number: int) -> str:
    return to_letters(number) if number <= _MOST_LETTERS else str(number)


def _roman(number: int) -> str:
    """Write a roman numeral; data that was taken for a text may count further than those go."""
    return to_roman(number) if number < 4000 else str(number)


def bare_label(label: str) -> str:
    """Give a label as references say it: "7." and "7)" as "7", "a)" as "(a)"."""
    label = label.strip().removesuffix(".")
    if not label.endswith(")") or "(" in label:
        return label
    inner = label.removesuffix(")")
    return f"({inner})" if inner.isalpha() else inner


def _path(parent: str | None, label: str) -> str | None:
    """Join a label to that of its parent."""
    bare = bare_label(label)
    if not bare:
        return None
    return f"{parent} {bare}" if parent else bare
