"""Reads what a document should give: the structures beside the drafts, the Markdown beside the resolutions."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FOLDED = str.maketrans("‐‑‒–—−“”„‘’‚´`\u00a0\u2002\u2003\u2009\u202f", "------\"\"\"'''''     ")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_MARK = re.compile(r"\[\^([^\]]+)\]")
_OPENING = re.compile(r"\*([^*]+)\*")
_NOTE = re.compile(r"\[\^([^\]]+)\]:\s*(.*)", re.DOTALL)
_LABEL = re.compile(r"(\d{1,3}(?: bis)?[.)]|\([a-z]{1,5}\)|[a-z]{1,4}\.|•|\d+/\d+(?: [A-Z])?\.)\s+(?=\S)")
_HEAD = re.compile(
    r"(?:Agenda item|(?:First|Second|Third|Fourth|Fifth|Sixth) Committee$|\(Fourth Committee\)$|United Nations$|"
    r"Special Political and Decolonization|General Assembly$|Security Council$|Distr|Original:)|"
    r"[A-Z][a-z]+(?:-[a-z]+)? (?:emergency special |special )?session$|\d{1,2} [A-Z][a-z]+ \d{4}$|[A-Z]+/[\w./]+\**$"
)
_ANNEX = re.compile(r"(?:Annex|Appendix)(?: [IVX]+)?")


def folded(text: str) -> str:
    """Make runs of blanks one blank, and all hyphens and all quotation marks of one kind."""
    return " ".join(_UNSEEN.sub("", text).translate(_FOLDED).split())


@dataclass(frozen=True, slots=True)
class Seen:
    """A paragraph or a note: its label or mark, its words folded, its marks with the signs before each, its opening italics."""

    label: str
    words: str
    marks: tuple[tuple[str, int], ...] = ()
    opening: str = ""
    page: int = 0
    kind: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What has to agree exactly."""
        return self.label, self.words


@dataclass(frozen=True, slots=True)
class Reference:
    """What a document should give. ``tabular`` holds the words of rows of tables, which are compared as one."""

    paragraphs: tuple[Seen, ...]
    notes: tuple[Seen, ...]
    tabular: tuple[str, ...] = ()


def seen(label: str, markdown: str, page: int = 0, kind: str = "") -> Seen:
    """Read a paragraph from its Markdown; bold type is left out, as it comes with the kind of a paragraph."""
    text = re.sub(r"</?(?:i|b|sup|u)>", "", markdown.replace("**", "")).replace("\\*", "\x01").replace("\\", "")
    opening = _OPENING.match(text.replace("[^*", "[^\x01"))
    marks, place, before = [], 0, 0
    for found in _MARK.finditer(text):
        before += len("".join(folded(text[place : found.start()].replace("*", "")).split()))
        marks.append((found.group(1).replace("\x01", "*"), before))
        place = found.end()
    words = folded(_MARK.sub("", text).replace("*", "").replace("\x01", "*"))
    begins = folded(opening.group(1)).rstrip(" ,:") if opening else ""
    return Seen(plain_label(label), words, tuple(marks), begins, page, kind)


def plain_label(label: str) -> str:
    """Give a label without brackets and stops, in small letters; a bullet is a bullet."""
    return re.sub(r"[^\w•/]+", " ", label).strip().lower()


def reference_of(document: Path) -> Reference:
    """Read the reference beside a PDF document: a ``.json``, else a ``.md``."""
    structure = document.with_suffix(".json")
    if structure.exists():
        return _of_structure(json.loads(structure.read_text("utf-8")))
    return _of_markdown(document.with_suffix(".md").read_text("utf-8"))


def _of_structure(value: dict[str, object]) -> Reference:
    blocks: list[dict[str, object]] = value["blocks"]  # type: ignore[assignment]
    footnotes: list[dict[str, str]] = value["footnotes"]  # type: ignore[assignment]
    paragraphs, tabular = [], []
    for block in blocks:
        markdown = str(block["md"])
        label, text = _parted(str(block["num"] or ""), markdown)
        one = seen(label, text, int(str(block["page"])), str(block["kind"]))
        if block["table"]:
            tabular.append(one.words)
        else:
            paragraphs.append(one)
    notes = tuple(seen(note["num"], note["md"]) for note in footnotes)
    return Reference(_below_head(paragraphs), notes, tuple(tabular))


def _parted(number: str, markdown: str) -> tuple[str, str]:
    text = markdown.strip()
    if number and text.startswith(number):
        return number, text[len(number) :]
    found = _LABEL.match(text)
    if found and not number:
        return found.group(1), text[found.end() :]
    if _ANNEX.fullmatch(text.replace("*", "")):
        return text.replace("*", ""), ""
    return number, text


def _of_markdown(text: str) -> Reference:
    paragraphs, notes = [], []
    for line in _lines(text):
        note = _NOTE.match(line)
        if note is not None:
            notes.append(seen(note.group(1), note.group(2)))
            continue
        plain = re.sub(r"^#+\s*", "", line.replace("**", ""))
        paragraphs.append(seen(*_parted("", plain)))
    return Reference(_below_head(paragraphs), tuple(notes))


def _lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if line.strip():
            yield line.strip()


def _below_head(paragraphs: list[Seen]) -> tuple[Seen, ...]:
    """Leave out the masthead, whose fields are no paragraphs, and the title of the agenda item below it."""
    start = 0
    for index, one in enumerate(paragraphs[:14]):
        if not _HEAD.match(one.words):
            break
        start = index + 1
        if one.words.startswith("Agenda item"):
            start += 1
            break
    return tuple(paragraphs[start:])
