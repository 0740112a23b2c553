"""Opens each real Word file, exports it, opens the export, and prints what is not the same.

Call it with the folder ``shared``, and with ``-v`` to put each export before both validators too (three seconds a file).
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "app")]

from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.soundness import faults
from penholder.formats.docx.writer import write_docx
from tests.formats.docx.same_again import carried_things, shown
from tests.formats.docx.validators import audit_errors, sdk_errors, sdk_program

_SEEN = 160
_SDK = sdk_program()


def differences(data: bytes, validated: Path | None) -> Iterator[str]:
    """Say what is not the same, or not valid, in one line each; ``validated`` is a folder for the validators' file."""
    before = read_docx(data).draft
    written = write_docx(before)
    after = read_docx(written.data).draft
    rows = [repr(row) for row in shown(before)], [repr(row) for row in shown(after)]
    for tag, a, b, c, d in SequenceMatcher(None, *rows, autojunk=False).get_opcodes():
        if tag != "equal":
            yield f"text: {rows[0][a:b]!s:.{_SEEN}} -> {rows[1][c:d]!s:.{_SEEN}}"
    wanted, got = carried_things(before), carried_things(after)
    for one in sorted((wanted - got) | (got - wanted)):
        yield f"carried: {one:.{_SEEN}} {wanted[one]} -> {got[one]} ({[str(said) for said in written.left_out]!s:.{_SEEN}})"
    yield from (f"our own checks: {one}" for one in faults(written.data))
    if validated is not None:
        yield from (f"openxml-audit: {one:.{_SEEN}}" for one in audit_errors(written.data, validated))
        if _SDK is not None:
            yield from (f"SDK: {one:.{_SEEN}}" for one in sdk_errors(_SDK, written.data, validated))


def main() -> int:
    """Print the failures and the counts."""
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    shared = Path(folders[0]) if folders else ROOT.parent / "shared"
    index = csv.DictReader((shared / "word" / "INDEX.csv").read_text("utf-8").splitlines())
    readable = [shared / "word" / one["file"] for one in index if one["state"] == "ok"]
    failed = 0
    with TemporaryDirectory() as folder:
        for name, files in (("word", readable), ("word-un", sorted((shared / "word-un").glob("*.docx")))):
            start, right = time.perf_counter(), 0
            for file in files:
                found = list(differences(file.read_bytes(), Path(folder) if "-v" in sys.argv else None))
                right += not found
                for line in found:
                    print(f"  …{file.name[-50:]} {line}", flush=True)
            failed += len(files) - right
            print(f"{name}/: {right} of {len(files)} the same again, {time.perf_counter() - start:.0f} s", flush=True)
    if "-v" in sys.argv and _SDK is None:
        print("The Open XML SDK's validator is not installed: it was not asked.")
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
