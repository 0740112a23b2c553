"""Which style of a Word file says what: the kind and level of a paragraph, a masthead field, how a number is counted.

Where the Secretariat's files have a style for something, it is used under its name; the others are named in their
manner ("Rep_Single_Text" in reports, so "Res_Operative" here) and stand on its styles, so that its editors can restyle.
"""

from __future__ import annotations

from penholder.model.kinds import DEEPEST_LEVEL, LEVELLED_KINDS, DocumentType, Kind
from penholder.model.masthead import MastheadField
from penholder.model.paragraph import HEADING_LEVELS, Paragraph

KIND_STYLES: dict[Kind, str] = {
    Kind.TITLE: "TitleH1",
    Kind.SPONSORS: "Sponsors",
    Kind.ORGAN: "ResOrgan",
    Kind.PREAMBULAR: "ResPreambular",
    Kind.OPERATIVE: "ResOperative",
    Kind.HEADING: "ResHeading",
    Kind.ANNEX: "ResAnnex",
    Kind.ANNEX_TITLE: "ResAnnexTitle",
    Kind.NUMBERED: "ResNumbered",
    Kind.TEXT: "ResText",
    Kind.CLOSING: "ResClosing",
    Kind.OBJECT: "ResObject",
}
"""Style ids of level 0; deeper levels carry the number of the level behind it ("ResOperative2")."""

NUMBERED_TITLE = "ResTitleNumbered"
AMENDMENT = "ResAmendment"
ADOPTED = "ResAdopted"
ADOPTION = "ResAdoption"
COUNCIL_SPONSORS = "ResSponsorsCouncil"
TEXT_BEGUN = "ResTextBegun"
SESSION_DATES = "ResSessionDates"
WORKING_STYLES: dict[Kind, str] = {Kind.PREAMBULAR: "ResWorkingPreambular", Kind.OPERATIVE: "ResWorkingOperative"}
"""Paragraphs of a working text, whose labels stand at the margin."""
PROGRAMME = ("ResProgramme", "ResProgramme1")
PROGRAMME_ITEM = ("ResProgrammeItem", "ResProgrammeItem1")
PROGRAMME_HEADING = "ResProgrammeHeading"
REPORT_STYLES = {
    Kind.TITLE: "ResReportTitle",
    Kind.ANNEX: "ResReportAnnex",
    Kind.ANNEX_TITLE: "ResReportAnnexTitle",
    Kind.NUMBERED: "ResReportNumbered",
}
"""Styles of level 0 in reports and notes of the Secretariat: larger titles, numbers at the margin."""
_OTHER_STYLES: dict[str, tuple[Kind, int]] = {
    NUMBERED_TITLE: (Kind.TITLE, 0),
    AMENDMENT: (Kind.NUMBERED, 0),
    ADOPTED: (Kind.CLOSING, 0),
    ADOPTION: (Kind.CLOSING, 0),
    COUNCIL_SPONSORS: (Kind.SPONSORS, 0),
    TEXT_BEGUN: (Kind.TEXT, 0),
    SESSION_DATES: (Kind.TEXT, 0),
    **{style: (kind, 0) for kind, style in WORKING_STYLES.items()},
    **{style: (Kind.NUMBERED, level) for level, style in enumerate(PROGRAMME)},
    **{style: (Kind.TEXT, level) for level, style in enumerate(PROGRAMME_ITEM)},
    PROGRAMME_HEADING: (Kind.HEADING, 0),
    **{style: (kind, 0) for kind, style in REPORT_STYLES.items()},
}
"""Second styles of a kind: sponsors of the Security Council, a title with a number, an instruction of an amendment,
adoption above a title, text that begins a thought, heading and list of a programme of work."""

FIELD_STYLES: dict[MastheadField, str] = {
    "symbol": "ResSymbol",
    "distribution": "Distribution",
    "date": "Publication",
    "original_language": "Original",
    "session": "Session",
    "committee": "ResCommittee",
    "agenda_item": "AgendaItemNormal",
    "agenda_title": "AgendaTitleH2",
}

