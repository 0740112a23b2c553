"""Slips of the forms in which notes cite: symbols, Official Records, treaties, resolutions, web addresses."""

from __future__ import annotations

import re
from random import Random

from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText, SetMark
from penholder.model.ids import NoteId
from penholder.model.inline import ITALIC, OBJECT_SIGN, Text, text_of
from penholder.model.kinds import Kind
from penholder.model.place import InNote, Span
from tests.benchmarks.planting.sites import RESOLUTIONS, main_part, replacing
from tests.benchmarks.planting.slip import Fault, Plant, Slip, beside_notes, slipped
from tests.benchmarks.planting.slips_note_marks import a_note_at, numbered

NOTES: frozenset[Kind] = frozenset()


def _roman_series(draft: Draft, random: Random) -> Fault | None:
    """Take the italics off the title of a series."""
    if draft.document_type not in RESOLUTIONS:
        return None
    found = [
        (one, match) for one in numbered(draft) if (match := re.search("Treaty Series", text_of(one.paragraphs[0])))
    ]
    if not found:
        return None
    one, match = random.choice(found)
    return slipped(draft, SetMark(Span(InNote(one.id), *match.span()), ITALIC, False), places=(one.id,))


def note(pattern: str, wrong: object) -> Plant:
    """Plant by writing other words in a numbered note."""
    return replacing(pattern, wrong, NOTES, in_italics=True)


def _new_note(right: str, wrong: str) -> Plant:
    """Put a new note into the text, first right, then wrong; several are parted by "|", in pairs."""

    def plant(draft: Draft, random: Random) -> Fault | None:
        pairs = list(zip(right.split("|"), wrong.split("|"), strict=True))
        good, bad = random.choice(pairs)
        if any(good in one.words for one in draft.notes):
            return None
        done = a_note_at(draft, random, good)
        if done is None:
            return None
        before, home, new = done
        edit = ReplaceText(Span(InNote(new), 0, len(good)), (Text(bad),))
        return slipped(before, edit, places=(new, home))

    return plant


def _report_of_another_year(draft: Draft, random: Random) -> Fault | None:
    """Cite the Council's report of another year, session and symbol alike, for a resolution with its date before the mark."""
    dated = re.compile(rf"\b\d\d/\d+ of \d{{1,2}} [A-Z][a-z]+ 20\d\d,?{OBJECT_SIGN}")
    found = []
    for one in main_part(draft) if draft.document_type in RESOLUTIONS else ():
        marks = dict(one.anchors)
        for match in dated.finditer(one.text) if "Human Rights Council" in one.text else ():
            note = draft.notes_by_id.get(marks.get(match.end() - 1, NoteId("")))
            line = note.paragraphs[0] if note and note.paragraphs else ()
            cited = re.search(r"([A-Z][a-z]+-[a-z]+)(?= Session, Supplement No\. 53A? \(A/(\d\d)/53)", text_of(line))
            if note and cited:
                found.append((note.id, cited))
    if not found:
        return None
    name, cited = random.choice(found)
    year, words = random.choice([one for one in (("62", "Sixty-second"), ("63", "Sixty-third")) if one[0] != cited[2]])
    place, italic = InNote(name), frozenset({ITALIC})
    session = ReplaceText(Span(place, *cited.span(1)), (Text(words, italic),))
    symbol = ReplaceText(Span(place, *cited.span(2)), (Text(year),))
    return beside_notes(slipped(draft, session, symbol, places=(name,)))


def _other_session(match: re.Match[str], random: Random) -> str:
    tens, units = ("Sixty", "Seventy"), ("first", "second", "third", "fifth", "sixth", "seventh", "eighth", "ninth")
    while True:
        wrong = f"{random.choice(tens)}-{random.choice(units)} Session"
        if wrong != match.group():
            return wrong


def _other_year(match: re.Match[str], random: Random) -> str:
    return f"{match[1]}{int(match[2]) - random.choice((2, 3, 5))}"


_STOP, _IBID = ("footnotes/full-stop",), ("footnotes/ibid",)
_OR, _TREATY, _WEB = ("footnotes/official-records",), ("footnotes/treaty-series",), ("footnotes/web-address",)

