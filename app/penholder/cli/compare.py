"""``penholder compare``: what changed between an older text and a newer one, and a Word file with the changes tracked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_args

import typer

from penholder.cli.doubts import count_doubts
from penholder.cli.speaking import DIFFERENT, DONE, aside, result, result_json
from penholder.cli.writing import write
from penholder.compare.comparison import Comparison, Pair, Span, Status, compared
from penholder.compare.unworded import unworded
from penholder.formats.docx.signing import ANYBODY, Redline, nobody_else
from penholder.formats.html.comparison import comparison_html
from penholder.formats.registry import free_to_write, read_file
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline

_SIGNS = {"same": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
QUOTED = 24
"""Characters of what stayed that are shown on either side of a change."""


class Written(StrEnum):
    """For whom the comparison is written."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


def compare(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The older text.", show_default=False)],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The newer text.", show_default=False)],
    written: Annotated[Written, typer.Option("--format", help="For a person, a program or a browser.")] = Written.TEXT,
    output: Annotated[
        Path | None,
        typer.Option(metavar="REDLINE.docx", help="A Word file with the changes tracked.", show_default=False),
    ] = None,
    author: Annotated[str, typer.Option(help="The name for the changes in the Word file.")] = ANYBODY,
    force: Annotated[bool, typer.Option("--force", help="Replace an output that is there already.")] = False,
) -> int:
    """Compare two texts; the exit status is 1 where they differ."""
    if output is not None:
        _must_be_word(output)
        free_to_write(output, force)
    before, now = read_file(old), read_file(new)
    found = compared(before.draft, now.draft)
    if output is not None:
        write(now.draft, output, force=force, redline=Redline(found.base, nobody_else, author))
    if written is Written.JSON:
        result_json(comparison_json(found))
    elif written is Written.HTML:
        result(comparison_html(found))
    else:
        for line in comparison_lines(found):
            result(line)
    for file, reading in ((old, before), (new, now)):
        count_doubts(file, reading)
    if output is not None:
        aside(f"Written to {output}.")
    return DONE if found.is_same else DIFFERENT


def _must_be_word(output: Path) -> None:
    if output.suffix.lower() != ".docx":
        raise UserError(
            message("{name} cannot hold tracked changes: only Word files can.", name=output),
            "Give the output the ending .docx.",
        )


def comparison_json(found: Comparison) -> dict[str, Any]:
    """Give the JSON values of a comparison; ``notes`` and ``masthead`` are beside the pairs of paragraphs."""
    return {
        "format": "penholder-comparison",
        "version": 1,
        "pairs": [_json(one) for one in found.pairs],
        "notes": [_json(one) for one in found.notes],
        "masthead": [{"field": name, "spans": [list(span) for span in spans]} for name, spans in found.fields.items()],
        "counts": _counts(found),
    }


def _json(one: Pair) -> dict[str, Any]:
    return {
        "old": one.old,
        "new": one.new,
        "status": one.status,
        "similarity": one.similarity,
        "spans": [list(span) for span in one.spans],
    }


def _counts(found: Comparison) -> dict[str, int]:
    return {status: sum(1 for one in found.pairs if one.status == status) for status in get_args(Status)}


def comparison_lines(found: Comparison) -> Iterator[str]:
    """Write what differs for a person: where, how, and the words with what went in [-…-] and what came in {+…+}."""
    for name, spans in found.fields.items():
        yield f"{name.replace('_', ' ')}: {_words(spans)}"
    before, now = _places(found.old), _places(found.new)
    for one in found.pairs:
        if one.status != "same":
            yield f"{_where(before.get(one.old), now.get(one.new))} {one.status}: {_said(found, one)}"
    marked: dict[Any, str] = dict(shown_marks(found.old))
    marked_now: dict[Any, str] = dict(shown_marks(found.new))
    for one in found.notes:
        if one.status != "same":
            yield f"note {_where(marked.get(one.old), marked_now.get(one.new))} {one.status}: {_said(found, one)}"
    counts = _counts(found)
    yield ", ".join(f"{number} {status}" for status, number in counts.items()) + "."


def _places(draft: Draft) -> dict[Any, str]:
    return {entry.paragraph: entry.place for entry in outline(draft).entries}


def _where(old: str | None, new: str | None) -> str:
    """Name a place in both texts, once where it is the same."""
    return " → ".join(dict.fromkeys(filter(None, (old, new))))


def _begun(spans: Sequence[Span]) -> str:
    """Give the first words, by which a paragraph that only moved is known."""
    plain = " ".join("".join(text for _, text in spans).split())
    return plain if len(plain) <= 2 * QUOTED else f"{plain[: 2 * QUOTED].rstrip()}…"


def _said(found: Comparison, one: Pair) -> str:
    """Write the changed words; where there are none, what else is not the same."""
    beside = unworded(found, one)
    if one.status == "moved" and all(kind == "same" for kind, _ in one.spans):
        return _begun(one.spans)
    if not beside:
        return _words(one.spans)
    named = (f"{name} {_from_to(was, now)}".rstrip() for name, was, now in beside)
    return f"{'; '.join(named)} (the words are the same)"


def _from_to(was: str, now: str) -> str:
    return "".join(_SIGNS[kind].format(text) for kind, text in (("delete", was), ("insert", now)) if text)


def _words(spans: Sequence[Span]) -> str:
    """Write spans, with only the ends of what stayed between changes."""
    parts = []
    for at, (kind, text) in enumerate(spans):
        plain = " ".join(text.split("\n"))
        if kind == "same" and len(plain) > 2 * QUOTED + 1:
            before = plain[:QUOTED] if at else ""
            behind = plain[-QUOTED:] if at + 1 < len(spans) else ""
            plain = f"{before}…{behind}"
        parts.append(_SIGNS[kind].format(plain))
    return "".join(parts)