NUMBER_STYLES: dict[str, str] = {
    "counted": "ResNumber",
    "restart": "ResNumberRestart",
    "fixed": "ResNumberFixed",
    "none": "ResNumberNone",
}
"""Character styles of a label, by ``Number.way``. They look alike: they only keep what the label alone cannot tell."""

WORKING_NUMBER_STYLES: dict[str, str] = {
    "counted": "ResWorkingNumber",
    "restart": "ResWorkingNumberRestart",
    "fixed": "ResWorkingNumberFixed",
    "none": "ResWorkingNumberNone",
}
"""The same for a PP or OP label that a working text prints and that is no label of the draft."""

SPACER, SPACER_BELOW = "ResSpacer", "ResSpacerBelow"
END_MARK = "ResEndMark"
UNITED_NATIONS = "ResUnitedNations"
ORGAN_NAME, SUBSIDIARY_NAME = "XLarge", "ResSubsidiary"
SYMBOL_LETTER = "ResSymbolLetter"
NOTE_TEXTS = ("ResFootnote", "ResFootnote2", "ResFootnote3")
NOTE_TEXT_SIGNS = ("ResFootnoteSign", "ResFootnoteSign2")
"""Styles of a note's first paragraph by the number of digits of its mark, and of signs such as "*"."""
NOTE_MORE_TEXT = "ResFootnoteContinued"
NOTE_SEPARATOR = "ResFootnoteSeparator"
NOTE_REFERENCE = "FootnoteReference"
NOTE_MARK = "ResFootnoteMark"
HEADER, FOOTER, HEADER_SYMBOL, PAGE_NUMBER = "Header", "Footer", "ResHeaderSymbol", "PageNumber"
VERSION_LINE = "ResVersionLine"
FIRST_HEADER, FIRST_HEADER_BARE, FIRST_FOOTER = "ResFirstHeader", "ResFirstHeaderBare", "ResFirstFooter"
HEADER_SYMBOL_RIGHT, FOOTER_RIGHT = "ResHeaderSymbolRight", "ResFooterRight"
LINK = "Hyperlink"

BOLD_STYLES = frozenset(
    "TitleH1 ResTitleNumbered ResAdopted Sponsors ResSponsorsCouncil Session ResCommittee AgendaTitleH2 ResAnnex "
    "ResAnnexTitle ResReportTitle ResReportAnnex ResReportAnnexTitle ResHeading ResHeading1 ResProgrammeHeading".split()
)
"""Styles in bold, where the marks of notes are set light by hand, as official pages have them."""

STYLE_KINDS: dict[str, tuple[Kind, int]] = {
    **{style: (kind, 0) for kind, style in KIND_STYLES.items()},
    **{
        f"{KIND_STYLES[kind]}{level}": (kind, level)
        for kind in (*LEVELLED_KINDS, Kind.HEADING)
        for level in range(1, (HEADING_LEVELS if kind is Kind.HEADING else DEEPEST_LEVEL) + 1)
    },
    **_OTHER_STYLES,
}
"""Kind and level by style id: the way back."""

STYLE_FIELDS: dict[str, MastheadField] = {style: field for field, style in FIELD_STYLES.items()}
NUMBER_WAYS: dict[str, str] = {
    style: way for styles in (NUMBER_STYLES, WORKING_NUMBER_STYLES) for way, style in styles.items()
}


def style_of(paragraph: Paragraph, document_type: DocumentType, above_title: bool, label: str) -> str:
    """Choose the style of a paragraph; ``label`` is what is shown before it, empty for nothing."""
    if paragraph.kind is Kind.TITLE and label:
        return NUMBERED_TITLE
    if paragraph.kind is Kind.CLOSING and above_title:
        return ADOPTION if paragraph.words.startswith("[") else ADOPTED
    if paragraph.kind is Kind.NUMBERED and not paragraph.level and document_type is DocumentType.AMENDMENT:
        return AMENDMENT
    return KIND_STYLES[paragraph.kind] + (str(paragraph.level) if paragraph.level else "")
