"""How findings, rules and changes are said in the panel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from penholder.checks.notation import read_notation
from penholder.checks.report import Report
from penholder.checks.reports.rules_json import rules_json
from penholder.desktop.fitting import fitting
from penholder.desktop.panels.shown_change import Piece, spaced
from penholder.desktop.saying import BODIES
from penholder.desktop.theme import Theme
from penholder.model.finding import Severity
from penholder.model.ids import NoteId
from penholder.model.inline import ITALIC, Carried, Inlines, NoteAnchor, Reference
from penholder.model.kinds import Body
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from penholder.session.finding_filter import FindingFilter
from penholder.session.user_rules import rule_called

FAMILIES = {"xref": "Cross-references", "resref": "References to resolutions"}
SEVERITIES = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.HINT: "Hints"}
SERIF = "font-family:Times New Roman,Liberation Serif,serif; font-size:large"

_SAID = {"gone": "without", "new": "with"}
_FIXES = {
    "safe": "Its change is safe and can be made together with others.",
    "review": "Its change is offered and made after a look.",
    "none": "There is no change that a machine could make.",
}


def said_family(family: str) -> str:
    """Give what a family of rules is called."""
    return FAMILIES.get(family, family.capitalize())


def said_trouble(report: Report, own: Sequence[object] = ()) -> str:
    """Say in one line what the list does not show: too many findings, or rules that could not be run.

    Of what is wrong in the drafter's ``own`` rules and profiles the first is said, and how much more there is.
    """
    said = [str(one) for one in report.truncated]
    if report.failed:
        number = len(report.failed)
        rules = "1 rule" if number == 1 else f"{number} rules"
        said.append(
            f"{rules} could not be run and {'is' if number == 1 else 'are'} left out: {', '.join(report.failed)}."
        )
    said += [fitting(str(one)) for one in own[:1]]
    if len(own) > 1:
        said.append(f"{len(own) - 1} more of your own rules and profiles {'has' if len(own) == 2 else 'have'} faults.")
    return " ".join(said)


def said_nothing(report: Report | None, chosen: FindingFilter, ignored: int) -> str:
    """Say why the list is empty."""
    if report is None:
        return "The first check is on its way."
    if report.findings and not chosen.lets_all:
        return "None of the findings is of the kind that is chosen above."
    words = "Nothing to report: every check that is built passes."
    return f"{words} Ignored: {ignored}." if ignored else words


def said_pieces(pieces: tuple[Piece, ...]) -> str:
    """Say a change as a screen reader does."""
    return ", ".join(f"{_SAID[piece.what]} “{piece.words}”" for piece in pieces if piece.what != "same")


def redline_html(pieces: tuple[Piece, ...], theme: Theme) -> str:
    """Write a change with what goes struck out and what comes underlined."""
    forms = {
        "same": "{}",
        "gone": f'<s style="color:{theme.removed}">{{}}</s>',
        "new": f'<u style="color:{theme.added}">{{}}</u>',
    }
    words = "".join(forms[piece.what].format(escape(piece.words)) for piece in spaced(pieces))
    return f'<span style="{SERIF}">{words}</span>'


def said_rule(name: str) -> str:
    """Give the name of a rule, or its id where no such rule is known any more."""
    rule = rule_called(name)
    return rule.name if rule is not None else name


def rule_html(name: str, theme: Theme) -> str:
    """Write the page of a rule: summary, reason, examples of wrong and right, source."""
    rule = rule_called(name)
    if rule is None:
        return f"<p>There is no rule “{escape(name)}” any more.</p>"
    page = rules_json([rule])["rules"][0]
    muted = f'style="color:{theme.muted}"'
    parts = [f"<p><b>{escape(page['summary'])}</b></p>", f"<p>{escape(page['reason'])}</p>"]
    for example in page["examples"]:
        if example["wrong"] is not None:
            parts.append(_example("✗ Wrong", example["wrong"], theme.removed, theme))
        parts.append(_example("✓ Right", example["right"], theme.added, theme))
    bodies = (
        "all bodies" if len(page["bodies"]) == len(Body) else ", ".join(BODIES[Body(one)] for one in page["bodies"])
    )
    facts = f"{page['severity'].capitalize()}, {page['certainty']}; for {bodies}. {_FIXES[page['fix']]}"
    parts += [f"<p>{escape(facts)}</p>", f"<p>Source: {escape(page['source'])}</p>", f"<p {muted}>{escape(name)}</p>"]
    return "".join(parts)


def _example(head: str, words: str, colour: str, theme: Theme) -> str:
    lines = "<br>".join(example_lines(words))
    return (
        f'<p style="margin-bottom:0; color:{colour}">{head}</p>'
        f'<p style="margin-top:0; background-color:{theme.chip}; {SERIF}">{lines}</p>'
    )


def example_lines(words: str) -> tuple[str, ...]:
    """Give an example as a reader sees it, in HTML: with labels, italics and note marks, and the notes below."""
    draft = read_notation(words)
    marks = shown_marks(draft)
    labels = outline(draft)
    fields = [_line_html(line, marks) for _, line in draft.masthead.lines()]
    text = [f"{escape(labels[one.id].shown)} {_line_html(one.inlines, marks)}".strip() for one in draft.paragraphs]
    notes = [
        f"<sup>{escape(marks.get(one.id, ''))}</sup> {_line_html(line, marks)}"
        for one in draft.notes
        for line in one.paragraphs
    ]
    return tuple(filter(None, (*fields, *text, *notes)))


def _line_html(line: Inlines, marks: Mapping[NoteId, str]) -> str:
    parts = []
    for one in line:
        if isinstance(one, NoteAnchor):
            parts.append(f"<sup>{escape(marks.get(one.note, ''))}</sup>")
        elif not isinstance(one, Carried):
            words = escape(one.words if isinstance(one, Reference) else one.text)
            parts.append(f"<i>{words}</i>" if ITALIC in one.marks else words)
    return "".join(parts)
