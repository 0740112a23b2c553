"""Rule: the form in which resolutions and their annexes are cited in notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.kinds import Body

_NUMBER = r"(?:\d{1,4}(?:/\d{1,3})?(?: ?[A-Z])?(?: \((?:S-|ES-)?[IVXL]{1,8}\))?|(?:S|ES)-\d{1,2}/\d{1,3}(?: [A-Z])?)"
_OWN = {
    Body.GA: "General Assembly",
    Body.HRC: "Human Rights Council",
    Body.ECOSOC: "Economic and Social Council",
    Body.SC: "Security Council",
}
_ORGAN = re.compile(
    r"^(?:See )?(?P<organ>(?:(?:United Nations )?General Assembly|GA|UNGA"
    r"|Human Rights Council|HRC|Economic and Social Council|ECOSOC)) "
    rf"(?P<word>[Rr]es(?:olution|\.))s? (?={_NUMBER})"
)
_SHORT = re.compile(rf"(?:^|(?<=[ (]))(?P<word>[Rr]es\.|RES|[Rr]esol\.)(?= {_NUMBER})")
_ANNEX_BEFORE = re.compile(
    rf"^(?P<see>[Ss]ee )?(?:[Tt]he )?(?P<annex>[Aa]nnex)(?P<which> [IVX]{{1,5}})?"
    rf" (?:to|of) (?:General Assembly )?resolution (?P<number>{_NUMBER})"
    r"(?= ?[.,;]|$)"
)
_ANNEX_BEHIND = re.compile(
    rf"\b[Rr]esolutions? {_NUMBER}(?P<gap>,? )(?P<annex>[Aa]nn?ex(?P<several>es)?)(?=[ ,.;)]|$)(?! to\b)"
)
_SHORT_NAMES = {
    "GA": "General Assembly",
    "UNGA": "General Assembly",
    "United Nations General Assembly": "General Assembly",
    "HRC": "Human Rights Council",
    "ECOSOC": "Economic and Social Council",
}


@rule(
    "footnotes/resolution-annex",
    called="Resolutions and their annexes in notes",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(bodies=frozenset(Body) - {Body.SC}, reach=frozenset({Reach.NOTES})),
)
def resolution_annex(passage: Passage) -> Iterator[Fault]:
    """In notes a resolution of the adopting organ is “Resolution 70/175, annex”, without the name of the organ.

    The organ is named only where it is another one: “General Assembly resolution 79/1” in a text of the Human Rights
    Council.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the Rules,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: General Assembly resolution 70/175, annex.

    Right:
        organ: The General Assembly,
        pre: Recalling the Rules,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Resolution 70/175, annex.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the Rules,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Annex II to resolution 69/283.

    Right:
        organ: The General Assembly,
        pre: Recalling the Rules,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Resolution 69/283, annex II.

    Right:
        organ: The General Assembly,
        pre: Recalling the Rules[^1] and the decision,[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Economic and Social Council resolution 2023/5, annex.
        note 2: Security Council resolution 2397 (2017), annex.

    Source: observed in A/C.3/80/L.29, A/RES/73/6 and the resolutions of the seventy-eighth and seventy-ninth sessions;
    Human Rights Council texts of 2024 to 2026 for organs named.
    """
    text = passage.text
    if "es" not in text.lower():
        return
    if found := _ORGAN.match(text):
        yield from _organ(passage, found)
    else:
        yield from _short(passage)
    for behind in _ANNEX_BEHIND.finditer(text):
        start, end = behind.start("gap"), behind.end()
        right = f", annex{behind['several'] or ''}"
        if text[start:end] != right:
            yield from _put(passage, behind.start(), end, f"{text[behind.start() : start]}{right}", start)
    if before := _ANNEX_BEFORE.match(text):
        see = before["see"] or ""
        resolution = "resolution" if see else "Resolution"
        right = f"{see}{resolution} {before['number']}, annex{before['which'] or ''}"
        yield from _put(passage, *before.span(), right)


def _organ(passage: Passage, found: re.Match[str]) -> Iterator[Fault]:
    """Judge the name of the organ before a resolution."""
    organ = _SHORT_NAMES.get(found["organ"], found["organ"])
    start, end = found.start("organ"), found.end("word")
    if organ == _OWN[passage.profile.body]:
        right = "resolution" if start else "Resolution"
    else:
        right = f"{organ} resolution"
    if passage.text[start:end] != right:
        yield from _put(passage, start, end, right)


def _short(passage: Passage) -> Iterator[Fault]:
    for found in _SHORT.finditer(passage.text):
        if not passage.is_protected(*found.span()):
            yield from _put(passage, *found.span(), "resolution" if found.start() else "Resolution")


def _put(passage: Passage, start: int, end: int, right: str, from_here: int | None = None) -> Iterator[Fault]:
    """Offer other words for a stretch, of which only the part behind ``from_here`` is written anew."""
    words = message("“{found}” is written “{right}” here.", found=passage.text[start:end], right=right)
    at = start if from_here is None else from_here
    edit = ReplaceText(passage.span(at, end), passage.in_style(at, end, right[at - start :]))
    yield Fault(
        passage.span(start, end), words, (Fix(message("Write “{right}”", right=right), (edit,), Safety.REVIEW),)
    )
