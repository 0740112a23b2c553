"""The rules as pages of the documentation: one page for each family, and one that lists them all.

The pages under ``resources/docs/rules/`` are made of these; a test holds them true.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from penholder.checks.reports.rules_json import rules_json

Listed = Mapping[str, Any]
"""A rule as ``penholder rules --format json`` lists it."""

INDEX = "README.md"
_MADE = "<!-- Made by: python3 installer/dev.py docs -->"
_BODIES = {
    "ga": "Assembly",
    "hrc": "Human Rights Council",
    "ecosoc": "Economic and Social Council",
    "sc": "Security Council",
}
_FIXES = {"safe": "safe, made together with others", "review": "offered, made after a look", "none": "none"}
_WHERE = {
    "check": "a check of the draft",
    "export": "kept on export",
    "engine": "kept by the checks themselves",
    "redline": "kept in redlines",
}
FAMILY_NAMES = {
    "structure": "Structure and order",
    "numbering": "Numbers of paragraphs",
    "punctuation": "Punctuation",
    "opening": "Opening words and italics",
    "footnotes": "Notes and sources",
    "symbols": "Symbols and numbers of resolutions",
    "xref": "Cross-references",
    "dates": "Dates",
    "numbers": "Numbers",
    "money": "Money",
    "spelling": "Spelling",
    "names": "Names, capitals and abbreviations",
    "markup": "Leftovers and marks of negotiation",
    "units": "Units",
    "layout": "The page and its masthead",
}


def rule_pages() -> dict[str, str]:
    """Give the text of every page by the name of its file."""
    families: dict[str, list[Listed]] = {}
    for one in rules_json()["rules"]:
        families.setdefault(str(one["id"]).partition("/")[0], []).append(one)
    order = [
        *(name for name in FAMILY_NAMES if name in families),
        *(one for one in families if one not in FAMILY_NAMES),
    ]
    pages = {f"{name}.md": _family_page(name, families[name]) for name in order}
    return {INDEX: _index([(name, families[name]) for name in order]), **pages}


def _index(families: list[tuple[str, list[Listed]]]) -> str:
    count = sum(len(rules) for _, rules in families)
    lines = [
        _MADE,
        "",
        "# Rules",
        "",
        f"Penholder knows {count} rules. What could not be made a check, and why, stands in [left-out.md](left-out.md).",
    ]
    for name, rules in families:
        lines += ["", f"## [{_title(name)}]({name}.md)", "", "| rule | weighs | fix | |", "|---|---|---|---|"]
        lines += [f"| `{one['id']}` | {_weight(one)} | {one['fix']} | {_cell(one['summary'])} |" for one in rules]
    return "\n".join(lines) + "\n"


def _weight(one: Listed) -> str:
    return str(one["severity"]) if one["where"] == "check" else f"({one['where']})"


def _family_page(name: str, rules: list[Listed]) -> str:
    lines = [_MADE, "", f"# {_title(name)}"]
    for one in rules:
        lines += ["", *_rule(one)]
    return "\n".join(lines) + "\n"


def _rule(one: Listed) -> Iterator[str]:
    yield f"## `{one['id']}` · {one['name']}"
    yield ""
    yield one["summary"]
    yield ""
    yield one["reason"]
    yield ""
    bodies = "all bodies" if len(one["bodies"]) == len(_BODIES) else ", ".join(_BODIES[body] for body in one["bodies"])
    if one["where"] == "check":
        yield f"*{one['severity']} · {one['certainty']} · fix: {_FIXES[one['fix']]} · {bodies}*"
    else:
        yield f"*{_WHERE[one['where']]} · {bodies}*"
    for example in one["examples"]:
        for heading, text in (("Wrong", example["wrong"]), ("Right", example["right"])):
            if text is not None:
                yield from ("", f"{heading}:", "", "```", text, "```")
    yield ""
    source = str(one["source"])
    yield f"Source: {source if source.endswith('.') else source + '.'}"


def _title(name: str) -> str:
    return FAMILY_NAMES.get(name, name.capitalize())


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