SLIPS = (
    Slip("small ibid.", (*_IBID, "footnotes/full-stop"), note(r"^Ibid\.", "ibid."), why="a note begins with a capital"),
    Slip("Ibid without its stop", _IBID, note(r"^Ibid\.(?=,)", "Ibid")),
    Slip("Ibid. without its comma", _IBID, note(r"^Ibid\.,", "Ibid.")),
    Slip(
        "op. cit.",
        ("footnotes/no-op-cit",),
        _new_note("A/79/312, para. 14.|A/79/314.", "Op. cit., para. 14.|Loc. cit."),
        certain=False,
        lost=True,
    ),
    Slip(
        "supra",
        ("footnotes/no-op-cit",),
        _new_note("A/79/312, para. 14.", "See note 2 supra."),
        certain=False,
        lost=True,
    ),
    Slip("note without a stop", _STOP, note(r"(?<=[\w)])\.$", "")),
    Slip("note with two stops", _STOP, note(r"(?<=[\w)])\.$", "..")),
    Slip("note in small letters", _STOP, note(r"^(?:See|Resolution|United)\b", lambda m, _: m.group().lower())),
    Slip(
        "paragraph written out in a note",
        ("footnotes/symbol-note",),
        note(r"(?<=\d, )para\. (?=\d)", "paragraph "),
        certain=False,
    ),
    Slip(
        "chapter and section written out in a note",
        ("footnotes/symbol-note", "footnotes/official-records"),
        note(r"(?<=\), )chap\. (?=[IVX])", "chapter "),
        certain=False,
        why="the part follows the supplement",
    ),
    Slip(
        "no comma before the part",
        ("footnotes/symbol-note",),
        _new_note("A/79/312, para. 14.|A/79/318, annex II.", "A/79/312 para. 14.|A/79/318 annex II."),
        certain=False,
    ),
    Slip(
        "title of a report in a note",
        ("footnotes/symbol-note",),
        _new_note("A/79/312.", "Report of the Secretary-General, A/79/312."),
        certain=False,
        lost=True,
    ),
    Slip(
        "short form of an addendum",
        ("footnotes/addenda", "symbols/grammar"),
        _new_note(
            "A/79/312 and A/79/312/Add.1.|A/77/828-S/2023/210, annex.",
            "A/79/312 and Add.1.|A/77/828–S/2023/210, annex.",
        ),
        certain=False,
        why="a double symbol is a matter of symbols, too",
    ),
    Slip(
        "figures for a session of the Official Records",
        _OR,
        note(
            r"(?<=Assembly, )[A-Z][a-z]+(?:-[a-z]+)? Session",
            lambda _, random: f"{random.choice((78, 79, 68, 75))}th Session",
        ),
        lost=True,
    ),
    Slip("small session of the Official Records", _OR, note(r"(?<=[a-z] )Session(?=, Supplement)", "session")),
    Slip("supplement without No.", _OR, note(r"(?<=Supplement )No\. (?=\d)", "")),
    Slip("Suppl.", _OR, note(r"Supplement (?=No\. \d)", "Suppl. ")),
    Slip("GAOR", _OR, note(r"Official Records of the General Assembly, (?=[A-Z])", "GAOR, ")),
    Slip("symbol of a supplement without parentheses", _OR, note(r"(?<=No\. \d\d) \((A/\d\d/\d\d)\)", r", \1")),
    Slip(
        "another session than its symbol",
        ("footnotes/session-symbol-match", "footnotes/hrc-report-volume"),
        note(r"(?:[A-Z][a-z]+)-(?:[a-z]+) Session(?=, Supplement No\. \d+ \(A)", _other_session),
        lost=True,
        why="session and symbol of a report of the Council disagree",
    ),
    Slip(
        "another year of the Council's report",
        ("footnotes/hrc-report-volume",),
        _report_of_another_year,
        certain=False,
        lost=True,
    ),
    Slip("capital Vol.", _TREATY, note(r"(?<=, )vol\.(?= \d)", "Vol.")),
    Slip("small no.", _TREATY, note(r"(?<=\d, )No\.(?= \d{4})", "no.")),
    Slip("comma in a registration number", _TREATY, note(r"(?<=No\. )(\d\d)(\d{3})(?=\.)", r"\1,\2")),
    Slip("UNTS", _TREATY, note(r"United Nations, Treaty Series, (?=vol)", "UNTS, ")),
    Slip(
        "page of a treaty",
        _TREATY,
        note(r"(?<=\d, )No\. \d{4,5}(?=\.)", lambda _, random: f"p. {random.randrange(3, 400)}"),
        lost=True,
    ),
    Slip(
        "Treaty Series in roman",
        (*_TREATY, "names/italic-words"),
        _roman_series,
        why="titles of publications are italic",
    ),
    Slip(
        "Res. in a note",
        ("footnotes/resolution-annex",),
        note(r"(?:(?<=^)|(?<=See ))[Rr]esolution(?= \d)", "Res."),
        certain=False,
    ),
    Slip(
        "Assembly named in its own note",
        ("footnotes/resolution-annex",),
        note(r"^Resolution(?= \d)", "General Assembly resolution"),
        certain=False,
    ),
    Slip(
        "no comma before annex",
        ("footnotes/resolution-annex",),
        note(r"\b([Rr]esolution \d\d/\d+), annex", r"\1 annex"),
        certain=False,
    ),
    Slip(
        "http before www",
        _WEB,
        _new_note(
            "See World Health Organization, available at www.who.int/water.",
            "See World Health Organization, available at http://www.who.int/water.",
        ),
        certain=False,
    ),
    Slip(
        "date of access",
        _WEB,
        _new_note(
            "See Water for All, available at www.example.org/water.",
            "See Water for All, available at www.example.org/water (accessed 3 May 2025).",
        ),
        certain=False,
    ),
)
