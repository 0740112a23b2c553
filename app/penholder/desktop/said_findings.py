"""How findings, rules and changes are said in the panel."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from penholder.checks.report import Report
from penholder.desktop.fitting import fitting
from penholder.desktop.panels.shown_change import Piece, spaced
from penholder.desktop.theme import Theme
from penholder.model.finding import Severity
from penholder.session.finding_filter import FindingFilter
from penholder.session.user_rules import rule_called

FAMILIES = {"xref": "Cross-references", "resref": "References to resolutions"}
SEVERITIES = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.HINT: "Hints"}
SERIF = "font-family:Times New Roman,Liberation Serif,serif; font-size:large"

_SAID = {"gone": "without", "new": "with"}


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
