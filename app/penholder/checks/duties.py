"""Rules that no check of a draft can judge, because the program itself keeps them: in the engine, on export, in a redline.

They are listed beside the rules, so that an editor sees that nobody forgot them; what keeps them is tested where it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from penholder.checks.explain import Example
from penholder.model.finding import Certainty
from penholder.model.kinds import Body


class Where(StrEnum):
    """What keeps a rule."""

    CHECK = "check"
    EXPORT = "export"
    ENGINE = "engine"
    REDLINE = "redline"


@dataclass(frozen=True, slots=True)
class Duty:
    """A rule that the program keeps by itself. ``reason`` says why there is such a rule, ``kept`` how it is kept."""

    id: str
    name: str
    where: Where
    summary: str
    reason: str
    kept: str
    source: str
    certainty: Certainty = Certainty.CERTAIN
    bodies: frozenset[Body] = frozenset(Body)
    examples: tuple[Example, ...] = ()


_MEASURED = (
    "measured on resolutions of 2018 and on drafts of the Security Council of 2016 to 2024, and again on drafts of 2025"
)

DUTIES: tuple[Duty, ...] = (
    Duty(
        "opening/intervening-resets",
        "Another opening ends a run",
        Where.ENGINE,
        "A paragraph with another opening ends a run of paragraphs with the same one.",
        "“Also” and “further” say that the verb just read is said again; once another verb stands between, "
        "the next use is plain.",
        "The rules about “also” and “further” compare each paragraph with the one directly before it, complement "
        "included: “Taking note of” and “Taking note with appreciation of” are two openings.",
        "observed in A/C.3/80/L.29 and in texts of the Assembly and the Human Rights Council of 2024 to 2026",
        examples=(
            Example(
                "1. Requests the Secretary-General to report;\n2. Welcomes the report;\n"
                "3. Also requests the Secretary-General to inform Member States.",
                "1. Requests the Secretary-General to report;\n2. Welcomes the report;\n"
                "3. Requests the Secretary-General to inform Member States.",
            ),
        ),
    ),
    Duty(
        "footnotes/foot-of-page",
        "Notes at the foot of the page",
        Where.EXPORT,
        "Notes stand at the foot of the page, never at the end of the document.",
        "A delegate looks for the source on the page at hand.",
        "Every note is exported as a footnote of Word; end notes of a file that is opened become footnotes.",
        "Editorial Manual, Footnotes, chapter 2, B",
    ),
    Duty(
        "symbols/link",
        "Links lead to the official site",
        Where.EXPORT,
        "A link on a symbol leads to the document on the official site, by the symbol without blanks and part letters.",
        "One form of address leads to the document in every language.",
        "Export with links makes the addresses from the symbols; a symbol with a fault has none.",
        "observed in all links of A/C.3/80/L.29",
        examples=(
            Example(
                "https://docs.un.org/en/A/RES/2200 A (XXI)",
                "https://docs.un.org/en/A/RES/2200(XXI)",
            ),
        ),
    ),
    Duty(
        "symbols/masthead-print",
        "The letter of the organ is larger",
        Where.EXPORT,
        "In the masthead the letter of the organ is larger than the rest of the symbol.",
        "Documents are filed and found by that letter.",
        "Export sets the letter in 20 points and the rest in 10.",
        _MEASURED,
    ),
    Duty(
        "dates/nonbreaking",
        "Day and month stay together",
        Where.EXPORT,
        "A day and its month, “No.” and its number, and “paragraph” and its number are not parted at the end of a line.",
        "A figure alone at the beginning of a line is misread.",
        "Export binds them with a no-break blank, and opening takes that blank away again, so that the text stays as it is "
        "typed.",
        "line ends counted in A/C.3/80/L.29, in resolutions of 2018 and in drafts of the Security Council",
    ),
    Duty(
        "numbering/real-numbering",
        "One way of numbering in a file",
        Where.EXPORT,
        "The numbers of a file are either all typed or all Word’s own, never mixed.",
        "In all languages the same number must name the same paragraph.",
        "Export writes typed numbers, or counted ones where that is chosen, for the whole text.",
        "Editorial Manual, Paragraphs and subparagraphs, for the purpose; the point about files is ours",
        Certainty.ADVISORY,
    ),
    Duty(
        "layout/styles-not-direct",
        "Named styles",
        Where.EXPORT,
        "The shapes of paragraphs come from named styles.",
        "So that an editor of the Secretariat can give the text another look in one step.",
        "Export writes one style for each kind of paragraph and no formatting of its own on paragraphs.",
        "the grid of indents is " + _MEASURED,
        Certainty.ADVISORY,
    ),
    Duty(
        "layout/no-manual-hyphenation",
        "No hyphenation by hand",
        Where.EXPORT,
        "An exported text has no soft hyphens and no line breaks by hand.",
        "They turn up in the middle of a line as soon as the text is set in another width.",
        "Opening joins such lines and takes soft hyphens away, and export writes none.",
        "follows from the way the Secretariat sets documents anew",
    ),
    Duty(
        "layout/page",
        "The page",
        Where.EXPORT,
        "Paper, margins and type are those of a document of the United Nations.",
        "A draft that looks like the document it will be is read like it.",
        "Export sets them; resources/docs/decisions/word-files.md gives the measures.",
        _MEASURED,
    ),
    Duty(
        "layout/paragraphs",
        "Where lines begin",
        Where.EXPORT,
        "Paragraphs and subparagraphs begin at the indents of the official page.",
        "The indents tell the levels apart at a glance.",
        "Export sets them by the styles of the paragraphs.",
        _MEASURED,
    ),
    Duty(
        "layout/masthead",
        "The masthead",
        Where.EXPORT,
        "The first page begins with the masthead: organ, symbol, distribution, date, language, session and agenda item.",
        "It tells what the document is, and to whom it goes.",
        "Export draws it from the fields of the draft, without the emblem.",
        "Editorial Manual, Mastheads and cover pages; " + _MEASURED,
    ),
    Duty(
        "layout/title-block",
        "Sponsors and title",
        Where.EXPORT,
        "The line of sponsors and the title are bold, at the left edge of the text.",
        "They are what the document is called in the meeting.",
        "Export sets both by styles of their own.",
        _MEASURED,
    ),
    Duty(
        "layout/running",
        "Heads and feet of pages",
        Where.EXPORT,
        "From the second page on, the symbol stands at the head and the number of the page at the foot, at the outer edge.",
        "A loose page can be put back where it belongs.",
        "Export writes them; job number, bar code and emblem are the Secretariat’s and are left out.",
        _MEASURED,
    ),
)

DUTY_BY_ID: Mapping[str, Duty] = {one.id: one for one in DUTIES}
