"""Slips of punctuation at the ends of paragraphs and within them."""

from __future__ import annotations

import re
from random import Random

from penholder.model.draft import Draft
from penholder.model.inline import OBJECT_SIGN
from penholder.model.kinds import Body, Kind
from penholder.model.outline import outline
from penholder.model.place import InParagraph, Place
from tests.benchmarks.planting.sites import (
    BODY,
    OPERATIVE,
    PREAMBLE,
    adding,
    children_of,
    main_part,
    operative_paragraphs,
    replacing,
)
from tests.benchmarks.planting.slip import Plant, Slip

END = rf"(?={OBJECT_SIGN}*$)"


def _level(draft: Draft, place: Place) -> int:
    assert isinstance(place, InParagraph)
    return draft.by_id[place.paragraph].level


def _is_whole(draft: Draft, place: Place) -> bool:
    return _level(draft, place) == 0


def _is_item(draft: Draft, place: Place) -> bool:
    """Tell whether a line is an item with a letter; items with bullets take no semicolons."""
    assert isinstance(place, InParagraph)
    return _level(draft, place) > 0 and any(sign.isalpha() for sign in outline(draft)[place.paragraph].shown)


def _has_items(draft: Draft, place: Place) -> bool:
    assert isinstance(place, InParagraph)
    return bool(children_of(draft, draft.by_id[place.paragraph]))


def _is_followed(draft: Draft, place: Place) -> bool:
    """Tell whether another operative paragraph follows directly, at level 0, so that a semicolon stands here."""
    assert isinstance(place, InParagraph)
    if not _is_whole(draft, place):
        return False
    at = draft.positions[place.paragraph] + 1
    return at < len(draft.paragraphs) and draft.paragraphs[at].kind is Kind.OPERATIVE and not draft.paragraphs[at].level


def _is_last_but_one(draft: Draft, place: Place) -> bool:
    found = operative_paragraphs(draft)
    return len(found) > 2 and isinstance(place, InParagraph) and found[-2].id == place.paragraph


def _ends_everything(draft: Draft, place: Place) -> bool:
    found = [one for one in main_part(draft) if one.kind is Kind.OPERATIVE]
    return isinstance(place, InParagraph) and found[-1].id == place.paragraph


def _pre(new: str) -> Plant:
    return replacing(r"(?<=[a-z’)])," + END, new, PREAMBLE, also_if=_is_whole)


def _op(new: str) -> Plant:
    return replacing(r"(?<=[a-z’)]);" + END, new, OPERATIVE, also_if=_is_followed)


def _item(new: str) -> Plant:
    return replacing(r"(?<=[a-z’)]);" + END, new, OPERATIVE, also_if=_is_item)


def _last(new: str) -> Plant:
    return replacing(r"(?<=[a-z’)])\." + END, new, OPERATIVE, also_if=_ends_everything)


def _outer_single(match: re.Match[str], _: Random) -> str:
    return "‘" + match.group()[1:-1] + "’"


def _quotes(left: str, right: str) -> Plant:
    """Write other marks around a title in quotation marks; this is about exactly that quotation."""
    return adding(" under the theme “Water for all”", f" under the theme {left}Water for all{right}", BODY)


_COMMA, _SEMI, _STOP = (
    ("punctuation/preamble-comma",),
    ("punctuation/operative-semicolon",),
    ("punctuation/final-stop",),
)
_ITEMS, _COLON, _SPACE = (
    ("punctuation/subparagraph-semicolon",),
    ("punctuation/chapeau-colon",),
    ("punctuation/spacing",),
)
_RANGE = ("punctuation/dash-range",)


def _not_council(draft: Draft, _: Place) -> bool:
    return draft.body is not Body.SC


