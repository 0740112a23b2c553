"""Slips of spelling, names and capitals."""

from __future__ import annotations

import re
from random import Random

from penholder.model.draft import Draft
from penholder.model.edit import SetMark
from penholder.model.inline import BOLD, ITALIC
from penholder.model.kinds import Kind
from penholder.model.place import Span
from tests.benchmarks.planting.sites import (
    BODY,
    OPERATIVE,
    RESOLUTIONS,
    adding,
    is_free,
    main_part,
    replacing,
)
from tests.benchmarks.planting.slip import Fault, Plant, Slip, slipped
from tests.benchmarks.planting.slips_sponsors import STATES

SPONSORS = frozenset({Kind.SPONSORS})
_ALONE = r"(?<![\w’-])(?<![A-Z]\w )"
"""Before a small word that no capital word precedes: not within a name."""


def _words(pairs: str, kinds: frozenset[Kind] = BODY) -> Plant:
    """Write a wrong word for a right one, small letters only; pairs are "right=wrong"."""
    wrong = dict(one.split("=") for one in pairs.split())
    either = "|".join(sorted(wrong, key=len, reverse=True))
    return replacing(rf"{_ALONE}(?:{either})(?![\w’-])(?! [A-Z])", lambda m, _: wrong[m.group()], kinds)


_ISE = _words(
    "organize=organise organized=organised organizing=organising organizations=organisations organization=organisation "
    "recognize=recognise recognized=recognised recognizing=recognising emphasize=emphasise emphasized=emphasised "
    "emphasizing=emphasising utilization=utilisation mobilization=mobilisation mobilize=mobilise realization=realisation "
    "realize=realise authorized=authorised authorization=authorisation marginalized=marginalised industrialized=industrialised "
    "harmonization=harmonisation maximize=maximise minimize=minimise prioritize=prioritise prioritizing=prioritising "
    "globalization=globalisation digitalization=digitalisation finalize=finalise specialized=specialised "
    "stabilization=stabilisation normalization=normalisation characterized=characterised optimize=optimise"
)
_AMERICAN = _words(
    "labour=labor colour=color favour=favor behaviour=behavior honour=honor programme=program programmes=programs "
    "centre=center centres=centers defence=defense fulfil=fulfill fulfilment=fulfillment ageing=aging "
    "neighbouring=neighboring endeavours=endeavors endeavour=endeavor harbour=harbor favourable=favorable "
    "honouring=honoring analyse=analyze travelling=traveling labelling=labeling judgement=judgment rigour=rigor"
)
_HOUSE = _words(
    "cooperation=co-operation coordination=co-ordination coordinate=co-ordinate coordinated=co-ordinated "
    "decision-making=decisionmaking capacity-building=capacity&building well-being=wellbeing peacekeeping=peace-keeping "
    "peacebuilding=peace-building socioeconomic=socio-economic subregional=sub-regional subparagraph=sub-paragraph "
    "multisectoral=multi-sectoral non-governmental=nongovernmental intergovernmental=inter-governmental "
    "long-standing=longstanding cooperate=co-operate".replace("&", "_")
)


def _house(draft: Draft, random: Random) -> Fault | None:
    """Plant an older form of the house list; "capacity building" is two words."""
    fault = _HOUSE(draft, random)
    if fault is None or "capacity_building" not in str(fault.trace):
        return fault
    return None


def _short_form(match: re.Match[str], random: Random) -> str:
    return random.choice(("UNEP", "IAEA", "UNESCO", "WHO", "UNHCR")) if match else ""


def _state_in_text(draft: Draft, random: Random) -> Fault | None:
    """Name a State in the text, first by its name, then by another."""
    right, wrong = random.choice([pair for pair in STATES.items() if "United" not in pair[0]])
    the = "the " if right.startswith(("Republic", "Lao", "Syrian", "Russian")) else ""
    return adding(f", including in {the}{right}", f", including in {wrong}", OPERATIVE)(draft, random)


def _looks(mark: object, pattern: str) -> Plant:
    """Set off a word of the running text."""

    def plant(draft: Draft, random: Random) -> Fault | None:
        if draft.document_type not in RESOLUTIONS:
            return None
        found = [
            (one, match)
            for one in main_part(draft)
            if one.kind in BODY
            for match in re.finditer(pattern, one.text)
            if match.start() > 30 and is_free(one.inlines, one.text, *match.span())
        ]
        if not found:
            return None
        one, match = random.choice(found)
        return slipped(draft, SetMark(Span.in_paragraph(one.id, *match.span()), mark, True), places=(one.id,))

    return plant


_SPELL, _LINE, _CAPITALS = ("spelling/oxford",), ("names/sponsor-line",), ("names/capitals-sparingly",)
_NONE, _UN = ("names/no-abbreviations",), ("names/united-nations", "names/no-abbreviations")
_NAME = "a name that is not the house's stands in the sponsors line, too"

