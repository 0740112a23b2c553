"""Slips of structure: organ line, title, order, what belongs to another stage of a text."""

from __future__ import annotations

import re
from random import Random

from penholder.model.draft import Draft, fresh_paragraph_ids
from penholder.model.edit import (
    InsertParagraphs,
    MoveParagraphs,
    RemoveParagraphs,
    ReplaceText,
    SetMasthead,
    SetProfile,
)
from penholder.model.inline import ITALIC, Text, plain
from penholder.model.kinds import Body, DocumentType, Kind
from penholder.model.paragraph import Paragraph
from penholder.model.place import Span
from tests.benchmarks.planting.sites import (
    BODY,
    OPERATIVE,
    PREAMBLE,
    RESOLUTIONS,
    adding,
    main_part,
    operative_paragraphs,
    preambular_paragraphs,
    replacing,
)
from tests.benchmarks.planting.slip import Fault, Slip, prepared, slipped

ORGAN = frozenset({Kind.ORGAN})
TITLE = frozenset({Kind.TITLE})


def _organ(pattern: str, wrong: str) -> object:
    return replacing(pattern, wrong, ORGAN, in_italics=True)


def _without_preamble(draft: Draft, _: Random) -> Fault | None:
    """Keep the comma of the organ line though nothing of the preamble is left."""
    preamble = preambular_paragraphs(draft)
    operative = operative_paragraphs(draft)
    organ = next((one for one in main_part(draft) if one.kind is Kind.ORGAN), None)
    if draft.document_type not in RESOLUTIONS or organ is None or not preamble or len(operative) < 2:
        return None
    gone = tuple(one.id for one in main_part(draft) if one.kind is Kind.PREAMBULAR)
    comma = Span.in_paragraph(organ.id, len(organ.text) - 1, len(organ.text))
    if not organ.text.endswith(",") or organ.text != "The General Assembly,":
        return None
    before = prepared(draft, RemoveParagraphs(gone), ReplaceText(comma, ()))
    at = Span.in_paragraph(organ.id, len(organ.text) - 1, len(organ.text) - 1)
    return slipped(before, ReplaceText(at, (Text(","),)), places=(organ.id,))


def _preamble_among_operative(draft: Draft, random: Random) -> Fault | None:
    preamble, operative = preambular_paragraphs(draft), operative_paragraphs(draft)
    plain_row = all(one.level == 0 for one in main_part(draft) if one.kind is Kind.PREAMBULAR)
    if draft.document_type not in RESOLUTIONS or len(preamble) < 4 or len(operative) < 4 or not plain_row:
        return None
    moved, behind = random.choice(preamble[1:-1]), random.randrange(1, len(operative) - 1)
    row = draft.paragraphs
    last = row[draft.positions[operative[behind].id] - 1]
    places = (moved.id, *(one.id for one in operative))
    return slipped(draft, MoveParagraphs((moved.id,), last.id), places=places)


def _no_title(draft: Draft, _: Random) -> Fault | None:
    titles = [one for one in main_part(draft) if one.kind is Kind.TITLE]
    if draft.document_type not in RESOLUTIONS or draft.body is not Body.GA or len(titles) != 1:
        return None
    return slipped(draft, RemoveParagraphs((titles[0].id,)))


def _left_over(*lines: str) -> object:
    """Leave a line of the adopted text that a draft was made from: above its title or at its end."""

    def plant(draft: Draft, random: Random) -> Fault | None:
        if draft.document_type is not DocumentType.DRAFT_RESOLUTION or draft.body is not Body.GA:
            return None
        line = random.choice(lines)
        last = draft.paragraphs[-1].id
        name = fresh_paragraph_ids(draft, 1)[0]
        return slipped(
            draft, InsertParagraphs(last, (Paragraph.of(name, Kind.CLOSING, plain(line)),)), places=(name, last)
        )

    return plant


def _number_in_the_title(draft: Draft, random: Random) -> Fault | None:
    if draft.document_type is not DocumentType.DRAFT_RESOLUTION or draft.body is not Body.GA:
        return None
    title = next((one for one in main_part(draft) if one.kind is Kind.TITLE), None)
    if title is None:
        return None
    number = f"{random.choice((78, 79))}/{random.randrange(2, 300)}. "
    return slipped(draft, ReplaceText(Span.in_paragraph(title.id, 0, 0), plain(number)), places=(title.id,))


