"""``penholder convert``: one format into another, by suffix."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from penholder.cli.converting import Decided, Way, as_it_stands, converted, shared
from penholder.cli.word_options import (
    LineNumbersOption,
    LinksOption,
    NumberingOption,
    PaperOption,
    ReferencesOption,
    StageOption,
    TemplateOption,
    VersionLineOption,
    WideMarginsOption,
    fitting,
    template_for,
)
from penholder.formats.docx.choices import HOUSE_CHOICES, WordChoices
from penholder.formats.docx.signing import ANYBODY
from penholder.formats.registry import WRITE_SUFFIXES

SUFFIXES = ", ".join(WRITE_SUFFIXES)
ChangesOption = Annotated[
    Decided | None,
    typer.Option(
        "--changes",
        help="What becomes of changes that are not decided. A working file keeps them unless told otherwise; for any "
        "other file it must be said, and only Word files can keep them.",
    ),
]
AuthorOption = Annotated[
    str, typer.Option(help="The name for changes of your own, where changes are kept in a Word file.")
]
ShareOption = Annotated[
    bool,
    typer.Option(
        "--share",
        help="Write a working file for others: the text alone, without history, comments, sources and base.",
    ),
]

ReadyOption = Annotated[
    bool,
    typer.Option("--ready", help="Make a working text ready for tabling; what remains to be decided is listed."),
]


def convert(
    source: Annotated[Path, typer.Argument(metavar="IN", help="The draft.", show_default=False)],
    target: Annotated[
        Path, typer.Argument(metavar="OUT", help=f"Where it goes; the suffix is one of {SUFFIXES}.", show_default=False)
    ],
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there already.")] = False,
    changes: ChangesOption = None,
    author: AuthorOption = ANYBODY,
    share: ShareOption = False,
    ready: ReadyOption = False,
    template: TemplateOption = None,
    stage: StageOption = None,
    paper: PaperOption = HOUSE_CHOICES.paper,
    numbering: NumberingOption = HOUSE_CHOICES.numbering,
    references: ReferencesOption = HOUSE_CHOICES.references,
    links: LinksOption = False,
    line_numbers: LineNumbersOption = False,
    wide_margins: WideMarginsOption = False,
    version_line: VersionLineOption = "",
) -> int:
    """Write a draft in another format, by the suffix of OUT.

    What a format cannot hold is left out of that file and named.
    """
    chosen = WordChoices(stage, paper, numbering, references, links, line_numbers, wide_margins, version_line)
    if share:
        as_it_stands(ready=ready, has_choices=chosen != HOUSE_CHOICES or template is not None)
        return shared(source, target, force, changes)
    choices = replace(fitting(chosen, target), template=template_for(target, template))
    return converted(source, target, Way(changes, author, choices, ready), force)
