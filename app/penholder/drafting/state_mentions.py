"""Finds names of States in running text that are not those of the United Nations, or have the order of lists.

What is part of a longer name is left out (Micronesia Challenge, Special Envoy for Syria), and so is a name that was right
when what is told happened (a meeting in Istanbul, Turkey, in 2016).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from penholder.drafting.states import Form, State, in_running_text, natural_name, state_forms, states

_ALONE = {
    "Bolivia": r"(?<!State of )Bolivia(?! \()",
    "Brunei": r"Brunei(?! Darussalam)",
    "Iran": r"(?<!Republic of )Iran(?! \()",
    "Macedonia": r"(?<!North )(?<!Republic of )Macedonia",
    "Moldova": r"(?<!Republic of )Moldova",
    "Syria": r"(?<!\b[Ff]or )(?<!talks on )(?<!International )Syria",
    "Tanzania": r"(?<!Republic of )Tanzania",
    "Turkey": r"Turkey(?![^;.]{0,60}\b(?:19\d\d|20(?:[01]\d|2[01]))\b)",
    "Venezuela": r"(?<!Republic of )Venezuela(?! \()",
    "DPRK": "DPRK",
    "DRC": "DRC",
    "UAE": "UAE",
    "UK": "UK",
    "USA": "USA",
}
"""How names that are also part of others are found in running text; those that are not here are left alone there."""

_GUARDED = {
    "Republic of Congo": r"(?<!Democratic )Republic of Congo",
    "Republic of the Congo": r"(?<!Democratic )Republic of the Congo",
    "the former Yugoslav Republic of Macedonia": r"former Yugoslav Republic of Macedonia",
}
_INVERTED = re.compile(r"(?:Bolivia|Iran|Micronesia|Netherlands|Venezuela) \((?:[A-Z][a-z]+ ){1,2}of(?: the)?\)")
_TOWN = re.compile(r"(?:\b(?:in|at|of|to|from) |, )(?P<town>[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2}), $")
_FIGURE = re.compile(r"\s[0-9–-]")
_NEIGHBOUR = re.compile(r"(?:, | and |, and )$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that should be another: where it stands, what it names, and what is to stand there."""

    start: int
    end: int
    state: State
    right: str


@lru_cache(maxsize=4096)
def wrong_names(text: str) -> tuple[Mention, ...]:
    """Find names that are not, or no longer, those of the United Nations, with what running text has instead."""
    quick, pattern, named = _wrong()
    if quick.search(text) is None:
        return ()
    found = []
    for one in pattern.finditer(text):
        state = named[str(one.lastgroup)]
        start = one.start()
        before = text[max(0, start - 4) : start]
        right = natural_name(state) if _follows_a_place(text, start) else in_running_text(state)
        if before in {"the ", "The "}:
            if state.article:
                right = right.removeprefix("the ")
            else:
                start -= 4
        elif right.startswith("the ") and start == 0:
            right = f"T{right[1:]}"
        found.append(Mention(start, one.end(), state, right))
    return tuple(found)


def _follows_a_place(text: str, start: int) -> bool:
    """Tell whether a town stands before with a comma ("in Busan, Republic of Korea"), or a party to a case ("v.")."""
    before = text[max(0, start - 40) : start]
    town = _TOWN.search(before)
    return before.endswith(" v. ") or (town is not None and town["town"] not in states())


@lru_cache(maxsize=4096)
def inverted_names(text: str) -> tuple[Mention, ...]:
    """Find names in the order of lists ("Iran (Islamic Republic of)") that stand in no list."""
    if "(" not in text:
        return ()
    found = []
    for one in _INVERTED.finditer(text):
        state = states().get(one.group())
        if state is None or _in_list(text, one.start(), one.end()):
            continue
        right = natural_name(state) if _follows_a_place(text, one.start()) else in_running_text(state)
        if text[max(0, one.start() - 4) : one.start()] in {"the ", "The "}:
            right = right.removeprefix("the ")
        elif one.start() == 0 and right.startswith("the "):
            right = f"T{right[1:]}"
        found.append(Mention(one.start(), one.end(), state, right))
    return tuple(found)


def _in_list(text: str, start: int, end: int) -> bool:
    """Tell whether the name of another State stands right before or behind, as in a list, or a figure, as in a table."""
    joint = _NEIGHBOUR.search(text[max(0, start - 6) : start])
    if joint is not None:
        before = text[: start - len(joint.group())]
        if any(before.endswith(name) for name in states()):
            return True
    if _FIGURE.match(text, end):
        return True
    behind = re.match(r",? and |, ", text[end : end + 6])
    return behind is not None and text.startswith(tuple(states()), end + behind.end())


@cache
def _wrong() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, State]]:
    """Give a pattern for a first look, that of all wrong names, one group each, and what each group names."""
    parts, plain, named = [], [], {}
    forms = sorted(state_forms().items(), key=lambda one: -len(one[0]))
    for count, (written, one) in enumerate(forms):
        if one.form is Form.OTHER:
            core = _GUARDED.get(written, re.escape(written).replace("’", "[’']"))
        elif one.form is Form.OTHER_IN_LISTS and written in _ALONE:
            core = _ALONE[written]
        else:
            continue
        proper = "" if " " in written else r"(?! [A-Z][a-z])"
        parts.append(rf"(?P<n{count}>{core}){proper}")
        plain.append(re.escape(written.removeprefix("the ")).replace("’", "[’']"))
        named[f"n{count}"] = one.state
    return re.compile("|".join(plain)), re.compile(rf"(?<![\w.-])(?:{'|'.join(parts)})(?![\w-])"), named
