"""Slips of resolution numbers, symbols, dates of resolutions, and references to paragraphs."""

from __future__ import annotations

import re
from random import Random

from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText
from penholder.model.inline import plain
from penholder.model.kinds import Body, Kind
from penholder.model.place import InParagraph, Place, Span
from tests.benchmarks.planting.sites import (
    BODY,
    OPERATIVE,
    RESOLUTIONS,
    adding,
    fields,
    main_part,
    operative_paragraphs,
    replacing,
)
from tests.benchmarks.planting.slip import Fault, Plant, Slip, slipped

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_NUMBERED = r"Security Council resolution \d{4} \(\d{4}\)|its resolution \d\d/\d+"
DAY = rf"\d{{1,2}} {MONTH} \d{{4}}"


def _ga(draft: Draft, _: Place) -> bool:
    return draft.body is Body.GA


def _plain_part(draft: Draft, _: Place) -> bool:
    return not any(one.kind in {Kind.HEADING, Kind.ANNEX} for one in draft.paragraphs)


def _is_short(draft: Draft, _: Place) -> bool:
    """Tell whether no paragraph of the text can have the number that is planted."""
    return len(operative_paragraphs(draft)) < 80


def _symbol(pattern: str, wrong: str) -> Plant:
    """Damage a symbol in a note or in the text."""
    return replacing(pattern, wrong, frozenset(), in_italics=True)


def _years_before(match: re.Match[str], random: Random) -> str:
    return f"{match[1]}{int(match[2]) - random.choice((2, 3, 4, 10))}"


def _too_far(match: re.Match[str], random: Random) -> str:
    return f"{match[1]}{random.randrange(90, 140)}{match[3]}"


def _own_number(draft: Draft, random: Random) -> Fault | None:
    """Let a reference name the very paragraph it stands in."""
    if draft.document_type not in RESOLUTIONS or not _plain_part(draft, InParagraph(draft.paragraphs[0].id)):
        return None
    from penholder.model.outline import outline

    row = outline(draft)
    found = [
        (one, match)
        for one in main_part(draft)
        if one.kind is Kind.OPERATIVE and not one.level
        for match in re.finditer(r"(?<=paragraph )\d+(?= (?:above|below))", one.text)
        if row[one.id].label and row[one.id].label != match.group()
    ]
    if not found:
        return None
    one, match = random.choice(found)
    return slipped(
        draft, ReplaceText(Span.in_paragraph(one.id, *match.span()), plain(row[one.id].label or "")), places=(one.id,)
    )


def _later_date(draft: Draft, random: Random) -> Fault | None:
    """Give a resolution that was cited with its date before its date again."""
    if draft.document_type not in RESOLUTIONS or draft.body is Body.SC:
        return None
    seen: dict[str, str] = {}
    found = []
    for one in main_part(draft):
        if one.kind not in BODY:
            continue
        for match in re.finditer(rf"\bresolution (\d\d/\d+)(?: of ({DAY}))?(?=[,; ])(?! [A-Z])", one.text):
            if match[2]:
                seen.setdefault(match[1], match[2])
            elif match[1] in seen and not re.match(r" of | and |, of", one.text[match.end() :]):
                found.append((one, match.end(), seen[match[1]]))
    if not found:
        return None
    one, at, date = random.choice(found)
    return slipped(draft, ReplaceText(Span.in_paragraph(one.id, at, at), plain(f" of {date}")), places=(one.id,))


def _first_date(draft: Draft, random: Random) -> Fault | None:
    """Take the date away where a resolution is first cited."""
    if draft.document_type not in RESOLUTIONS or draft.body is Body.SC:
        return None
    whole = "\n".join(one.text for one in main_part(draft))
    found = [
        (one, match)
        for one in main_part(draft)
        if one.kind in BODY
        for match in re.finditer(rf"(?<=\bresolution )(\d\d/\d+)( of {DAY})", one.text)
        if len(re.findall(rf"\b{match[1]}\b", whole.replace("–", " "))) == 1
    ]
    if not found:
        return None
    one, match = random.choice(found)
    return slipped(draft, ReplaceText(Span.in_paragraph(one.id, *match.span(2)), ()), places=(one.id,))


_NOT, _MODERN, _OLD = ("symbols/number-not-symbol",), ("symbols/ga-modern",), ("symbols/ga-old",)
_SC, _SHAPE, _FORM = ("symbols/sc-year",), ("symbols/grammar",), ("xref/subparagraph-form",)
_OUT, _THERE = ("xref/spelled-out",), ("xref/target-exists",)
_FIRST = ("dates/resolution-first-mention",)

