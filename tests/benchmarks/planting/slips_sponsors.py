"""Slips of the sponsors line: order, signs between the names, names of States."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from penholder.model.draft import Draft, fresh_note_ids
from penholder.model.edit import ReplaceText, SetNote
from penholder.model.inline import NoteAnchor, Text, plain
from penholder.model.kinds import DocumentType, Kind
from penholder.model.note import Note
from penholder.model.paragraph import Paragraph
from penholder.model.place import InParagraph, Span
from tests.benchmarks.planting.sites import main_part, rewriting
from tests.benchmarks.planting.slip import Fault, Plant, Slip, prepared, slipped
from tests.benchmarks.planting.slips_structure import as_council

_WITHIN_A_NAME = re.compile(" and (?:Northern Ireland|Tobago|Barbuda|Herzegovina|Nevis|the Grenadines|Principe)")
"""The “and” of a State’s own name."""


def _sponsors(draft: Draft) -> tuple[Paragraph, list[str], str] | None:
    """Give the sponsors line of States alone: the paragraph, the names, what stands behind them."""
    if draft.document_type is not DocumentType.DRAFT_RESOLUTION:
        return None
    one = next((one for one in main_part(draft) if one.kind is Kind.SPONSORS), None)
    if one is None or one.anchors or ":" not in one.text or " and " not in one.text.partition(":")[0]:
        return None
    names, colon, behind = one.text.partition(":")
    joined = [at for at in re.finditer(" and ", names) if not _WITHIN_A_NAME.match(names, at.start())]
    if not joined:
        return None
    listed = [*names[: joined[-1].start()].split(", "), names[joined[-1].end() :]]
    return (
        (one, listed, colon + behind) if len(listed) > 4 and not re.search(r"Chair|behalf|President", names) else None
    )


def _line(names: list[str]) -> str:
    return ", ".join(names[:-1]) + " and " + names[-1]


def _sponsor(write: Callable[[list[str], str, Random], str | None]) -> Plant:
    """Write the sponsors line anew from its names."""

    def plant(draft: Draft, random: Random) -> Fault | None:
        found = _sponsors(draft)
        if found is None:
            return None
        one, names, behind = found
        new = write(list(names), behind, random)
        if new is None or new == one.text:
            return None
        edit = rewriting(one.inlines, InParagraph(one.id), 0, one.text, new)
        return None if edit is None else slipped(draft, edit, places=(one.id,))

    return plant


def _turned(names: list[str], behind: str, random: Random) -> str:
    at = random.randrange(len(names) - 1)
    names[at], names[at + 1] = names[at + 1], names[at]
    return _line(names) + behind


def _late(names: list[str], behind: str, random: Random) -> str:
    names.append(names.pop(random.randrange(len(names) - 2)))
    return _line(names) + behind


def _twice(names: list[str], behind: str, random: Random) -> str:
    at = random.randrange(len(names) - 1)
    names.insert(at, names[at])
    return _line(names) + behind


def _comma_lost(names: list[str], behind: str, random: Random) -> str:
    at = random.randrange(1, len(names) - 2)
    return _line(names).replace(f"{names[at]}, ", f"{names[at]} ", 1) + behind


def _no_and(names: list[str], behind: str, _: Random) -> str:
    return ", ".join(names) + behind


def _serial(names: list[str], behind: str, _: Random) -> str:
    return ", ".join(names[:-1]) + ", and " + names[-1] + behind


def _inverted(names: list[str], behind: str, random: Random) -> str | None:
    fit = [at for at, name in enumerate(names) if re.fullmatch(r"[\w ]+ \([\w ]+ of\)", name)]
    if not fit:
        return None
    at = random.choice(fit)
    short, long = re.fullmatch(r"([\w ]+) \(([\w ]+)\)", names[at]).groups()
    names[at] = random.choice((f"{long} {short}", short))
    return _line(names) + behind


STATES = {
    "Viet Nam": "Vietnam", "Republic of Korea": "South Korea", "Côte d’Ivoire": "Ivory Coast", "Czechia": "Czech Republic",
    "Türkiye": "Turkey", "Eswatini": "Swaziland", "Cabo Verde": "Cape Verde", "North Macedonia": "Macedonia",
    "Timor-Leste": "East Timor", "Russian Federation": "Russia", "Syrian Arab Republic": "Syria",
    "Lao People’s Democratic Republic": "Laos", "Republic of Moldova": "Moldova", "United Republic of Tanzania": "Tanzania",
    "Brunei Darussalam": "Brunei", "United States of America": "USA",
    "United Kingdom of Great Britain and Northern Ireland": "United Kingdom", "Myanmar": "Burma",
}  # fmt: skip


def _other_name(names: list[str], behind: str, random: Random) -> str | None:
    fit = [at for at, name in enumerate(names) if name in STATES]
    if not fit:
        return None
    at = random.choice(fit)
    names[at] = STATES[names[at]]
    return _line(names) + behind


def _star_before_comma(draft: Draft, random: Random) -> Fault | None:
    """Put the star of a State that is no member of the Council before its comma."""
    before = as_council(draft)
    one = None if before is None else next((one for one in before.paragraphs if one.kind is Kind.SPONSORS), None)
    if before is None or one is None or one.anchors or one.text.partition(":")[0].count(",") < 3:
        return None

    new = Note.of(
        fresh_note_ids(before, 1)[0], plain("State not a member of the Human Rights Council."), custom_mark="*"
    )
    at = random.choice([match.start() for match in re.finditer(r",(?= )", one.text.partition(":")[0])])
    right = prepared(
        before, SetNote(new), ReplaceText(Span.in_paragraph(one.id, at + 1, at + 1), (NoteAnchor(new.id),))
    )
    turned = (NoteAnchor(new.id), Text(",", one.inlines[0].marks if isinstance(one.inlines[0], Text) else frozenset()))
    return slipped(right, ReplaceText(Span.in_paragraph(one.id, at, at + 2), turned), places=(one.id, new.id))


_LINE = ("names/sponsor-line",)
_NAME = "a name that is not the house's stands in the sponsors line, too"

SLIPS = (
    Slip(
        "other name of a State among the sponsors",
        ("names/country-short-form", "names/sponsor-line"),
        _sponsor(_other_name),
        certain=False,
        lost=True,
        why=_NAME,
    ),
    Slip(
        "inverted name of a State put straight",
        ("names/country-inversion", "names/country-short-form", "names/sponsor-line"),
        _sponsor(_inverted),
        certain=False,
        lost=True,
        why=_NAME,
    ),
    Slip("sponsors out of order", _LINE, _sponsor(_turned)),
    Slip("a late sponsor at the end", _LINE, _sponsor(_late)),
    Slip("a sponsor twice", _LINE, _sponsor(_twice)),
    Slip("comma lost between sponsors", _LINE, _sponsor(_comma_lost)),
    Slip("comma for and between sponsors", _LINE, _sponsor(_no_and)),
    Slip(
        "comma before and between sponsors",
        (*_LINE, "punctuation/serial-comma"),
        _sponsor(_serial),
        why="it is a comma before and",
    ),
    Slip(
        "two commas between sponsors",
        (*_LINE, "punctuation/spacing"),
        _sponsor(lambda names, behind, _: _line(names).replace(", ", ",, ", 1) + behind),
        why="it is a doubled sign",
    ),
    Slip("no colon behind the sponsors", _LINE, _sponsor(lambda names, behind, _: _line(names) + behind[1:])),
    Slip(
        "capital Draft resolution",
        _LINE,
        _sponsor(lambda names, behind, _: _line(names) + behind.replace("draft", "Draft", 1)),
    ),
    Slip(
        "star before the comma",
        ("names/hrc-nonmember", "footnotes/marker-after-punctuation"),
        _star_before_comma,
        certain=False,
        alone=True,
        why="it is a mark before its sign",
    ),
)
