"""A small notation for drafts, in which the examples of rules and the drafts of tests are written.

One paragraph to a line, two blanks of indentation to a level; what stands before the text is what the page would show::

    title: Safe water in schools
    organ: The General Assembly,
    pre: Recalling its resolution 70/1 of 25 September 2015,[^1]
    heading: I. Access
    1. Decides:
      (a) To go on;
      (b) To report.
    note 1: See A/80/912.

Names before a colon: ``title``, ``sponsors``, ``organ``, ``pre``, ``op`` (without a number), ``heading``, ``text``,
``annex``, ``annex title``, ``numbered``, ``closing``, ``object``; ``note`` with its mark; the fields of the masthead
(``symbol`` …); ``body``, ``stage`` and ``document`` for the profile, and ``limit`` for the words that a text may have. A
label in square brackets after the name is the one the page shows ("pre [PP4]: …", "op [VII.]: …"). ``*Treaty Series*``
is italic. Words such as "paragraph 3 above" become live.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from penholder.drafting.crossrefs import live_references
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import SetProfile
from penholder.model.ids import NoteId
from penholder.model.inline import ITALIC, SUPERSCRIPT, Inline, Inlines, NoteAnchor, Text, normal
from penholder.model.kinds import Body, DocumentType, Kind, Stage
from penholder.model.masthead import FIELDS, Masthead
from penholder.model.note import Note
from penholder.model.paragraph import COUNTED, RESTART, UNNUMBERED, Number, Paragraph, fixed

KIND_NAMES = {
    "title": Kind.TITLE,
    "sponsors": Kind.SPONSORS,
    "organ": Kind.ORGAN,
    "pre": Kind.PREAMBULAR,
    "op": Kind.OPERATIVE,
    "heading": Kind.HEADING,
    "text": Kind.TEXT,
    "annex": Kind.ANNEX,
    "annex title": Kind.ANNEX_TITLE,
    "numbered": Kind.NUMBERED,
    "closing": Kind.CLOSING,
    "object": Kind.OBJECT,
}
_KEY = "|".join(
    sorted((*KIND_NAMES, *FIELDS, "body", "stage", "document", "limit", r"note [^:\s]+"), key=len, reverse=True)
)
_KEYED = re.compile(rf"(?P<key>{_KEY})(?: \[(?P<label>[^\]]*)\])?:(?: (?P<text>.*))?$")
_LABELLED = re.compile(r"(?P<label>\d+ (?:bis|ter|quater)\.|\S+)(?: (?P<text>.*))?$")
_PIECE = re.compile(r"\[\^(?P<mark>[^\]]+)\](?P<comma>,(?=\[\^))?|\*(?P<italic>[^*]+)\*")
_FIXED = re.compile(r"(\d+ (?:bis|ter|quater))\.")
_BEGINS_ANEW = frozenset({Kind.HEADING, Kind.ORGAN, Kind.TITLE, Kind.ANNEX, Kind.ANNEX_TITLE})


def read_notation(text: str) -> Draft:
    """Make the draft that the notation says; a line that says nothing raises ``ValueError``.

    Labels and marks that differ from the computed ones are kept as typed, as a reader of files keeps them.
    """
    reading = _Reading()
    for line in text.splitlines():
        if line.strip():
            reading.line(line)
    return live_references(reading.draft())


def limit_in(text: str) -> int | None:
    """Give the limit of words that a notation sets, which belongs to the profile and not to the draft."""
    found = re.search(r"^limit: (\d+)$", text, re.MULTILINE)
    return int(found[1]) if found is not None else None


@dataclass
class _Reading:
    """What has been read so far."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    notes: dict[str, Note] = field(default_factory=dict)
    repeats: list[Note] = field(default_factory=list)
    anchored: list[str] = field(default_factory=list)
    masthead: dict[str, Inlines] = field(default_factory=dict)
    profile: SetProfile = field(default_factory=SetProfile)

    def line(self, line: str) -> None:
        """Read one line."""
        level = (len(line) - len(line.lstrip(" "))) // 2
        keyed = _KEYED.fullmatch(line.strip())
        if keyed is None:
            self._labelled(line.strip(), level)
            return
        key, label, words = keyed["key"], keyed["label"], keyed["text"] or ""
        if key in KIND_NAMES:
            number = UNNUMBERED if key == "op" and label is None else COUNTED
            self._paragraph(KIND_NAMES[key], level, number, label, words)
        elif key in FIELDS:
            self.masthead[key] = self._inlines(words)
        elif key == "limit":
            return
        elif key.startswith("note "):
            self._note(key.removeprefix("note "), words)
        else:
            self._profile(key, words)

    def _profile(self, key: str, value: str) -> None:
        old = self.profile
        if key == "body":
            self.profile = SetProfile(Body(value), old.stage, old.document_type)
        elif key == "stage":
            self.profile = SetProfile(old.body, Stage(value), old.document_type)
        else:
            self.profile = SetProfile(old.body, old.stage, DocumentType(value))

    def _labelled(self, line: str, level: int) -> None:
        found = _LABELLED.match(line)
        if found is None or (level == 0 and not re.search(r"[\d.)•–]", found["label"])):
            raise ValueError(f"no kind and no label: {line!r}")
        kinds = [one.kind for one in self.paragraphs]
        kind = Kind.NUMBERED if Kind.ANNEX in kinds else Kind.OPERATIVE
        if level and kinds and kinds[-1] is Kind.PREAMBULAR:
            kind = Kind.PREAMBULAR
        locked = _FIXED.fullmatch(found["label"])
        anew = level == 0 and found["label"] == "1." and kind in kinds and self._begins_anew()
        number = fixed(locked[1]) if locked else RESTART if anew else COUNTED
        self._paragraph(kind, level, number, None if locked else found["label"], found["text"] or "")

    def _begins_anew(self) -> bool:
        """Tell whether a part begins here: behind a heading or the like, or behind what introduces its numbers."""
        last = self.paragraphs[-1]
        return last.kind in _BEGINS_ANEW or last.number == UNNUMBERED

    def _paragraph(self, kind: Kind, level: int, number: Number, label: str | None, words: str) -> None:
        name = f"p{len(self.paragraphs) + 1}"
        self.paragraphs.append(Paragraph.of(name, kind, self._inlines(words), level, number, label))

    def _note(self, mark: str, words: str) -> None:
        name = f"n{mark}"
        custom = None if mark.isalnum() else mark
        self.notes[name] = Note.of(name, self._inlines(words), custom_mark=custom, typed_mark=None if custom else mark)

    def _inlines(self, words: str) -> Inlines:
        found: list[Inline] = []
        at = 0
        for piece in _PIECE.finditer(words):
            found.append(Text(words[at : piece.start()]))
            at = piece.end()
            if piece["italic"]:
                found.append(Text(piece["italic"], frozenset({ITALIC})))
                continue
            found.append(NoteAnchor(self._anchor(piece["mark"])))
            if piece["comma"]:
                found.append(Text(",", frozenset({SUPERSCRIPT})))
        return normal((*found, Text(words[at:])))

    def _anchor(self, mark: str) -> NoteId:
        name = f"n{mark}"
        if name in self.anchored and mark.isalnum():
            again = Note.of(f"n{100 + len(self.repeats)}", typed_mark=mark)
            self.repeats.append(again)
            return again.id
        self.anchored.append(name)
        return NoteId(name)

    def draft(self) -> Draft:
        """Put what was read together; marks without a body get an empty note."""
        for name in self.anchored:
            mark = name.removeprefix("n")
            empty = Note.of(name, typed_mark=mark) if mark.isalnum() else Note.of(name, custom_mark=mark)
            self.notes.setdefault(name, empty)
        notes = (*self.notes.values(), *self.repeats)
        draft = Draft(tuple(self.paragraphs), notes, Masthead(**self.masthead))
        return applied(draft, (self.profile,))