SLIPS = (
    Slip("semicolon in the preamble", _COMMA, _pre(";")),
    Slip("stop in the preamble", _COMMA, _pre(".")),
    Slip("nothing at the end in the preamble", _COMMA, _pre("")),
    Slip("comma in the operative part", _SEMI, _op(",")),
    Slip(
        "stop in the operative part",
        (*_SEMI, "punctuation/final-stop"),
        _op("."),
        why="only the last paragraph ends in a stop",
    ),
    Slip("nothing at the end in the operative part", _SEMI, _op("")),
    Slip("semicolon at the very end", _STOP, _last(";")),
    Slip("nothing at the very end", _STOP, _last("")),
    Slip("comma at the very end", _STOP, _last(",")),
    Slip("semicolon before items", _COLON, replacing(":" + END, ";", OPERATIVE, also_if=_has_items)),
    Slip("comma before items", _COLON, replacing(":" + END, ",", OPERATIVE, also_if=_has_items)),
    Slip("nothing before items", _COLON, replacing(":" + END, "", OPERATIVE, also_if=_has_items)),
    Slip(
        "colon without items",
        (*_COLON, "punctuation/operative-semicolon"),
        replacing(r"(?<=[a-z]);" + END, ":", OPERATIVE, also_if=_is_followed),
        why="a semicolon is missing there",
    ),
    Slip("comma after an item", _ITEMS, _item(",")),
    Slip("stop after an item", _ITEMS, _item(".")),
    Slip("nothing after an item", _ITEMS, _item("")),
    Slip(
        "and before the last paragraph",
        ("punctuation/no-and-before-last",),
        replacing(r"(?<=[a-z]);$", "; and", OPERATIVE, also_if=_is_last_but_one),
    ),
    Slip(
        "comma before and in a list",
        ("punctuation/serial-comma",),
        replacing(
            r"(?<![\w’-])([a-z]{4,}), ([a-z]{4,}) (and|or) (?=[a-z]{4,}\b[ ,;](?!and|or))",
            r"\1, \2, \3 ",
            BODY,
            also_if=_not_council,
        ),
        certain=False,
    ),
    Slip("two blanks", _SPACE, replacing(r"(?<=[a-z]) (?=[a-z])", "  ", BODY)),
    Slip("blank before a comma", _SPACE, replacing(r"(?<=[a-z]),(?= [a-z])", " ,", BODY)),
    Slip("blank before the last sign", _SPACE, replacing(r"(?<=[a-z]);$", " ;", OPERATIVE)),
    Slip("no blank behind a comma", _SPACE, replacing(r"(?<=[a-z]), (?=[a-z])", ",", BODY)),
    Slip("two commas", _SPACE, replacing(r"(?<=[a-z]),(?= [a-z])", ",,", BODY)),
    Slip("two semicolons", _SPACE, replacing(r"(?<=[a-z]);$", ";;", OPERATIVE)),
    Slip("comma before a semicolon", _SPACE, replacing(r"(?<=[a-z]);$", ",;", OPERATIVE)),
    Slip("blank behind a parenthesis", _SPACE, replacing(r"(?<= )\((?=[A-Za-z]{3})", "( ", BODY)),
    Slip("straight quotation marks", ("punctuation/quotes",), _quotes('"', '"')),
    Slip("single quotation marks outside", ("punctuation/quotes",), _quotes("‘", "’")),
    Slip("one straight quotation mark", ("punctuation/quotes",), _quotes("“", '"')),
    Slip(
        "comma inside the quotation marks",
        ("punctuation/quote-end",),
        adding(
            " under the theme “Water for all”, as agreed| under the title “Safe schools”, in that year",
            " under the theme “Water for all,” as agreed| under the title “Safe schools,” in that year",
            BODY,
        ),
        certain=False,
    ),
    Slip(
        "semicolon inside the quotation marks",
        ("punctuation/quote-end",),
        adding(
            " under the theme “Water for all”; and in schools", " under the theme “Water for all;” and in schools", BODY
        ),
        certain=False,
    ),
    Slip(
        "hyphen in a range of years",
        _RANGE,
        replacing(r"(?<![\w/–-])(20\d\d)–(20\d\d|\d\d)(?![\w/–-])", r"\1-\2", BODY),
        certain=False,
    ),
    Slip(
        "blanks around the dash of a range",
        _RANGE,
        replacing(r"(?<![\w/–-])(20\d\d)–(20\d\d)(?![\w/–-])", r"\1 – \2", BODY),
        certain=False,
    ),
    Slip(
        "from with a dash",
        (*_RANGE, "dates/period"),
        adding(" from 2020 to 2030| between 2019 and 2024", " from 2020–2030| between 2019–2024", BODY),
        certain=False,
        why="the form of a period is the other rule's, too",
    ),
    Slip(
        "no comma before inter alia",
        ("punctuation/inter-alia",),
        replacing(r"(?<=[a-z]), inter alia, ", r" inter alia, ", BODY),
        certain=False,
    ),
    Slip(
        "no comma behind inter alia",
        ("punctuation/inter-alia",),
        replacing(r"(?<=[a-z]), inter alia, ", r", inter alia ", BODY),
        certain=False,
    ),
    Slip(
        "straight apostrophe",
        ("punctuation/apostrophe", "punctuation/quotes"),
        replacing(r"(?<=[a-z])’(?=s )", "'", BODY),
        why="it is the same straight sign",
    ),
    Slip(
        "straight apostrophe of a plural",
        ("punctuation/apostrophe", "punctuation/quotes"),
        replacing(r"(?<=[a-z]s)’(?= [a-z])", "'", BODY),
        why="it is the same straight sign",
    ),
    Slip(
        "apostrophe in a decade",
        ("punctuation/apostrophe", "numbers/decades-centuries"),
        adding(" since the 1990s| of the 2010s", " since the 1990’s| of the 2010’s", BODY),
        why="both rules' texts give this example",
    ),
)
