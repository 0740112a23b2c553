"""The rules that a drafter never wants to hear of, in a file of their own beside the settings."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path

from penholder.ground.errors import UserError
from penholder.ground.log import log
from penholder.ground.messages import message
from penholder.ground.places import settings_folder


def silenced_file() -> Path:
    """Give the path of the file; it may not exist yet."""
    return settings_folder() / "ignored-rules.toml"


def load_silenced() -> frozenset[str]:
    """Read the ids; a file that is missing or damaged silences nothing, so that no fault is passed over by mistake."""
    try:
        found = tomllib.loads(silenced_file().read_text("utf-8")).get("rules", [])
    except FileNotFoundError:
        return frozenset()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        log.warning("the list of ignored rules could not be read: %s", type(error).__name__)
        return frozenset()
    return frozenset(one for one in found if isinstance(one, str)) if isinstance(found, list) else frozenset()


def save_silenced(rules: Iterable[str]) -> None:
    """Write the ids; a folder that cannot be written raises ``UserError``."""
    path = silenced_file()
    lines = "".join(f"  {json.dumps(rule)},\n" for rule in sorted(rules))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_suffix(".new")
        aside.write_text(f"# Rules that Penholder ignores in every draft\nrules = [\n{lines}]\n", "utf-8")
        aside.replace(path)
    except OSError as error:
        what = message("The ignored rules could not be written to {path} ({reason}).", path=path, reason=error.strerror)
        raise UserError(what, "Ignore the rule in this draft only, or look at the folder.") from error
