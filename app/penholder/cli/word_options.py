"""The options of ``penholder convert`` for a Word file, one for each choice of an export."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from penholder.formats.docx.choices import HOUSE_CHOICES, Numbering, Paper, ReferenceForm, WordChoices
from penholder.formats.docx.template.value import Template
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.model.kinds import Stage

StageOption = Annotated[
    Stage | None,
    typer.Option(
        "--stage",
        help="What it is for: the official page for tabling, or a working text for informals; else as the draft is.",
    ),
]
TemplateOption = Annotated[
    Path | None,
    typer.Option("--template", metavar="FILE", help="A Word file (.docx, .dotx) that gives styles, page and headers."),
]
PaperOption = Annotated[Paper, typer.Option("--paper", help="The size of the paper.")]
NumberingOption = Annotated[
    Numbering,
    typer.Option("--numbering", help="Labels typed with a tab, or counted by Word."),
]
ReferencesOption = Annotated[
    ReferenceForm,
    typer.Option("--references", help="Live references as words, or as fields that Word updates."),
]
LinksOption = Annotated[
    bool,
    typer.Option("--links", help="Symbols lead to the official document site."),
]
LineNumbersOption = Annotated[
    bool,
    typer.Option("--line-numbers", help="A working text: number the lines of each page."),
]
WideMarginsOption = Annotated[
    bool,
    typer.Option("--wide-margins", help="A working text: leave room on the right for notes by hand."),
]
VersionLineOption = Annotated[
    str,
    typer.Option(
        "--version-line",
        help="A working text: words for its header, such as “Rev. 2, 24 November 2026, 14.30”.",
    ),
]


def fitting(choices: WordChoices, target: Path) -> WordChoices:
    """Give the choices back if they can hold for a file of this name; for a file without pages nothing can be chosen."""
    if choices != HOUSE_CHOICES and target.suffix.lower() not in {".docx", ".pdf"}:
        raise UserError(
            message("{name} has no pages, so nothing can be chosen about them.", name=target),
            "Leave out the options for a Word file, or give the file the ending .docx.",
        )
    return choices


def template_for(target: Path, template: Path | None) -> Template | None:
    """Read the template before anything else is done, so that one that cannot be read leaves nothing written."""
    if template is None:
        return None
    if target.suffix.lower() not in {".docx", ".pdf"}:
        raise UserError(
            message("{name} has no page that a template could give it.", name=target),
            "Leave --template away, or give the file the ending .docx or .pdf.",
        )
    from penholder.formats.docx.template.reading import read_template  # noqa: PLC0415 - most files have none

    return read_template(template)