def _announced_annex(draft: Draft, random: Random) -> Fault | None:
    if any(one.kind is Kind.ANNEX for one in draft.paragraphs):
        return None
    return adding(
        "",
        random.choice(
            (", as set out in the annex to the present resolution", ", contained in annex II to the present resolution")
        ),
    )(draft, random)


def _annex_unannounced(draft: Draft, _: Random) -> Fault | None:
    """Add an annex that no paragraph names."""
    said = any("annex" in one.text.lower() for one in main_part(draft))
    if draft.document_type not in RESOLUTIONS or said or any(one.kind is Kind.ANNEX for one in draft.paragraphs):
        return None
    names = fresh_paragraph_ids(draft, 3)
    rows = (
        Paragraph.of(names[0], Kind.ANNEX),
        Paragraph.of(names[1], Kind.ANNEX_TITLE, plain("Guidelines for the use of wetlands")),
        Paragraph.of(names[2], Kind.TEXT, plain("Wetlands are to be used with care.")),
    )
    return slipped(
        draft, InsertParagraphs(draft.paragraphs[-1].id, rows), places=(*names, draft.paragraphs[-1].id, "*")
    )


def as_council(draft: Draft, title: str = "60/… ") -> Draft | None:
    """Make a draft of the Human Rights Council of one of the Assembly."""
    organ = next((one for one in main_part(draft) if one.kind is Kind.ORGAN), None)
    name = next((one for one in main_part(draft) if one.kind is Kind.TITLE), None)
    if draft.document_type is not DocumentType.DRAFT_RESOLUTION or draft.body is not Body.GA or not organ or not name:
        return None
    if organ.text != "The General Assembly,":
        return None
    return prepared(
        draft,
        SetProfile(Body.HRC),
        SetMasthead("symbol", plain("A/HRC/60/L.7")),
        SetMasthead("committee", plain("Human Rights Council")),
        SetMasthead("session", plain("Sixtieth session")),
        SetMasthead("agenda_item", plain("Agenda item 3")),
        ReplaceText(Span.in_paragraph(organ.id, 0, 20), (Text("The Human Rights Council", frozenset({ITALIC})),)),
        ReplaceText(Span.in_paragraph(name.id, 0, 0), plain(title)),
    )


def _council_title(draft: Draft, random: Random) -> Fault | None:
    before = as_council(draft)
    if before is None:
        return None
    name = next(one for one in before.paragraphs if one.kind is Kind.TITLE)
    wrong = random.choice(("60/XX. ", "60/__ ", "60/12. ", "60/... "))
    return slipped(before, ReplaceText(Span.in_paragraph(name.id, 0, 5), plain(wrong)), places=(name.id,))


def _chapter_seven(draft: Draft, random: Random) -> Fault | None:
    preamble = preambular_paragraphs(draft)
    if draft.body is not Body.SC or len(preamble) < 4:
        return None
    before, acting = draft, preamble[-1]
    if not acting.text.startswith("Acting under Chapter VII"):
        name = fresh_paragraph_ids(draft, 1)[0]
        line = (Text("Acting", frozenset({ITALIC})), Text(" under Chapter VII of the Charter of the United Nations,"))
        acting = Paragraph.of(name, Kind.PREAMBULAR, line)
        before = prepared(draft, InsertParagraphs(preamble[-1].id, (acting,)))
    behind = random.choice(preamble[:-2]).id
    return slipped(before, MoveParagraphs((acting.id,), behind), places=(acting.id,))


def _title_case(match: re.Match[str], _: Random) -> str:
    small = {"and", "of", "the", "in", "to", "for", "on", "by", "with", "a", "or", "at", "from"}
    return " ".join(word if word in small else word[:1].upper() + word[1:] for word in match.group().split(" "))


