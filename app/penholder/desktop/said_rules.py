"""The page of a rule as the panel shows it: summary, reason, examples as a reader sees them, and source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from penholder.checks.notation import read_notation
from penholder.checks.reports.rules_json import rules_json
from penholder.desktop.said_findings import SERIF
from penholder.desktop.saying import BODIES
from penholder.desktop.theme import Theme
from penholder.drafting.halves import Half
from penholder.drafting.openings import read_opening
from penholder.model.ids import NoteId
from penholder.model.inline import ITALIC, Carried, Inlines, NoteAnchor, Reference, Text, length_of
from penholder.model.kinds import Body, Kind
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from penholder.model.paragraph import Paragraph
from penholder.session.user_rules import rule_called

_ITALIC = re.compile(r"\*(\w[^*]*\w)\*")
_FIXES = {
    "safe": "Its change is safe and can be made together with others.",
    "review": "Its change is offered and made after a look.",
    "none": "There is no change that a machine could make.",
}


def rule_html(name: str, theme: Theme) -> str:
    """Write the page of a rule: summary, reason, examples of wrong and right, source."""
    rule = rule_called(name)
    if rule is None:
        return f"<p>There is no rule “{escape(name)}” any more.</p>"
    page = rules_json([rule])["rules"][0]
    muted = f'style="color:{theme.muted}"'
    parts = [f"<p><b>{_prose(page['summary'])}</b></p>", f"<p>{_prose(page['reason'])}</p>"]
    for example in page["examples"]:
        bare = not any(map(_has_italics, filter(None, example.values())))
        if example["wrong"] is not None:
            parts.append(_example("✗ Wrong", example_lines(example["wrong"], bare), theme.removed, theme))
        parts.append(_example("✓ Right", example_lines(example["right"], bare), theme.added, theme))
    bodies = (
        "all bodies" if len(page["bodies"]) == len(Body) else ", ".join(BODIES[Body(one)] for one in page["bodies"])
    )
    facts = f"{page['severity'].capitalize()}, {page['certainty']}; for {bodies}. {_FIXES[page['fix']]}"
    parts += [f"<p>{escape(facts)}</p>", f"<p>Source: {escape(page['source'])}</p>", f"<p {muted}>{escape(name)}</p>"]
    return "".join(parts)


def _prose(words: str) -> str:
    """Write a sentence in which words between asterisks are in italics."""
    return _ITALIC.sub(r"<i>\1</i>", escape(words))


def _example(head: str, lines: tuple[str, ...], colour: str, theme: Theme) -> str:
    return (
        f'<p style="margin-bottom:0; color:{colour}">{head}</p>'
        f'<p style="margin-top:0; background-color:{theme.chip}; {SERIF}">{"<br>".join(lines)}</p>'
    )


def _has_italics(words: str) -> bool:
    return any(
        ITALIC in one.marks for line in read_notation(words).paragraphs for one in line.inlines if isinstance(one, Text)
    )


def example_lines(words: str, bare: bool = False) -> tuple[str, ...]:
    """Give an example as a reader sees it, in HTML: with labels, italics and note marks, and the notes below.

    A ``bare`` example says nothing of italics; organ and openings are shown in theirs, as on every page.
    """
    draft = read_notation(words)
    marks = shown_marks(draft)
    labels = outline(draft)
    fields = [_line_html(line, marks) for _, line in draft.masthead.lines()]
    text = [
        f"{escape(labels[one.id].shown)} {_line_html(one.inlines, marks, _opening(one) if bare else 0)}".strip()
        for one in draft.paragraphs
    ]
    notes = [
        f"<sup>{escape(marks.get(one.id, ''))}</sup> {_line_html(line, marks)}"
        for one in draft.notes
        for line in one.paragraphs
    ]
    return tuple(filter(None, (*fields, *text, *notes)))


def _opening(paragraph: Paragraph) -> int:
    """Count the letters at the beginning of a paragraph that are in italics in print."""
    if paragraph.kind is Kind.ORGAN:
        return len(paragraph.text.rstrip(",:;. "))
    half = {Kind.PREAMBULAR: Half.PREAMBULAR, Kind.OPERATIVE: Half.OPERATIVE}.get(paragraph.kind)
    found = read_opening(paragraph.text, half) if half is not None and not paragraph.level else None
    return found.start + found.length if found is not None else 0


def _line_html(line: Inlines, marks: Mapping[NoteId, str], opening: int = 0) -> str:
    parts, at = [], 0
    for one in line:
        if isinstance(one, NoteAnchor):
            parts.append(f"<sup>{escape(marks.get(one.note, ''))}</sup>")
        elif not isinstance(one, Carried):
            words = one.words if isinstance(one, Reference) else one.text
            cut = len(words) if ITALIC in one.marks else min(max(opening - at, 0), len(words))
            parts += [f"<i>{escape(words[:cut])}</i>" if cut else "", escape(words[cut:])]
        at += length_of(one)
    return "".join(parts)