SLIPS = (
    Slip("-ise", _SPELL, _ISE),
    Slip("American spelling", ("spelling/british",), _AMERICAN),
    Slip("old form of a word", ("spelling/word-forms",), _house, certain=False),
    Slip(
        "hyphen behind -ly",
        ("spelling/ly-hyphen",),
        replacing(r"(?<=[a-z] )([a-z]{3,}ly) (?=(?:\w+ed|sound|binding|available) [a-z])", r"\1-", BODY),
        certain=False,
    ),
    Slip(
        "acronym for an organization",
        _NONE,
        adding(
            ", with the United Nations Environment Programme|, with the World Health Organization",
            ", with UNEP|, with WHO",
        ),
        certain=False,
        lost=True,
    ),
    Slip(
        "acronym defined in parentheses",
        _NONE,
        adding("|", " of the Sustainable Development Goals (SDGs)| of the official development assistance (ODA)"),
        certain=False,
        lost=True,
    ),
    Slip(
        "UN",
        _UN,
        replacing(r"\bUnited Nations(?= (?:system|funds|agencies|entities|development))", "UN", BODY),
        why="UN is an abbreviation",
    ),
    Slip(
        "the UN at the end",
        _UN,
        adding(", with the support of the United Nations", ", with the support of the UN"),
        why="UN is an abbreviation",
    ),
    Slip(
        "abbreviation with full stops",
        ("names/full-stops", "names/no-abbreviations", "names/united-nations"),
        adding("|", ", in cooperation with U.N.E.S.C.O.|, under the U.N. system"),
        certain=False,
        lost=True,
        why="it is an abbreviation",
    ),
    Slip(
        "possessive of an abbreviation",
        ("names/full-stops", "names/no-abbreviations"),
        adding("", ", in line with WHO’s mandate"),
        certain=False,
        lost=True,
        why="it is an abbreviation",
    ),
    Slip("other name of a State in the text", ("names/country-short-form",), _state_in_text, certain=False, lost=True),
    Slip(
        "inverted name in the running text",
        ("names/country-inversion",),
        adding(
            ", including in the Islamic Republic of Iran|, including in the Bolivarian Republic of Venezuela",
            ", including in Iran (Islamic Republic of)|, including in Venezuela (Bolivarian Republic of)",
        ),
        certain=False,
        lost=True,
    ),
    Slip(
        "small government",
        ("names/government",),
        replacing(r"\bthe Government(?= of [A-Z])", "the government", BODY),
        certain=False,
    ),
    Slip(
        "small member states",
        ("names/government", "names/capitals-sparingly"),
        replacing(r"\bMember States\b", "member states", BODY),
        certain=False,
        why="it is about capitals",
    ),
    Slip(
        "capital in government policies",
        ("names/government", "names/capitals-sparingly"),
        adding(" and government policies", " and Government policies"),
        certain=False,
        why="it is about capitals",
    ),
    Slip(
        "the United Nations Charter",
        ("names/charter",),
        replacing(r"\bCharter of the United Nations\b", "United Nations Charter", BODY),
        certain=False,
    ),
    Slip(
        "UN Charter",
        ("names/charter", "names/united-nations", "names/no-abbreviations"),
        replacing(r"\bCharter of the United Nations\b", "UN Charter", BODY),
        certain=False,
        why="UN is an abbreviation",
    ),
    Slip(
        "capital Resolution",
        _CAPITALS,
        replacing(
            r"\b(?:present|its) resolution\b(?= [\d,;])",
            lambda m, _: m.group().replace("resolution", "Resolution"),
            BODY,
        ),
        certain=False,
    ),
    Slip("capital Paragraph", _CAPITALS, replacing(r"(?<=in )paragraph(?= \d)", "Paragraph", BODY), certain=False),
    Slip(
        "capital Report",
        _CAPITALS,
        replacing(r"(?<=the )report(?= of the Secretary-General)", "Report", BODY),
        certain=False,
    ),
    Slip(
        "capital Session",
        (*_CAPITALS, "numbers/session-ordinal"),
        replacing(r"\b((?:sixty|seventy|eighty)-[a-z]+|eightieth|seventieth) session\b", r"\1 Session", BODY),
        certain=False,
        why="the form of a session",
    ),
    Slip(
        "emphasis in italics",
        ("names/italic-words", "opening/no-inner-italic"),
        _looks(ITALIC, r"\b(?:all|must|full|equal|urgent)\b"),
        certain=False,
        why="italics within a paragraph",
    ),
    Slip(
        "bold in the text",
        ("names/italic-words",),
        _looks(BOLD, r"\b(?:all|must|full|equal|urgent|rights)\b"),
        certain=False,
    ),
)
