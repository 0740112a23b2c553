"""Reads the documents that the registers are made of: their text, and what each says of itself."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from penholder.drafting.dates import find_dates

_ADOPTED = re.compile(
    r"[Aa]dopted by the (?:General Assembly|Human Rights Council|Economic and Social Council|Security Council)"
)
_HEADED = re.compile(
    r"(?:^|\n)(?:\*\*)?(?P<number>(?:E?S-)?[0-9]{1,4}/[0-9]{1,4}(?: [A-Z])?|[0-9]{1,4} \([IVXL]+\))\.\s+(?P<title>[^\n]+)"
)
_SYMBOL = re.compile(r"(?P<organ>A_HRC|A|E|S)_RES_(?P<number>.+)")
_NOTE_MARK = re.compile(r"\[\^[^\]]{1,6}\]")
_ORGANS = {"A": "ga", "A_HRC": "hrc", "E": "ecosoc", "S": "sc"}
_HEAD = 4000


@dataclass(frozen=True)
class Source:
    """A document: its name, the organ that speaks, its text by lines, and its own number, date and title if adopted."""

    name: str
    body: str
    lines: tuple[str, ...]
    number: str = ""
    date: str = ""
    title: str = ""


def sources(shared: Path) -> Iterator[Source]:
    """Walk the resolutions, the drafts and the collection."""
    for path in sorted(shared.glob("resolutions/*.md")):
        yield _source(path.stem, path.read_text("utf-8"))
    for path in sorted(shared.glob("collections/**/paragraphs/*.json")):
        yield _source(
            path.stem, "\n".join(block["text"].replace("\n", " ") for block in json.loads(path.read_text("utf-8")))
        )
    for path in sorted(shared.glob("drafts/*.json")):
        read = json.loads(path.read_text("utf-8"))
        text = "\n".join([*(block["md"] for block in read["blocks"]), *map(str, read.get("notes", {}).values())])
        yield Source(path.stem, "sc" if path.stem.startswith("S_") else "ga", _lines(text))


def listed_titles(shared: Path) -> Iterator[tuple[str, str]]:
    """Give number and title of the resolutions that drafts became, as the list of pairs has them."""
    with (shared / "lists" / "draft_resolution_pairs.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            named = _SYMBOL.fullmatch(row["resolution"])
            if named and named["organ"] == "A":
                yield named["number"].replace("_", "/"), row["title"]


def _source(name: str, text: str) -> Source:
    named = _SYMBOL.fullmatch(name)
    body = _ORGANS[named["organ"]] if named else "ga"
    head = re.sub(r"[*\u00a0]+", lambda found: " " if "\u00a0" in found.group() else "", text[:_HEAD])
    adopted = _ADOPTED.search(head)
    dates = find_dates(head[adopted.end() : adopted.end() + 80]) if adopted else ()
    titled = _HEADED.search(head)
    number = _own_number(body, named["number"]) if named else ""
    title = clean_title(titled["title"]) if titled and titled["number"] == number else ""
    return Source(name, body, _lines(text), number, dates[0].iso if dates else "", title)


def _own_number(body: str, number: str) -> str:
    if body == "sc":
        return number.partition("(")[0]
    return number.replace("_", "/") if "(" not in number else ""


def _lines(text: str) -> tuple[str, ...]:
    plain = _NOTE_MARK.sub("\ufffc", text).replace("*", "").replace("\u00a0", " ")
    return tuple(line for line in plain.split("\n") if line.strip())


def clean_title(text: str) -> str:
    """Give a title without marks of notes and surplus blanks."""
    return " ".join(re.sub(r"\ufffc|\*|\[\^[^\]]{1,6}\]", "", text).split())
