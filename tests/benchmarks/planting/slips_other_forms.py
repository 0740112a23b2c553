"""Slips in forms that no example of the rules has: other signs, other words, other places for the same fault."""

from __future__ import annotations

from penholder.model.draft import Draft
from penholder.model.kinds import Body, Kind
from penholder.model.place import Place
from tests.benchmarks.planting.sites import BODY, OPERATIVE, adding, fields, replacing
from tests.benchmarks.planting.slip import Slip

_DISTRIBUTION = ("layout/distribution",)
_SESSION = ("layout/session-matches-symbol",)
_COMMITTEE = ("layout/committee-matches-symbol",)
_ITEM = ("layout/agenda-item",)


def _ga(draft: Draft, _: Place) -> bool:
    return draft.body is Body.GA


SLIPS = (
    Slip(
        "No. before a resolution",
        ("symbols/ga-modern",),
        replacing(r"(?<=\bits resolution )(\d\d/\d{1,3})(?= of \d)", r"No. \1", BODY, also_if=_ga),
    ),
    Slip(
        "colon in a resolution number",
        ("symbols/ga-modern",),
        replacing(r"(?<=\bits resolution )(\d\d)/(\d{1,3})(?= of \d)", r"\1:\2", BODY, also_if=_ga),
    ),
    Slip(
        "part letter in parentheses",
        ("symbols/ga-modern",),
        replacing(r"(?<=\bresolution )(\d\d/\d{1,3}) ([AB])(?= of \d)", r"\1 (\2)", BODY, also_if=_ga),
    ),
    Slip(
        "hyphen before an old session",
        ("symbols/ga-old",),
        replacing(r"(?<=\bits resolution )(\d{4}) \(([XVI]+)\)(?= of \d)", r"\1-\2", BODY, also_if=_ga),
    ),
    Slip(
        "part letter behind a stroke",
        ("symbols/ga-old",),
        replacing(r"(?<=esolution )(\d{4}) ([A-Z]) \(([XVI]+)\)", r"\1/\2 (\3)", frozenset()),
    ),
    Slip(
        "hyphen before a Council year",
        ("symbols/sc-year",),
        replacing(r"(?<=Security Council resolution )(\d{4}) \((\d{4})\)", r"\1-\2", BODY),
    ),
    Slip(
        "its for a Council resolution",
        ("symbols/organ-named",),
        replacing(r"\bHuman Rights Council (?=resolution \d\d/\d{1,3} of \d)", "its ", BODY, also_if=_ga),
        certain=False,
        lost=True,
    ),
    Slip(
        "current resolution",
        ("xref/this-text",),
        replacing(r"\bthe present resolution\b", "the current resolution", BODY, also_if=_ga),
    ),
    Slip("paragraph sign", ("xref/spelled-out",), replacing(r"\bparagraph (?=\d{1,2} of)", "§ ", BODY)),
    Slip(
        "letter joined to a paragraph",
        ("xref/subparagraph-form",),
        replacing(r"(?<=\bparagraph )(\d{1,3}) \(([a-z])\)(?= (?:above|below|of))", r"\1\2", BODY),
    ),
    Slip(
        "preamble paragraph",
        ("xref/preamble-by-ordinal",),
        adding(
            ", as recalled in the third preambular paragraph above",
            ", as recalled in the third preamble paragraph above",
            OPERATIVE,
        ),
    ),
    Slip(
        "distribution spelled out",
        _DISTRIBUTION,
        fields("distribution", r"Distr\.(?=: Limited)", "Distribution", "symbol"),
    ),
    Slip("small limited", _DISTRIBUTION, fields("distribution", "Limited", "limited", "symbol")),
    Slip("capital Session in the masthead", _SESSION, fields("session", "session$", "Session", "symbol")),
    Slip("committee in figures", _COMMITTEE, fields("committee", "^Third(?= Committee)", "3rd", "symbol")),
    Slip("small committee", _COMMITTEE, fields("committee", "Committee$", "committee", "symbol")),
    Slip("comma in an agenda item", _ITEM, fields("agenda_item", r"(?<=\d) (?=\([a-z]\))", ", ")),
    Slip("colon in an agenda item", _ITEM, fields("agenda_item", "item(?= )", "item:")),
    Slip("item of the agenda", _ITEM, fields("agenda_item", r"^Agenda item (\d.*)$", r"Item \1 of the agenda")),
    Slip(
        "stop within the symbol",
        ("symbols/grammar",),
        fields("symbol", r"^A/C\.", "A.C."),
        lost=True,
    ),
    Slip(
        "blank for the first stroke of a symbol",
        ("symbols/grammar",),
        replacing(r"^A/(?=\d\d/\d{1,4}(?:, |\.$))", "A ", frozenset()),
    ),
    Slip(
        "page behind a registration number",
        ("footnotes/treaty-series",),
        replacing(r"(?<=, No\. )(\d{4,5})\.$", r"\1, p. 3.", frozenset()),
    ),
    Slip(
        "Number in Official Records",
        ("footnotes/official-records",),
        replacing(r"(?<=Session, Supplement )No\.", "Number", frozenset(), in_italics=True),
    ),
    Slip(
        "source as a UN document",
        ("footnotes/all-sources",),
        adding(
            ", and the report of the Secretary-General",
            ", and the report of the Secretary-General (UN Doc. A/80/312)",
            BODY,
        ),
        certain=False,
        lost=True,
    ),
    Slip(
        "exclamation mark behind the title",
        ("structure/title-form",),
        replacing(r"(?<=[a-z])$", "!", frozenset({Kind.TITLE})),
        certain=False,
    ),
)
