"""The organs that adopt resolutions and the committees that send texts to them, as lines and symbols name them."""

from __future__ import annotations

import re

ORGAN_NAMES: dict[str, str] = {
    "ga": "General Assembly",
    "hrc": "Human Rights Council",
    "ecosoc": "Economic and Social Council",
    "sc": "Security Council",
}
"""Body to the name that stands, after "The", on the organ line."""

COMMISSION_NAMES: tuple[str, ...] = (
    "Commission on Crime Prevention and Criminal Justice",
    "Commission on Narcotic Drugs",
    "Commission on Population and Development",
    "Commission on Science and Technology for Development",
    "Commission on the Status of Women",
    "Commission for Social Development",
    "Statistical Commission",
    "United Nations Forum on Forests",
)
"""The functional commissions of the Economic and Social Council, which adopt resolutions of their own by its rules."""

ORGAN_PATTERN = f"The (?:{'|'.join((*ORGAN_NAMES.values(), *COMMISSION_NAMES))})"
"""A regular expression for the words of the organ line, without its comma."""

COMMITTEE_NAMES: tuple[str, ...] = (
    "First Committee",
    "Second Committee",
    "Third Committee",
    "Special Political and Decolonization Committee (Fourth Committee)",
    "Fifth Committee",
    "Sixth Committee",
)
"""The Main Committees of the General Assembly, in order, as mastheads print them."""

_OTHER_COMMITTEES = (
    "Fourth Committee",
    "Special Political Committee",
    "Special Political and Decolonization Committee",
    "General Committee",
    "Credentials Committee",
    "Committee of the Whole",
)
_BODY_OF_NAME = {f"the {name.lower()}": body for body, name in ORGAN_NAMES.items()}
_BODY_OF_NAME |= {f"the {name.lower()}": "ecosoc" for name in COMMISSION_NAMES}
_WRITTEN = {f"the {name.lower()}": f"The {name}" for name in (*ORGAN_NAMES.values(), *COMMISSION_NAMES)}
_COMMITTEES = {name.lower() for name in COMMITTEE_NAMES + _OTHER_COMMITTEES + COMMISSION_NAMES}
_BLANKS = re.compile(r"\s+")


def organ_line_body(text: str) -> str | None:
    """Give the body ("ga", "hrc", "ecosoc", "sc") whose organ line the whole of ``text`` is, else None.

    Asterisks of Markdown, capitals, blanks and a final comma or colon are looked through: the rule for the line itself
    (Editorial Manual, Drafting and editing, C) is checked elsewhere.
    """
    return _BODY_OF_NAME.get(_plain(text))


def organ_line_name(text: str) -> str | None:
    """Give the name of the organ as it is written, "The General Assembly", where ``text`` is an organ line."""
    return _WRITTEN.get(_plain(text))


def is_committee_line(text: str) -> bool:
    """Tell whether the whole line names a Main Committee, another committee of the Assembly, or a functional commission."""
    return _plain(text) in _COMMITTEES


def body_of_symbol(symbol: str) -> str | None:
    """Give the body whose house rules hold for a document: "A/C.3/80/L.29" is "ga", "ECE/TRANS/303" is None."""
    parts = symbol.strip().upper().split("/")
    if len(parts) < 2:
        return None
    if parts[0] == "A":
        return "hrc" if parts[1] == "HRC" else "ga"
    return {"E": "ecosoc", "S": "sc"}.get(parts[0])


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text.replace("*", "")).strip().rstrip(",:").rstrip().lower()
