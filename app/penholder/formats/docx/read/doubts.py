"""Says what a Word file holds that is not in the draft, or not as it stands there, with every word that is only here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from penholder.formats.docx.parse.objects import SHAPE
from penholder.formats.docx.parse.values import WordFile
from penholder.formats.docx.read.head import is_job_comment
from penholder.formats.docx.read.lines import LineMaker
from penholder.formats.intake.note_building import note_problems
from penholder.formats.report import Change, Problem
from penholder.ground.messages import Message, message
from penholder.model.draft import Draft
from penholder.model.finding import Severity
from penholder.model.ids import ParagraphId
from penholder.model.inline import Carried
from penholder.model.kinds import Kind
from penholder.model.outline import outline

_ASIDE = {
    "ruby": (
        "words-above-the-line",
        "Words stand above the line: “{words}”.",
        "They are kept here and not in the text.",
    ),
    "row": ("hidden-text", "The file has a hidden row of a table: “{words}”.", "It is kept here and not shown."),
    "field": ("field-code", "A field code holds words: “{words}”.", "They are kept here and not in the text."),
}

_MET = {
    "boxes": (
        "text-boxes",
        "The file has {count} text boxes.",
        "Their words stand as paragraphs behind those that they hang on.",
        Severity.HINT,
    ),
    "chunks": (
        "embedded-files",
        "The file takes in {count} other files as part of its text.",
        "They were not read.",
        Severity.WARNING,
    ),
    "layout changes": (
        "layout-changes",
        "{count} tracked changes are of tables or pages and have no words.",
        "They are not among the changes listed.",
        Severity.HINT,
    ),
    "not carried": (
        "parts-missing",
        "{count} parts of pictures or other objects are missing or too large.",
        "The objects are kept without them.",
        Severity.WARNING,
    ),
    "links": (
        "links",
        "The file has {count} links.",
        "Their words are kept, the addresses behind them are not.",
        Severity.HINT,
    ),
}
"""What was met in a file, by its name in ``WordFile.met``: code, message, what was done, how grave it is."""


def doubts(draft: Draft, file: WordFile, maker: LineMaker, changes: Sequence[Change]) -> tuple[Problem, ...]:
    """Give the problems: of the file as a whole, of objects at their places, then of the notes."""
    return (
        *_of_changes(changes),
        *_of_words(maker, file),
        *_of_file(file),
        *_of_objects(draft, maker),
        *note_problems(draft),
    )


def _of_changes(changes: Sequence[Change]) -> Iterator[Problem]:
    if not changes:
        return
    authors = {change.author for change in changes if change.author}
    yield _problem(
        "tracked-changes",
        message(
            "The file has tracked changes ({count}, by {authors}).",
            count=len(changes),
            authors="1 author" if len(authors) < 2 else f"{len(authors)} authors",
        ),
        "They are shown as accepted; the text with all of them rejected is kept as the base.",
    )


def _of_words(maker: LineMaker, file: WordFile) -> Iterator[Problem]:
    for words in _merged(maker.hidden):
        yield _problem(
            "hidden-text",
            message("The file has hidden text: “{words}”.", words=words),
            "It is kept here and not shown.",
        )
    for words in _merged(maker.struck):
        yield _problem(
            "struck-text",
            message("Words are struck through by hand: “{words}”.", words=words),
            "They are kept as text, without the line through them.",
        )
    for kind, words in file.aside:
        code, template, decided = _ASIDE[kind]
        yield _problem(code, message(template, words=words.strip()), decided)


def _merged(words: Sequence[str]) -> list[str]:
    """Join what Word cut into runs; very many pieces are said as one."""
    kept = [one.strip() for one in words if one.strip()]
    return kept if len(kept) <= 20 else [" … ".join(kept)]


def _of_file(file: WordFile) -> Iterator[Problem]:
    if any(is_job_comment(comment) for comment in file.comments):
        yield _problem(
            "job-comment",
            message("The file has the hidden comment of the document system."),
            "The symbol was read from it; it is no remark and is not shown.",
            Severity.HINT,
        )
    for what, (code, template, decided, severity) in _MET.items():
        if count := file.met.get(what):
            yield _problem(code, message(template, count=count), decided, severity)


def _of_objects(draft: Draft, maker: LineMaker) -> Iterator[Problem]:
    """Say of each thing that is carried along what it is and where; tables show their words, mere shapes are counted."""
    counted = outline(draft)
    places: dict[str, ParagraphId] = {}
    for paragraph in draft.paragraphs:
        for one in paragraph.inlines:
            if isinstance(one, Carried) and (paragraph.kind is not Kind.OBJECT or not paragraph.words):
                places[one.part] = paragraph.id
    shapes = 0
    for part, words in maker.objects:
        where = places.get(part.id)
        if part.description == SHAPE:
            shapes += 1
        elif where is not None or words:
            yield Problem(
                "object-kept",
                Severity.HINT,
                message("Something that cannot be edited here: {what}.", what=part.description),
                where,
                place=counted[where].place if where is not None else None,
                decided=message("It is kept as it came."),
            )
    if shapes:
        said = message("The file has {count} lines or shapes that are drawn.", count=shapes)
        yield _problem("shapes-kept", said, "They are kept as they came.", Severity.HINT)


def _problem(code: str, said: Message, decided: str, severity: Severity = Severity.WARNING) -> Problem:
    return Problem(code, severity, said, decided=message(decided))
