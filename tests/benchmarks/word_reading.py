"""Measures how Word files are read: the foreign ones at hand, the Secretariat's, and files built from known structures.

``python tests/benchmarks/word_reading.py [FOLDER]`` prints the tables; FOLDER is the folder ``shared``.
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "app")]

from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.writer import write_docx
from penholder.formats.libreoffice import libreoffice
from penholder.formats.markdown.printing import print_inlines
from penholder.formats.markdown.reader import read_markdown
from penholder.ground.errors import UserError
from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from tests.benchmarks.intake_compare import folded
from tests.formats.docx.conserved import missing
from tests.formats.docx.manners import MANNERS, Shown, Structure, built


def structure_of(value: Any) -> Structure:
    """Take the structure of a reference file."""
    shown = []
    for block in value["blocks"]:
        label = block["num"] or ""
        markdown = block["md"]
        if label and markdown.startswith(label):
            markdown = markdown[len(label) :].lstrip()
        else:
            label = ""
        markdown = re.sub(r"^(\d+)\*\. ", r"\1. *", markdown)
        heading = block["kind"] == "heading" and markdown.startswith("**")
        shown.append(Shown(label, markdown.replace("**", ""), heading, bool(block["table"])))
    notes = {note["num"]: note["md"] for note in value["footnotes"]}
    return Structure(tuple(line.rstrip("*") for line in value["head"]), tuple(shown), notes)


def expected(structure: Structure) -> Iterator[tuple[str, str, str]]:
    """Give for each paragraph outside tables: label and words; words with marks; words with italics."""
    for one in structure.paragraphs:
        if one.table:
            continue
        known = re.sub(
            r"\[\^([^\]]+)\]", lambda found: found.group() if found.group(1) in structure.notes else "", one.markdown
        )
        yield from _three(one.label, known)


def _three(label: str, markdown: str) -> Iterator[tuple[str, str, str]]:
    bare = re.sub(r"\[\^[^\]]+\]", "", markdown)
    yield (
        folded(f"{label} {bare.replace('*', '')}"),
        folded(f"{label} {markdown.replace('*', '')}"),
        folded(f"{label} {bare}"),
    )


def seen(draft: Draft) -> Iterator[tuple[str, str, str]]:
    """Give the same of what was read; lines of the masthead count as paragraphs."""
    marks = shown_marks(draft)
    for _, line in draft.masthead.lines():
        for part in print_inlines(line, marks).replace("\\*", "*").split("\n"):
            yield from _three("", part.replace("\\", ""))
    for paragraph, entry in zip(draft.paragraphs, outline(draft).entries, strict=True):
        for part in (
            print_inlines(paragraph.inlines, marks).split("\n")
            if paragraph.kind != "operative"
            else [print_inlines(paragraph.inlines, marks)]
        ):
            yield from _three(entry.shown, part.replace("\\", ""))


def shares(structure: Structure, draft: Draft) -> dict[str, tuple[int, int]]:
    """Count what is exact of paragraphs, marks, italics and notes."""
    wanted, got = list(expected(structure)), list(seen(draft))
    names = ("paragraphs", "marks", "italics")
    found: dict[str, tuple[int, int]] = {}
    for at, name in enumerate(names):
        left, right = [one[at] for one in wanted], [one[at] for one in got]
        matched = sum(block.size for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks())
        found[name] = (matched, len(left))
    marks = shown_marks(draft)
    bodies = Counter(
        (marks[note.id], folded(" ".join(print_inlines(line, marks) for line in note.paragraphs).replace("\\", "")))
        for note in draft.notes
    )
    used = {mark for one in structure.paragraphs for mark in re.findall(r"\[\^([^\]]+)\]", one.markdown)}
    wanted_notes = Counter((mark, folded(text)) for mark, text in structure.notes.items() if mark in used)
    found["notes"] = (sum((wanted_notes & bodies).values()), sum(wanted_notes.values()))
    return found


def missed(structure: Structure, draft: Draft) -> Iterator[str]:
    """Give what is not exact, for a look."""
    for at in range(3):
        left, right = [one[at] for one in expected(structure)], [one[at] for one in seen(draft)]
        for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
            if tag in {"replace", "delete"}:
                shown = [[one[:90] for one in side] for side in (left[a:b], right[c:d])]
                yield f"    {('text', 'marks', 'italics')[at]}: {shown[0]} -> {shown[1]}"


def seen_structure(draft: Draft) -> Structure:
    """Give a draft as a structure, to hold what comes back of it against."""
    marks = shown_marks(draft)
    shown = [Shown("", print_inlines(line, marks)) for _, line in draft.masthead.lines()]
    for one, entry in zip(draft.paragraphs, outline(draft).entries, strict=True):
        shown.append(Shown(entry.shown, print_inlines(one.inlines, marks), table=one.kind is Kind.OBJECT))
    notes = {marks[note.id]: " ".join(print_inlines(line, marks) for line in note.paragraphs) for note in draft.notes}
    return Structure((), tuple(shown), notes)


def markdown_of(structure: Structure) -> str:
    """Write a structure as Markdown, for Penholder's own draft of it."""
    lines = [*structure.head]
    lines += [f"{one.label} {one.markdown}".strip() for one in structure.paragraphs if not one.table]
    lines += [f"[^{mark}]: {text}" for mark, text in structure.notes.items()]
    return "\n\n".join(lines)