SLIPS = (
    Slip(
        "symbol for a resolution",
        _NOT,
        replacing(r"\bresolution (\d\d/\d{1,3})(?= of \d)", r"A/RES/\1", BODY, also_if=_ga),
    ),
    Slip(
        "symbol behind the word resolution",
        _NOT,
        replacing(r"\bits resolution (\d\d/\d{1,3})(?= of \d)", r"its resolution A/RES/\1", BODY, also_if=_ga),
    ),
    Slip(
        "symbol of a Council resolution",
        _NOT,
        adding(", in line with Security Council resolution 2797 (2025)", ", in line with S/RES/2797 (2025)", BODY),
        lost=True,
    ),
    Slip(
        "no blank before a part letter", _MODERN, replacing(r"(?<=\b\d\d/)(\d{1,3}) ([AB])\b(?= of|,|;)", r"\1\2", BODY)
    ),
    Slip(
        "blank within a resolution number",
        (*_MODERN, "symbols/grammar", "punctuation/spacing"),
        replacing(r"(?<=resolution )(\d\d)/(\d{1,3})(?= of)", r"\1/ \2", BODY),
        why="a stray blank",
    ),
    Slip(
        "dash for the stroke of a number",
        (*_MODERN, "symbols/grammar"),
        replacing(r"(?<=its resolution )(\d\d)/(\d{1,3})(?= of)", r"\1-\2", BODY),
        why="the same number's form",
    ),
    Slip(
        "no blank before a roman session", _OLD, replacing(r"(?<=\d) (?=\([XVI]+\))", "", BODY | frozenset({Kind.TEXT}))
    ),
    Slip("no blank before the letter of an old number", _OLD, replacing(r"(?<=\d) (?=[A-D] \([XVI]+\))", "", BODY)),
    Slip("stroke for a roman session", _OLD, replacing(r"(\d) \(([XVI]+)\)", r"\1/\2", BODY)),
    Slip(
        "special session without its hyphen",
        ("symbols/special-sessions",),
        adding(
            ", and its resolution S-21/2 of 2 July 1999| and of its resolution ES-10/23 of 10 May 2024",
            ", and its resolution S21/2 of 2 July 1999| and of its resolution ES 10/23 of 10 May 2024",
            BODY,
        ),
    ),
    Slip(
        "no year of a Council resolution",
        _SC,
        replacing(r"(?<=Security Council resolution \d{4}) \(\d{4}\)", "", BODY),
        lost=True,
    ),
    Slip("no blank before the year", _SC, replacing(r"(?<=\d{4}) (?=\(20\d\d\))", "", BODY)),
    Slip("SCR", _SC, replacing(r"Security Council resolution (?=\d{4} \()", "SCR ", BODY), lost=True),
    Slip(
        "year in words behind a Council number",
        _SC,
        replacing(r"(?<=Security Council resolution \d{4}) \((\d{4})\)", r" of \1", BODY),
    ),
    Slip(
        "a Council's resolution without its organ",
        ("symbols/organ-named",),
        replacing(r"\bHuman Rights Council (?=resolution \d\d/\d+ of)", "", BODY, also_if=_ga),
        certain=False,
        lost=True,
    ),
    Slip(
        "number and year of ECOSOC changed",
        ("symbols/ecosoc",),
        replacing(r"(?<=Economic and Social Council resolution )(20\d\d)/(\d+)", r"\2/\1", BODY),
    ),
    Slip(
        "year of ECOSOC in parentheses",
        ("symbols/ecosoc",),
        replacing(r"(?<=Economic and Social Council resolution )(20\d\d)/(\d+)", r"\2 (\1)", BODY),
    ),
    Slip(
        "year that an Assembly session cannot have",
        ("symbols/ga-session-year", "dates/resolution-date"),
        replacing(
            rf"(\b(?:its|Assembly) resolution (?:[3-7]\d/\d{{1,3}}) of \d{{1,2}} {MONTH} )(\d{{4}})",
            _years_before,
            BODY,
            also_if=_ga,
        ),
        lost=True,
        why="the date is another than the register's",
    ),
    Slip(
        "year that a Council number cannot have",
        ("symbols/sc-number-year",),
        replacing(
            r"(?<=\b)([12]\d{3} \()(20[012]\d)(?=\))",
            lambda m, random: f"{m[1]}{int(m[2]) + (4 if int(m[2]) < 2015 else -6)}",
            BODY,
        ),
        certain=False,
        lost=True,
    ),
    Slip(
        "year that a session of the Human Rights Council cannot have",
        ("symbols/hrc", "footnotes/hrc-report-volume"),
        replacing(
            rf"(Human Rights Council resolution \d\d/\d{{1,2}} of \d{{1,2}} {MONTH} )(20\d\d)", _years_before, BODY
        ),
        certain=False,
        lost=True,
        why="the volume follows the year",
    ),
    Slip("symbol without the stop of L.", _SHAPE, fields("symbol", r"L\.", "L")),
    Slip("symbol with a blank", _SHAPE, fields("symbol", r"/(?=L\.)", " /")),
    Slip(
        "blank in a cited symbol",
        (*_SHAPE, "punctuation/spacing"),
        _symbol(r"(?<=\bA/\d\d/)(?=\d{2,3}\b)", " "),
        why="a stray blank",
    ),
    Slip("backslash in a cited symbol", _SHAPE, _symbol(r"(?<=\bA/\d\d)/(?=\d{2,3}\b)", r"\\\\")),
    Slip("two strokes in a cited symbol", _SHAPE, _symbol(r"(?<=\bA/\d\d)/(?=\d{2,3}\b)", "//")),
    Slip("Add without its stop", _SHAPE, _symbol(r"/Add\.(?=\d)", "/Add")),
    Slip(
        "list of resolutions out of order",
        ("symbols/list-order",),
        replacing(
            rf"(\bresolutions )([3-7]\d/\d{{1,3}} of {DAY}) and ([3-8]\d/\d{{1,3}} of {DAY})",
            lambda m, _: f"{m[1]}{m[3]} and {m[2]}",
            BODY,
            also_if=_ga,
        ),
        certain=False,
    ),
    Slip(
        "above for below, below for above",
        ("xref/above-below",),
        replacing(
            r"(?<=paragraph )(\d+(?: \([a-z]\))?) (above|below)",
            lambda m, _: f"{m[1]} {'below' if m[2] == 'above' else 'above'}",
            OPERATIVE,
        ),
    ),
    Slip(
        "a paragraph that is not there",
        _THERE,
        replacing(
            r"(?<=paragraph )()(\d+)( above| below| of the present resolution)", _too_far, OPERATIVE, also_if=_is_short
        ),
        lost=True,
    ),
    Slip(
        "an item that is not there",
        _THERE,
        replacing(r"(?<=paragraph )(\d+)(?= above| of the present resolution)", r"\1 (x)", OPERATIVE),
        lost=True,
    ),
    Slip(
        "its own paragraph",
        (*_THERE, "xref/above-below"),
        _own_number,
        lost=True,
        why="what is neither above nor below",
    ),
    Slip(
        "no blank before the letter of a reference",
        _FORM,
        adding(
            ", as set out in paragraph 3 (a) of resolution 77/102|, in accordance with paragraph 12 (b) of resolution 76/45",
            ", as set out in paragraph 3(a) of resolution 77/102|, in accordance with paragraph 12(b) of resolution 76/45",
            OPERATIVE,
        ),
    ),
    Slip(
        "no blank before the letter of a live reference",
        _FORM,
        replacing(r"(?<=paragraph )(\d+) (\([a-z]\))(?= (?:above|below|of the))", r"\1\2", OPERATIVE),
    ),
    Slip("para. in the text", _OUT, replacing(r"\bparagraph (?=\d+ (?:above|below|of))", "para. ", BODY)),
    Slip("paras. in the text", _OUT, replacing(r"\bparagraphs (?=\d+ (?:and|to))", "paras. ", BODY)),
    Slip("sect. in the text", _OUT, replacing(r"\bsection (?=[IVX]+\b)", "sect. ", BODY)),
    Slip(
        "resolution before its paragraph",
        ("xref/external-order",),
        replacing(
            rf"\bparagraph (\d+) of ({_NUMBERED})( of {DAY})?(?=[,;])",
            r"\2\3, paragraph \1",
            BODY,
        ),
        certain=False,
    ),
    Slip(
        "capital article of a convention",
        ("xref/external-order", "names/capitals-sparingly"),
        replacing(r"\barticle (?=\d+ of the (?:Convention|Covenant|Statute))", "Article ", BODY),
        certain=False,
        why="it is about the capital",
    ),
    Slip(
        "small article of the Charter",
        ("xref/external-order", "names/capitals-sparingly"),
        replacing(r"\bArticle (?=\d+(?:, paragraph \d+,)? of the Charter)", "article ", BODY),
        certain=False,
        why="it is about the capital",
    ),
    Slip(
        "this resolution",
        ("xref/this-text",),
        replacing(r"\bthe present resolution\b", "this resolution", BODY, also_if=_ga),
    ),
    Slip(
        "capital Annex",
        ("xref/annex", "names/capitals-sparingly"),
        replacing(r"\bannex(?= (?:[IVX]+ )?to the present)", "Annex", BODY),
        certain=False,
        why="it is about the capital",
    ),
    Slip(
        "annex of", ("xref/annex",), replacing(r"(?<=\bannex )to(?= the present resolution)", "of", BODY), certain=False
    ),
    Slip(
        "preambular paragraph by figure",
        ("xref/preamble-by-ordinal",),
        adding(
            ", as recalled in the third preambular paragraph above|, noted in the second preambular paragraph above",
            ", as recalled in preambular paragraph 3 above|, noted in the 2nd preambular paragraph above",
            OPERATIVE,
        ),
    ),
    Slip("date at a later mention", _FIRST, _later_date),
    Slip("no date at the first mention", _FIRST, _first_date, lost=True),
)
