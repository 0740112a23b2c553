"""Opens thousands of damaged PDF documents: ``python tests/benchmarks/pdf_fuzz.py [COUNT] [SEED]``.

Each is a made-up or an official document with bytes flipped, cut out, doubled or cut off. It must open or give one sentence,
within ten seconds, with no more than a thousand million bytes of memory, no socket and no other file. A child process reads
them, so that a crash is seen and not suffered; it names what it was reading.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "app")]

SHARED = ROOT.parent / "shared"
LONGEST, MOST_MEMORY = 10.0, 1_000_000_000
_AT_A_TIME = 250


def main(count: int, seed: int) -> int:
    """Read them in child processes and print what was seen."""
    begun = time.monotonic()
    failed = 0
    for first in range(0, count, _AT_A_TIME):
        numbers = [str(first), str(min(first + _AT_A_TIME, count)), str(seed)]
        child = subprocess.run(
            [sys.executable, __file__, "--child", *numbers], capture_output=True, text=True, check=False
        )
        print(child.stdout, end="")
        if child.returncode:
            failed += 1
            print(f"the reading of {numbers[0]} to {numbers[1]} ended with {child.returncode}:", child.stderr[-2000:])
    print(f"{count} documents, seed {seed}: {time.monotonic() - begun:.0f} s, {failed} failures")
    return int(failed > 0)


def child(first: int, after: int, seed: int) -> int:
    """Read the documents of these numbers, with everything forbidden that a reader does not need."""
    from penholder.formats.pdf.reader import read_pdf
    from penholder.ground.errors import UserError

    sources = _sources()
    read_pdf(sources[0])  # loads what is loaded once
    sys.addaudithook(_forbid)
    opened, slowest = 0, 0.0
    for number in range(first, after):
        data = _damaged(sources, random.Random(f"{seed}/{number}"))
        begun = time.monotonic()
        try:
            read_pdf(data, "draft.pdf")
            opened += 1
        except UserError as error:
            if "draft.pdf" not in str(error):
                raise
        slowest = max(slowest, time.monotonic() - begun)
        if slowest > LONGEST:
            print(f"number {number} took {slowest:.1f} s", file=sys.stderr)
            return 1
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(f"{first}-{after}: {opened} opened, slowest {slowest:.2f} s, memory {memory / 1e6:.0f} MB")
    return int(memory > MOST_MEMORY)


def _forbid(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith("socket.") or (event == "open" and str(arguments[0]).endswith((".pdf", ".docx", "passwd"))):
        raise PermissionError(f"{event} {arguments[0]}")


def _sources() -> list[bytes]:
    from tests.formats.pdf.pdf_parts import forms_in_forms
    from tests.formats.pdf.typesetting import SetParagraph, set_pdf, words

    made_up = set_pdf([SetParagraph(words("Noting the report of the schools,")) for _ in range(80)])
    official = sorted(SHARED.glob("drafts/*.pdf"), key=lambda path: path.stat().st_size)[:6]
    return [made_up, forms_in_forms(3, 3), *(path.read_bytes() for path in official)]


def _damaged(sources: list[bytes], chance: random.Random) -> bytes:
    data = bytearray(chance.choice(sources))
    for _ in range(chance.choice((1, 2, 5, 20, 100))):
        at = chance.randrange(len(data))
        kind = chance.randrange(5)
        if kind == 0:
            data[at] = chance.randrange(256)
        elif kind == 1:
            del data[at : at + chance.randrange(1, 60)]
        elif kind == 2:
            data[at:at] = data[at : at + chance.randrange(1, 400)]
        elif kind == 3:
            data[at:at] = str(chance.choice((0, -1, 7, 2**31, 10**12))).encode()
        elif chance.random() < 0.1:
            del data[at:]
        if len(data) < 10:
            break
    return bytes(data)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        raise SystemExit(child(*(int(one) for one in sys.argv[2:5])))
    numbers = [int(one) for one in sys.argv[1:]]
    raise SystemExit(main(*(numbers + [2000, 1][len(numbers) :])))