SLIPS = (
    Slip("organ line in capitals", ("structure/organ-line",), _organ("The General Assembly", "THE GENERAL ASSEMBLY")),
    Slip("organ line without its comma", ("structure/organ-line",), _organ("(?<=Assembly),$", "")),
    Slip("organ line with a colon", ("structure/organ-line",), _organ("(?<=Assembly),$", ":")),
    Slip("the Committee for the Assembly", ("structure/organ-line",), _organ("General Assembly", "Third Committee")),
    Slip("organ line without the article", ("structure/organ-line",), _organ("^The General", "General")),
    Slip(
        "comma though no preamble follows",
        ("structure/organ-line-no-preamble", "structure/organ-line"),
        _without_preamble,
        alone=True,
        why="the same comma of the same line",
    ),
    Slip(
        "a preambular paragraph among the operative ones", ("structure/order",), _preamble_among_operative, alone=True
    ),
    Slip(
        "two sentences in a paragraph",
        ("structure/one-sentence",),
        adding(
            "| and of the needs of schools",
            ". It also welcomes the efforts made by Member States|. It also notes the needs of schools",
            BODY,
        ),
        certain=False,
        lost=True,
    ),
    Slip(
        "a full stop inside a paragraph",
        ("structure/one-sentence",),
        replacing(r"(?<=[a-z]{3}), and (?:also )?(?=[a-z]{5})", ". And ", BODY),
        certain=False,
        lost=True,
    ),
    Slip("no title", ("structure/title-required",), _no_title, alone=True, lost=True),
    Slip(
        "acronym in the title",
        ("structure/title-full-names", "names/no-abbreviations", "names/united-nations"),
        replacing(r"$", lambda _, random: random.choice((" by UNESCO", " of IAEA", ": role of UNHCR")), TITLE),
        certain=False,
        lost=True,
        why="rules on abbreviations hold in a title, too",
    ),
    Slip("title with a full stop", ("structure/title-form",), replacing(r"(?<=[a-z])$", ".", TITLE), certain=False),
    Slip(
        "title in capitals at each word",
        ("structure/title-form", "names/capitals-sparingly"),
        replacing(r"^[A-Z](?:[\w’-]| [a-z])*(?: [a-z]+){2}$", _title_case, TITLE),
        certain=False,
        lost=True,
        why="it is about capitals",
    ),
    Slip("title of the Council without its number form", ("structure/hrc-title-prefix",), _council_title, alone=True),
    Slip(
        "a sentence for a preambular paragraph",
        ("structure/preamble-form", "opening/wrong-half"),
        replacing(
            r"^(?:Recalling|Reaffirming|Noting|Recognizing) (?=(?:the|that|its)\b)",
            "It is recalled ",
            PREAMBLE,
            in_italics=True,
        ),
        certain=False,
        lost=True,
        why="what stands there is neither half's form",
    ),
    Slip(
        "a noun for a preambular paragraph",
        ("structure/preamble-form",),
        replacing(
            r"^(?:Recalling|Reaffirming|Noting|Recognizing|Stressing|Emphasizing) the (?=[a-z])",
            "The ",
            PREAMBLE,
            in_italics=True,
        ),
        certain=False,
        lost=True,
    ),
    Slip(
        "to request",
        ("structure/operative-form",),
        replacing(r"^(?:Also )?[Rr]equests (?=the)", "To request ", OPERATIVE, in_italics=True),
        certain=False,
        lost=True,
    ),
    Slip(
        "that Member States",
        ("structure/operative-form",),
        replacing(
            r"^(?:Urges|Invites|Encourages|Calls upon) (?=(?:all )?(?:Member )?States)",
            "That ",
            OPERATIVE,
            in_italics=True,
        ),
        certain=False,
        lost=True,
    ),
    Slip("Chapter VII before the end of the preamble", ("structure/chapter-vii-last",), _chapter_seven, alone=True),
    Slip(
        "a plenary meeting in a draft",
        ("structure/no-adoption-data",),
        _left_over("54th plenary meeting", "17 December 2024", "61st plenary meeting"),
        lost=True,
    ),
    Slip(
        "adopted without a vote in a draft",
        ("structure/no-adoption-data",),
        _left_over("[Adopted without a vote.]", "[Adopted by a recorded vote of 120 to 3, with 20 abstentions.]"),
        lost=True,
    ),
    Slip("number of a resolution in a draft's title", ("structure/no-adoption-data",), _number_in_the_title),
    Slip(
        "an annex that is not there",
        ("structure/annex-placement", "xref/target-exists", "xref/annex"),
        _announced_annex,
        lost=True,
        why="a reference to an annex that does not exist",
    ),
    Slip("an annex that nobody announces", ("structure/annex-placement",), _annex_unannounced, alone=True, lost=True),
)
