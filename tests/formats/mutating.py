"""Reads damaged copies of files one after the other, with a limit on memory and time and without any way out; a program.

Started by ``test_mutated.py`` in a process of its own: ``mutating.py SUFFIX RUNS SEED FILE…`` prints one JSON object. A copy may
open or be refused with a sentence; anything else, and any look at the network or at another file, is a fault.
"""

from __future__ import annotations

import io
import json
import random
import resource
import signal
import sys
import tempfile
import zipfile
from pathlib import Path
from types import FrameType
from typing import Any

from penholder.formats.registry import read_file
from penholder.ground.errors import UserError

SECONDS = 10
"""In which each copy must be opened or refused."""

MEMORY = 1_000_000_000
"""Bytes that the reader may take on top of what the program itself maps."""

_OPENING = frozenset({"open", "os.listdir", "os.scandir", "os.remove", "os.rename", "shutil.copyfile"})
_OUTSIDE = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "urllib.", "ftplib.", "smtplib.")


class Forbidden(BaseException):
    """The reader reached for something outside the file it was given."""


class TooSlow(BaseException):
    """The reader took longer than it may."""


class Watch:
    """Looks at everything that Python asks of the system while a file is read."""

    def __init__(self) -> None:
        self.allowed: str | None = None
        sys.addaudithook(self._look)

    def _look(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.allowed is None:
            return
        if event.startswith(_OUTSIDE):
            raise Forbidden(f"{event} {arguments[:2]}")
        if event in _OPENING and not self._may_open(arguments[0] if arguments else None):
            raise Forbidden(f"{event} {arguments[0]}")

    def _may_open(self, path: object) -> bool:
        """Allow the file itself, and Python's own modules and data, which are loaded when first needed."""
        if not isinstance(path, str | bytes | Path):
            return True
        name = path.decode("utf-8", "replace") if isinstance(path, bytes) else str(path)
        return name == self.allowed or name.startswith((sys.prefix, sys.base_prefix, str(Path(__file__).parents[2])))


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Damage a copy; of an archive mostly one part within it, packed soundly, since damage outside is seen by its sums."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        return _with_a_damaged_part(data, chance)
    return damaged(data, chance)


def _with_a_damaged_part(data: bytes, chance: random.Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        worst = chance.choice(names)
        for name in names:
            part = old.read(name)
            how = chance.choice([damaged, misnumbered])
            new.writestr(name, how(part, chance) if name == worst else part)
    return packed.getvalue()


def misnumbered(data: bytes, chance: random.Random) -> bytes:
    """Put other figures in the place of some: what refers to something now refers to nothing, or to something else."""
    copy = bytearray(data)
    places = [at for at, sign in enumerate(data) if sign in b"0123456789"]
    for at in chance.sample(places, min(len(places), chance.choice([1, 4, 16, 64]))):
        copy[at] = chance.choice(b"0123456789")
    return bytes(copy)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Turn bits, cut, double, swap or fill stretches, or leave out the end."""
    copy = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 4, 16])):
        if not copy:
            break
        at = chance.randrange(len(copy))
        length = min(chance.choice([1, 1, 2, 8, 64, 512]), len(copy) - at)
        way = chance.randrange(7)
        if way == 0:
            copy[at] ^= 1 << chance.randrange(8)
        elif way == 1:
            del copy[at : at + length]
        elif way == 2:
            copy[at:at] = copy[at : at + length]
        elif way == 3:
            copy[at : at + length] = bytes(chance.randrange(256) for _ in range(length))
        elif way == 4:
            copy[at : at + length] = bytes([chance.choice(b"\x00\xff<>&0A%/(")]) * length
        elif way == 5:
            other = chance.randrange(len(copy))
            copy[at : at + length], copy[other : other + length] = copy[other : other + length], copy[at : at + length]
        else:
            del copy[at:]
    return bytes(copy)


def _too_slow(number: int, frame: FrameType | None) -> None:
    raise TooSlow


def main() -> None:
    """Read the copies and say what became of them."""
    suffix, runs, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    originals = [Path(name).read_bytes() for name in sys.argv[4:]]
    chance = random.Random(seed)
    told = {"opened": 0, "refused": 0, "faults": []}
    faults: list[str] = []
    folder = Path(tempfile.mkdtemp())
    target = folder / f"draft{suffix}"
    for original in originals:  # whatever is loaded at the first reading is loaded now
        target.write_bytes(original)
        read_file(target)
    _limit_memory()
    signal.signal(signal.SIGALRM, _too_slow)
    watch = Watch()
    for run in range(runs):
        target.write_bytes(mutated(chance.choice(originals), chance))
        told[_read(target, watch, faults, f"run {run} of seed {seed}")] += 1  # type: ignore[operator]
    told["faults"] = faults
    print(json.dumps(told))  # noqa: T201


def _limit_memory() -> None:
    mapped = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (mapped + MEMORY, mapped + MEMORY))


def _read(target: Path, watch: Watch, faults: list[str], name: str) -> str:
    watch.allowed = str(target)
    signal.alarm(SECONDS)
    try:
        read_file(target)
    except UserError as refused:
        if not str(refused).strip():
            faults.append(f"{name}: refused without a word")
        return "refused"
    except (Exception, Forbidden, TooSlow) as error:  # noqa: BLE001 - whatever it is, it is what this looks for
        faults.append(f"{name}: {type(error).__name__} {error}"[:300])
        return "refused"
    finally:
        signal.alarm(0)
        watch.allowed = None
    return "opened"


if __name__ == "__main__":
    main()
