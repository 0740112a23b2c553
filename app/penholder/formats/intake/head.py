"""Reads what stands above the text: masthead, agenda title, adoption data, sponsors, title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from penholder.drafting.bodies import ORGAN_PATTERN
from penholder.drafting.labels import LabelForm, read_label
from penholder.drafting.openings import read_opening
from penholder.drafting.working_marks import is_version_line
from penholder.formats.intake.furniture import HEAD_LINES
from penholder.formats.intake.headings import is_organ_line
from penholder.formats.intake.lines import Line
from penholder.formats.intake.masthead import MastheadLines, read_masthead
from penholder.formats.intake.shape import Shape
from penholder.formats.intake.sponsors import find_sponsors
from penholder.model.kinds import Kind
from penholder.model.masthead import MastheadField

_ADOPTION = re.compile(
    r"(?:Resolutions?|Decisions?) adopted by the |Adopted (?:by the |at the |without a vote|by a recorded vote)|"
    r"\[(?:on the |without |Adopted|adopted|resolution adopted)",
)
_INSTRUCTION = re.compile(
    r"(?:In|Delete|Replace|After|Insert|Add|Amend|At the end|Before|Renumber|Reword|Between|The title) "
    r"(?=.*(?:paragraph|title|annex|subparagraph|text|words?|section))",
)
_SENTENCE = re.compile(
    rf"(?:{ORGAN_PATTERN}(?:,|:)? (?=\S))|"
    r"At its \d+\w* (?:plenary )?meeting",
)
_KEYED_LINE = re.compile(
    r"(?:Committee|Council|Forum|Topic|Agenda|Subject|Question|Sponsors?|Co-?sponsors?|Signator(?:y|ies)|Submitted (?:by|to)|"
    r"Main submitter|Facilitators?|Co-?facilitators?|Chairs?|Country|Delegation|Date|Version|Document|From|To|Re|Cc)\s?:\s?\S|"
    r"(?:With )?(?:best |kind |warm )?regards\b|(?:Yours )?sincerely\b|(?:Many )?thanks\b|Thank you\b|Dear ",
    re.IGNORECASE,
)
"""A line that says of the paper what it is, as working papers and mails have them; none is a title."""

_FAREWELL = re.compile(
    r"(?:With )?(?:best |kind |warm )?regards,?$|(?:Yours )?sincerely,?$|(?:Many )?thanks,?$", re.IGNORECASE
)
_PROSE = 100
_NUMBERED_TITLE = re.compile(r"\d{1,3}/\d{1,4}(?:\s[A-Z])?\.\s")
"""The number of a resolution before its title: a full stop behind the title is a slip and makes no sentence of it."""

_TITLE_WIDTH = 60
"""Characters that a line of a title holds; where the next word would not have fitted, the title goes on."""

_TITLE_COLUMN = 66
"""Characters. Agenda titles wrap in a column of about 55; what is longer in a wrapped text is no line of one."""


@dataclass(slots=True)
class Head:
    """The lines above the text, by index: fields of the masthead, paragraphs with their kinds, names that are furniture.

    ``body`` is the index of the first line of the text.
    """

    fields: dict[MastheadField, list[int]] = field(default_factory=dict)
    paragraphs: list[tuple[Kind, list[int]]] = field(default_factory=list)
    furniture: list[int] = field(default_factory=list)
    body: int = 0


def read_head(lines: Sequence[Line], shape: Shape) -> Head:
    """Part the head from the text. A text that begins with its title has a title alone."""
    organ = _organ_line(lines)
    masthead = read_masthead(lines, organ if organ is not None else _first_sentence(lines))
    gaps = [bool(line.gap) and not (shape.spaced and shape.wrapped) for line in lines[:HEAD_LINES]]
    reading = _HeadReading(lines, gaps, masthead, shape)
    body = organ if organ is not None else reading.body_without_organ()
    return reading.head(body)


def _organ_line(lines: Sequence[Line]) -> int | None:
    """Find "The General Assembly," on a line of its own, with no labelled paragraph before it."""
    for index, line in enumerate(lines[:HEAD_LINES]):
        if is_organ_line(line.text):
            return index
        label = read_label(line.text[:40])
        if label is not None and label.standard and label.value(LabelForm.ARABIC) == 1 and label.end < len(line.text):
            return None
    return None


def _first_sentence(lines: Sequence[Line]) -> int:
    """Find the first line that can stand in no masthead, because a sentence of the text begins there."""
    last = min(len(lines), HEAD_LINES)
    return next((index for index in range(last) if _SENTENCE.match(lines[index].text)), last)


class _HeadReading:
    """Parts the lines of one head."""

    def __init__(self, lines: Sequence[Line], gaps: Sequence[bool], masthead: MastheadLines, shape: Shape) -> None:
        self._lines = lines
        self._gaps = gaps
        self._masthead = masthead
        self._shape = shape

    def body_without_organ(self) -> int:
        """Find the first line of a text that has no organ line: a label, an opening, an instruction, a sentence."""
        start = self._masthead.end if self._masthead.present else 0
        last = min(len(self._lines), HEAD_LINES)
        titled = self._titled(start, last)
        if titled is not None:
            return titled + 1
        texts = [line.text for line in self._lines[start:last]]
        sponsors = find_sponsors(texts, self._gaps[start:last], self._shape.gapped)
        after = start + sponsors[1] if sponsors is not None else start
        for index in range(start, last):
            if index >= after and self._begins_text(index, sponsored=sponsors is not None):
                return index
        if self._masthead.present or sponsors is not None:
            return last if last < HEAD_LINES else after
        return self._after_lone_title()

    def _titled(self, start: int, end: int) -> int | None:
        """Give the line that the format itself calls the title."""
        return next((index for index in range(start, end) if self._lines[index].title), None)

    def _begins_text(self, index: int, sponsored: bool) -> bool:
        text = self._lines[index].text
        label = read_label(text[:60])
        if label is not None and (label.end < len(text) or (label.standard and index + 1 < len(self._lines))):
            return True
        if _SENTENCE.match(text) or (sponsored and _INSTRUCTION.match(text)):
            return True
        opening = read_opening(text[:400])
        if opening is None or not opening.known:
            return False
        return bool(re.search(r"[,;.:]$", text)) or len(text) > 60

    def _after_lone_title(self) -> int:
        """Take a first short line without a final stop for the title, where longer text follows."""
        lines = self._lines[:8]
        for index, line in enumerate(lines):
            if len(line.text) > _PROSE or line.text.endswith((".", ",", ";", ":")):
                return index if index and self._gaps[index] else 0
            if index and self._gaps[index]:
                return index
        return 0

    def head(self, body: int) -> Head:
        """Part the lines before ``body``."""
        found = Head(dict(self._masthead.fields), [], list(self._masthead.furniture), body)
        found.paragraphs.extend((Kind.TEXT, [index]) for index in self._masthead.others)
        start = min(self._masthead.end, body)
        adoption = next((i for i in range(start, body) if _ADOPTION.match(self._lines[i].text)), None)
        if adoption is not None:
            self._adopted(found, start, adoption, body)
            return found
        titled = self._titled(start, body)
        above = body if titled is None else titled
        texts = [line.text for line in self._lines[start:above]]
        sponsors = find_sponsors(texts, self._gaps[start:above], self._shape.gapped)
        if sponsors is None and titled is None:
            self._untitled(found, start, body)
            return found
        if sponsors is None:
            self._agenda_title(found, start, above)
            self._titles(found, above, body)
            return found
        first, after = start + sponsors[0], start + sponsors[1]
        self._agenda_title(found, start, first)
        found.paragraphs.append((Kind.SPONSORS, list(range(first, after))))
        self._titles(found, after, body)
        return found

    def _adopted(self, found: Head, start: int, adoption: int, body: int) -> None:
        """Read "Resolution adopted by … on …", "[on the report of …]" and the title below them."""
        self._agenda_title(found, start, adoption)
        at = adoption
        while at < body:
            text = self._lines[at].text
            if not _ADOPTION.match(text):
                break
            end = at + 1
            while end < body and self._adoption_goes_on(at, end):
                end += 1
            found.paragraphs.append((Kind.CLOSING, list(range(at, end))))
            at = end
        self._titles(found, at, body)

    def _adoption_goes_on(self, first: int, at: int) -> bool:
        together = " ".join(line.text for line in self._lines[first:at])
        if together.startswith("["):
            return together.count("[") > together.count("]")
        if self._shape.gapped:
            return not self._gaps[at]
        return bool(re.match(r"(?:on|by|at|in) [\d_a-z]", self._lines[at].text)) and not self._gaps[at]

    def _untitled(self, found: Head, start: int, body: int) -> None:
        """Read a head without sponsors: below an agenda item stands its title, then, behind a gap, that of the text."""
        if "agenda_item" not in self._masthead.fields:
            self._titles(found, start, body)
            return
        gap = next((i for i in range(start + 1, body) if self._gaps[i]), body)
        if gap == body and start < body and self._gaps[start]:
            gap = start
        self._agenda_title(found, start, gap)
        self._titles(found, gap, body)

    def _agenda_title(self, found: Head, start: int, end: int) -> None:
        """Read the title of the agenda item; sentences that stand below it are text."""
        at = start
        while at < end and not (self._shape.wrapped and len(self._lines[at].text) > _TITLE_COLUMN):
            if at > start and self._gaps[at] and self._is_prose(at, end):
                break
            at += 1
        if at > start and "agenda_item" not in found.fields and not self._masthead.present:
            at = start
        if at > start:
            found.fields["agenda_title"] = list(range(start, at))
        self._prose(found, at, end)

    def _is_prose(self, start: int, end: int) -> bool:
        if _NUMBERED_TITLE.match(self._lines[start].text):
            return False
        stop = next((i for i in range(start + 1, end) if self._gaps[i]), end)
        together = " ".join(line.text for line in self._lines[start:stop])
        return len(together) > _PROSE and together.endswith((".", ":", ";", ","))

    def _prose(self, found: Head, start: int, end: int) -> None:
        """Keep lines that belong to nothing known as text, parted at gaps."""
        for first, after in self._groups(start, end):
            found.paragraphs.append((Kind.TEXT, list(range(first, after))))

    def _titles(self, found: Head, start: int, end: int) -> None:
        """Take the first group of lines for the title and others for text or headings."""
        titled = False
        groups = self._groups(start, end)
        for first, after in groups:
            signed = first > start and _FAREWELL.match(self._lines[first - 1].text) is not None
            if (
                signed
                or self._is_version(first)
                or _KEYED_LINE.match(self._lines[first].text) is not None
                or self._is_prose(first, after)
                or (len(groups) > 1 and self._is_said(first, after))
            ):
                kind = Kind.TEXT
            else:
                kind = Kind.HEADING if titled else Kind.TITLE
                titled = True
            found.paragraphs.append((kind, list(range(first, after))))

    def _is_version(self, index: int) -> bool:
        """Tell a line that names the version of a working text: "Rev. 2 (as of 3 November, 18:00)"."""
        return is_version_line(self._lines[index].text)

    def _is_said(self, first: int, after: int) -> bool:
        """Tell words of a letter or a mail from a title: they end with a sign, or begin with a small letter."""
        ended = self._lines[after - 1].text.endswith((",", ":", ";", ".", "!"))
        return ended or self._lines[first].text[:1].islower()

    def _groups(self, start: int, end: int) -> list[tuple[int, int]]:
        if start >= end:
            return []
        cuts = [start, *(i for i in range(start + 1, end) if self._begins_group(i)), end]
        return list(pairwise(cuts))

    def _begins_group(self, index: int) -> bool:
        """Tell a line behind a gap, or beside one that names the version."""
        if self._is_version(index) is not self._is_version(index - 1):
            return True
        if _KEYED_LINE.match(self._lines[index].text) or _KEYED_LINE.match(self._lines[index - 1].text):
            return True
        return bool(self._gaps[index]) and not self._runs_on(index)

    def _runs_on(self, index: int) -> bool:
        """Tell a line of a title that an extraction parted from the line before it."""
        text, before = self._lines[index].text, self._lines[index - 1].text
        open_end = before.rsplit(None, 1)[-1] in {"of", "the", "to", "and", "for", "in", "on", "by", "with"}
        full = len(before) + 1 + len(text.split(None, 1)[0]) > _TITLE_WIDTH and not text.isupper()
        goes_on = text[:1].islower() or open_end or full
        return self._shape.wrapped and not before.endswith((".", ":", ";")) and goes_on