@dataclass(frozen=True, slots=True)
class Saved:
    """A file that LibreOffice saved in another form: that as a Word file again, and its lines as LibreOffice shows them."""

    word: bytes
    lines: frozenset[str]


def through_libreoffice(files: dict[str, bytes], suffix: str) -> dict[str, Saved]:
    """Have LibreOffice save Word files in another form, and turn that into Word files and text, all in one start each."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for stem, data in files.items():
            (folder / f"{stem}.docx").write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        text = "txt:Text (encoded):UTF8"
        for source, form, out in (
            (folder, suffix, "saved"),
            (folder / "saved", "docx", "back"),
            (folder / "saved", text, "text"),
        ):
            inputs = sorted(source.glob(f"*.{suffix if source != folder else 'docx'}"))
            command = [str(libreoffice()), profile, "--headless", "--convert-to", form, "--outdir", str(folder / out)]
            subprocess.run([*command, *map(str, inputs)], check=True, capture_output=True, timeout=600)
        return {
            file.stem: Saved(file.read_bytes(), _lines_of(folder / "text" / f"{file.stem}.txt"))
            for file in sorted((folder / "back").glob("*.docx"))
        }


SEEN = 30
"""Characters at the start of a line by which a paragraph is found again in LibreOffice's text."""


def _lines_of(text: Path) -> frozenset[str]:
    return frozenset(folded(line)[:SEEN] for line in text.read_text("utf-8-sig").split("\n"))


def witnessed(drafts: Iterable[tuple[Draft, frozenset[str]]]) -> tuple[int, int]:
    """Count the labelled paragraphs, and those whose label LibreOffice shows in the very same file."""
    agree = total = 0
    for draft, lines in drafts:
        for one, entry in zip(draft.paragraphs, outline(draft).entries, strict=True):
            if entry.shown and one.kind is not Kind.OBJECT:
                total += 1
                agree += folded(f"{entry.shown} {one.words}")[:SEEN] in lines
    return agree, total


def row(name: str, pairs: Iterable[tuple[str, Structure, Draft]], verbose: bool) -> None:
    """Print one line of the table of manners."""
    totals: dict[str, list[int]] = {}
    for stem, structure, draft in pairs:
        for what, (right, of) in shares(structure, draft).items():
            total = totals.setdefault(what, [0, 0])
            total[0] += right
            total[1] += of
        if verbose:
            for line in missed(structure, draft):
                print(stem, line)
    figures = "  ".join(f"{what} {right}/{of} = {100 * right / of:.2f} %" for what, (right, of) in totals.items())
    print(f"{name:62}{figures}", flush=True)


