"""Opening, saving and exporting."""

from __future__ import annotations

import os
from pathlib import Path

from penholder.commands.command import Command, Context
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.session.session import WORKING_SUFFIX
from penholder.session.sharing import share_copy


def _open(context: Context) -> None:
    path = context.questions.file_to_open()
    if path is not None:
        context.open_draft(path)


def _save(context: Context) -> None:
    """Write the working file where it is; one that would newly appear beside another file is never written over."""
    session = context.session
    path = session.working_path()
    if path is None or (path != session.path and os.path.exists(path)):
        _save_as(context)
        return
    is_new = path != session.path
    session.save(path)
    if is_new:
        session.tell("notice", message("Saved as {name}, beside the file you opened.", name=path.name))


def _save_as(context: Context) -> None:
    session = context.session
    suggestion = session.working_path() or Path(session.name).with_suffix(WORKING_SUFFIX)
    path = context.questions.file_to_write(suggestion, WORKING_SUFFIX)
    if path is not None:
        session.save(path, agreed=True)


def _export(context: Context) -> None:
    context.show_export()


def _share(context: Context) -> None:
    session = context.session
    beside = session.working_path() or Path(session.name).with_suffix(WORKING_SUFFIX)
    path = context.questions.file_to_write(beside.with_stem(f"{beside.stem} (shared)"), WORKING_SUFFIX)
    if path is None:
        return
    if path == session.path:
        raise UserError(
            message("{name} is the file you are working on; a copy to be shared would take its place.", name=path.name),
            "Choose another name.",
        )
    said = [message("The copy to be shared is at {path}.", path=path), *share_copy(session, path).sentences]
    session.tell("notice", message(" ".join(str(sentence) for sentence in said)))


def _print(context: Context) -> None:
    context.print_pages()


COMMANDS = (
    Command("file.open", "Open a draft…", "File", _open, "Ctrl+O", "Open a draft from Word, Markdown or plain text."),
    Command("file.save", "Save", "File", _save, "Ctrl+S", "Save the working file."),
    Command("file.save-as", "Save as…", "File", _save_as, "Ctrl+Shift+S", "Save the working file elsewhere."),
    Command(
        "file.share",
        "Share a copy…",
        "File",
        _share,
        hint="Write a working file with the text alone: no history, comments, sources or earlier versions.",
    ),
    Command("file.export", "Export…", "File", _export, "Ctrl+E", "Write the copy for circulation: Word, PDF, text."),
    Command("file.print", "Print…", "File", _print, "Ctrl+P", "Have the pages printed as they would be exported."),
)
