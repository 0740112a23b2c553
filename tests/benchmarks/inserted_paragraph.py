"""Puts a paragraph at the top of every official text and looks whether every number that should follow did, and no other.

Run it with ``python3 installer/dev.py bench inserted_paragraph``. In each text a new paragraph comes before the first of the
preamble and before the first of the operative part, as one step. Then no digit outside a live reference may have changed,
and every reference that was right must name, read anew by a pattern of its own, the paragraph that it named before.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from penholder.formats.registry import read_file
from penholder.model.change import applied
from penholder.model.draft import Draft, fresh_paragraph_ids
from penholder.model.edit import Edit, InsertParagraphs
from penholder.model.ids import ParagraphId
from penholder.model.inline import Inlines, Reference
from penholder.model.kinds import Kind
from penholder.model.outline import Outline, outline
from penholder.model.paragraph import Paragraph
from penholder.model.place import InMasthead, InParagraph, Place
from penholder.model.references import is_right

SHARED = Path(__file__).resolve().parents[3] / "shared"
PLAIN = re.compile(
    r"\bparagraphs?\s\d+(?:\s\([a-z]+\))*(?:(?:,|,? and| to|–)\s?\d+(?:\s\([a-z]+\))*)*\s(?:above|below)\b"
)
"""What a plain pattern takes for a reference to the same text."""

_ONE = re.compile(r"(?:paragraph )?(?P<number>\d+)(?P<rest>(?: \([a-z]+\))*) (?:above|below)")


@dataclass
class Outcome:
    """What came of one text, or of all of them together."""

    texts: int = 0
    live: int = 0
    right: int = 0
    plain: int = 0
    read_anew: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Outcome) -> None:
        """Count another one in."""
        for name in ("texts", "live", "right", "plain", "read_anew"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.wrong += other.wrong


def with_one_more(draft: Draft) -> Draft:
    """Put a paragraph before the first of each half, as one step; one at the very top where there is neither."""
    fresh = iter(fresh_paragraph_ids(draft, 2))
    edits: list[Edit] = []
    for kind in (Kind.PREAMBULAR, Kind.OPERATIVE):
        first = next((at for at, one in enumerate(draft.paragraphs) if one.kind is kind and not one.level), None)
        if first is not None:
            above = draft.paragraphs[first - 1].id if first else None
            edits.append(InsertParagraphs(above, (Paragraph.of(next(fresh), kind),)))
    return applied(draft, edits or (InsertParagraphs(None, (Paragraph.of(next(fresh), Kind.OPERATIVE),)),))


def judged(name: str, before: Draft, after: Draft) -> Outcome:
    """Hold a text against what became of it."""
    outcome = Outcome(texts=1)
    old, new = outline(before), outline(after)
    lines = dict(after.lines())
    homes = {note: place.paragraph for place, _, note in before.anchors if isinstance(place, InParagraph)}
    for place, line in before.lines():
        now = lines[place]
        if _plain(line) != _plain(now):
            outcome.wrong.append(f"{name}: words of {place} have changed")
            continue
        outcome.plain += sum(1 for _ in PLAIN.finditer(_words(line)))
        where = _where(place, homes)
        for was, one in zip(_references(line), _references(now), strict=True):
            outcome.live += 1
            if is_right(old, where, was):
                outcome.right += 1
                if one.targets != was.targets or not is_right(new, where, one):
                    outcome.wrong.append(f"{name}: “{was.words}” became “{one.words}”")
                outcome.read_anew += _named_anew(name, old, new, was, one, outcome.wrong)
            elif one != was:
                outcome.wrong.append(f"{name}: “{was.words}” was wrong before and is “{one.words}” now")
    return outcome


def _where(place: Place, homes: Mapping[object, ParagraphId]) -> ParagraphId | None:
    if isinstance(place, InParagraph):
        return place.paragraph
    return None if isinstance(place, InMasthead) else homes.get(getattr(place, "note", None))


def _named_anew(name: str, old: Outline, new: Outline, was: Reference, now: Reference, wrong: list[str]) -> int:
    """Look up a reference of one number by what stands on the page, before and after; 0 where it has another form."""
    if len(was.targets) != 1 or _ONE.fullmatch(was.words) is None:
        return 0
    target = was.targets[0]
    for counted, words in ((old, was.words), (new, now.words)):
        if target not in _shown_as(counted, words):
            wrong.append(f"{name}: on the page “{words}” does not name {target}")
    return 1


def _shown_as(counted: Outline, words: str) -> set[ParagraphId]:
    """Walk the page from the top and give the paragraphs that stand under the labels that some words say."""
    found = _ONE.fullmatch(words)
    labels = [found["number"], *re.findall(r"\([a-z]+\)", found["rest"])] if found else []
    named, path = set(), list[str]()
    for entry in counted.entries:
        if entry.kind not in {Kind.OPERATIVE, Kind.NUMBERED}:
            continue
        path = [*path[: entry.level], entry.shown.rstrip(".")]
        if path == labels:
            named.add(entry.paragraph)
    return named


def _plain(line: Inlines) -> list[object]:
    return [None if isinstance(one, Reference) else one for one in line]


def _references(line: Inlines) -> list[Reference]:
    return [one for one in line if isinstance(one, Reference)]


def _words(line: Inlines) -> str:
    return "".join(getattr(one, "words", getattr(one, "text", "")) for one in line)


def files(shared: Path) -> Iterator[Path]:
    """Give the official texts: drafts as PDF documents, resolutions as Markdown and as PDF documents."""
    yield from sorted((shared / "drafts").glob("*.pdf"))
    yield from sorted((shared / "resolutions").glob("*.md"))
    yield from sorted((shared / "resolutions").glob("*.pdf"))


def over(paths: Iterable[Path]) -> Outcome:
    """Judge texts one by one and add up what came of them."""
    outcome = Outcome()
    for path in paths:
        draft = read_file(path).draft
        outcome.add(judged(path.name, draft, with_one_more(draft)))
    return outcome


def main() -> int:
    """Print what came of all texts."""
    if not SHARED.exists():
        print(f"{SHARED} is not there: there are no official texts to look at", file=sys.stderr)
        return 0
    outcome = over(files(SHARED))
    print(f"texts: {outcome.texts}")
    print(
        f"live references: {outcome.live}, of which {outcome.right} were right; a plain pattern finds {outcome.plain}"
    )
    print(f"looked up on the page by a pattern of its own: {outcome.read_anew}")
    print(f"wrong: {len(outcome.wrong)}")
    for one in outcome.wrong:
        print(f"  {one}")
    return 1 if outcome.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