def manners(shared: Path, verbose: bool) -> None:
    """Build each draft in each manner, read it, and print what is exact."""
    structures = {
        file.stem: structure_of(json.loads(file.read_text("utf-8")))
        for file in sorted((shared / "drafts").glob("*.json"))
    }
    own = {stem: read_markdown(markdown_of(one).encode(), stem).draft for stem, one in structures.items()}
    row(
        "house styles, typed numbers (our own export)",
        ((stem, seen_structure(one), read_docx(write_docx(one).data).draft) for stem, one in own.items()),
        verbose,
    )
    for manner in MANNERS:
        row(
            manner.name, ((stem, one, read_docx(built(one, manner)).draft) for stem, one in structures.items()), verbose
        )
    if libreoffice() is None:
        print("LibreOffice is not installed: its manners are left out.")
        return
    for manner, suffix in ((MANNERS[0], "odt"), (MANNERS[1], "rtf"), (MANNERS[0], "doc"), (MANNERS[3], "odt")):
        files = through_libreoffice({stem: built(one, manner) for stem, one in structures.items()}, suffix)
        drafts = {stem: read_docx(saved.word).draft for stem, saved in files.items()}
        title = f"through LibreOffice .{suffix}: {manner.name}"
        row(title, ((stem, structures[stem], draft) for stem, draft in drafts.items()), verbose)
        if "tracked" in manner.name:  # LibreOffice's text has the words that went, too
            continue
        agree, total = witnessed((draft, files[stem].lines) for stem, draft in drafts.items())
        print(f"{'':62}labels as LibreOffice itself shows the .{suffix}: {agree} of {total}", flush=True)


def files(shared: Path) -> None:
    """Read the foreign files and the Secretariat's, and print what is missing and how long each kind took."""
    index = csv.DictReader((shared / "word" / "INDEX.csv").read_text("utf-8").splitlines())
    states = {one["file"]: one["state"] for one in index}
    opened, refused, lost, slowest = 0, 0, 0, (0.0, "")
    for file in [shared / "word" / name for name in states]:
        data, start = file.read_bytes(), time.perf_counter()
        try:
            reading = read_docx(data)
        except UserError:
            refused += states[file.name] != "ok"
            continue
        opened += states[file.name] == "ok"
        slowest = max(slowest, (time.perf_counter() - start, file.name[-40:]))
        if gone := missing(data, reading):
            lost += 1
            print(f"  missing from {file.name[-60:]}: {dict(gone.most_common(5))}")
    print(
        f"word/: {opened} of {Counter(states.values())['ok']} open, {refused} of the others refused in one sentence, "
        f"{lost} with words missing; slowest {slowest[0]:.2f} s (…{slowest[1]})"
    )
    for file in sorted((shared / "word-un").glob("*.docx")):
        data, start = file.read_bytes(), time.perf_counter()
        reading = read_docx(data)
        seconds = time.perf_counter() - start
        draft = reading.draft
        print(
            f"word-un/{file.name:24} {len(draft.paragraphs):4} paragraphs {len(draft.notes):3} notes "
            f"{len(draft.comments)} remarks, {sum(missing(data, reading).values())} characters missing, {seconds:.2f} s"
        )


def times(shared: Path) -> None:
    """Print how long a Word file of 14 pages takes, and one of 6,000 paragraphs."""
    source = shared / "drafts" / "A_C.3_80_L.29.json"
    structure = structure_of(json.loads(source.read_text("utf-8")))
    for manner in MANNERS[:3]:
        data = built(structure, manner)
        seconds = min(_seconds(data) for _ in range(5))
        print(f"14 pages, {manner.name}: {seconds * 1000:.0f} ms")
    many = [Shown(f"{at}.", one.markdown) for at, one in enumerate(structure.paragraphs[40:80] * 150, start=1)]
    large = Structure(structure.head, (*structure.paragraphs[:6], *many), structure.notes)
    print(f"6,000 paragraphs, {MANNERS[0].name}: {_seconds(built(large, MANNERS[0])):.1f} s")


def _seconds(data: bytes) -> float:
    start = time.perf_counter()
    read_docx(data)
    return time.perf_counter() - start


def main() -> None:
    """Print the tables."""
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    shared = Path(folders[0]) if folders else ROOT.parent / "shared"
    times(shared)
    files(shared)
    manners(shared, "-v" in sys.argv)


if __name__ == "__main__":
    main()
