"""The rules of the drafter's own: files of terms in the folder ``style`` beside the settings.

This is the one place that gathers them. They are read again when a file there has changed, so that what was mended
holds with the next check; what is wrong in one is told, and the rest of it and the other files hold all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from penholder.checks.profile import Profile
from penholder.checks.rule import Rule
from penholder.checks.terms.reading import TermFile, read_terms
from penholder.ground.errors import UserError
from penholder.ground.messages import Message, message
from penholder.ground.places import style_folder
from penholder.model.draft import Draft

_LARGEST = 4_000_000
_MOST_FILES = 100

State = tuple[tuple[str, int, int], ...]
"""The files by name, with time of change and size."""


@dataclass(frozen=True, slots=True)
class UserRules:
    """The rules that can be used, and a sentence for each file that has something wrong in it."""

    rules: tuple[Rule, ...] = ()
    troubles: tuple[Message, ...] = ()


def user_rules() -> UserRules:
    """Give the rules of the drafter's own as they are on disk now; none is what most people have."""
    folder = style_folder()
    try:
        paths = sorted(folder.glob("*.toml"))[:_MOST_FILES]
        state = tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in paths)
    except OSError as error:
        return UserRules(troubles=(_unreadable(folder, error),))
    return _read(folder, state) if state else UserRules()


def profile_of(draft: Draft) -> Profile:
    """Give the profile of a draft with the rules of the drafter's own."""
    return replace(Profile.of(draft), own=user_rules().rules)


def rule_called(name: str) -> Rule | None:
    """Give a rule by its id, one that ships or one of the drafter's own; None where there is none any more."""
    from penholder.checks.catalogue import BY_ID  # noqa: PLC0415 - the rules are loaded with the first check

    return BY_ID.get(name) or next((one for one in user_rules().rules if one.id == name), None)


def read_term_file(path: Path, taken: frozenset[str] | None = None) -> TermFile:
    """Read one file of terms; ids of rules that ship are taken, and others may be.

    Raises ``UserError`` where there is no such file, or it is no text.
    """
    from penholder.checks.reports.rules_json import KNOWN_IDS  # noqa: PLC0415 - the rules are loaded with the first check

    try:
        if path.stat().st_size > _LARGEST:
            raise UserError(
                message("{path} is too large for a file of terms.", path=path), "Divide it into several files."
            )
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise UserError(_unreadable(path, error), "Look whether it is there and may be read.") from error
    except UnicodeDecodeError as error:
        raise UserError(message("{path} is no text in UTF-8.", path=path), "Save it in UTF-8.") from error
    return read_terms(text, path.name, KNOWN_IDS if taken is None else taken | KNOWN_IDS)


@lru_cache(maxsize=2)
def _read(folder: Path, state: State) -> UserRules:
    rules: list[Rule] = []
    troubles: list[Message] = []
    for name, _, _ in state:
        try:
            read = read_term_file(folder / name, frozenset(one.id for one in rules))
        except UserError as trouble:
            troubles.append(message(str(trouble)))
            continue
        rules += [one.rule for one in read.rules]
        troubles += _told(folder / name, read)
    return UserRules(tuple(rules), tuple(troubles))


def _told(path: Path, read: TermFile) -> Iterator[Message]:
    """Tell in one sentence what is wrong in a file: the first fault, and how the others are found."""
    if read.faults:
        first = read.faults[0]
        number = len(read.faults)
        yield message(
            "In your rules in {path}, line {line}: {reason}."
            + (" “penholder rules --test” lists all {number} faults." if number > 1 else ""),
            path=path,
            line=first.line,
            reason=first.reason,
            number=number,
        )


def _unreadable(path: Path, error: OSError) -> Message:
    return message("{path} could not be read ({reason}).", path=path, reason=error.strerror or error)
