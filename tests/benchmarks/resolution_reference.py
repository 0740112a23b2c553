"""Reads the Markdown of an adopted resolution in the form that the reference structures of the drafts have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_NOTE = re.compile(r"\[\^([^\]]+)\]:\s*(.*)")
_LABEL = re.compile(r"(\d{1,3}(?: bis)?[.)]|\([a-z]{1,5}\)|[a-z]{1,4}\.|•)[\t ]+(?=\S)")
_TITLE_NUMBER = re.compile(r"(\d+/\d+(?: [A-Z])?\.)\s+")
_SESSION = re.compile(r"[A-Z][a-z]+(?:-[a-z]+)?(?: emergency special| special)? session")
_COMMITTEE = re.compile(r"\w+ Committee|United Nations|General Assembly|Distr\..*|\d{1,2} \w+ \d{4}|A/RES/\S+")


def structure_of(markdown: str) -> dict[str, Any]:
    """Give ``blocks`` and ``footnotes``; the lines of the masthead and the title of the agenda item are left out."""
    lines = [line.strip() for line in markdown.split("\n") if line.strip()]
    notes = [found for line in lines if (found := _NOTE.match(line))]
    text = [line for line in lines if not _NOTE.match(line)]
    footnotes = [
        {"num": found.group(1), "md": found.group(2), "text": _plain(found.group(2)).strip()} for found in notes
    ]
    return {"blocks": [*_blocks(text[_end_of_masthead(text) :])], "footnotes": footnotes}


def _blocks(lines: list[str]) -> Iterator[dict[str, Any]]:
    for line in lines:
        words = re.sub(r"^#+\s*", "", line).replace("[*", "[").replace("*]", "]")
        label = _LABEL.match(words)
        title = _TITLE_NUMBER.match(words.replace("**", ""))
        if label is not None:
            words = f"{label.group(1)}\t{words[label.end() :]}"
        elif title is not None:
            words = f"{title.group(1)} {words.replace('**', '')[title.end() :]}"
        yield {"kind": "para", "md": words, "num": label and label.group(1), "left": 200, "page": 0, "table": False}


def _end_of_masthead(lines: list[str]) -> int:
    """Give the line below the title of the agenda item."""
    end = 0
    for index, line in enumerate(lines[:14]):
        words = line.replace("**", "")
        if words.startswith("Agenda item"):
            return index + 2
        if _SESSION.fullmatch(words) or _COMMITTEE.fullmatch(words):
            end = index + 1
    return end


def _plain(markdown: str) -> str:
    return re.sub(r"(?<!\\)\*", "", markdown).replace("\\", "")
