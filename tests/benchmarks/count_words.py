"""Writes ``resources/registers/words.txt`` anew: the words of adopted resolutions, counted in ``../shared/resolutions``.

``python tests/benchmarks/count_words.py``. A word is kept that stands in several resolutions; short ones need more, because
extractions leave pieces of words that look like them.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RESOLUTIONS = ROOT.parent / "shared" / "resolutions"
WORDS = ROOT / "resources" / "registers" / "words.txt"
HEADER = """\
# Words of resolutions, in small letters, one a line: those that stand in several of the resolutions that the General Assembly
# adopted at its seventy-eighth and seventy-ninth sessions. They tell a word from a piece of one where an extraction
# from PDF put a blank into it or lost its hyphen. "=" stands before a compound that is always written with its hyphen.
# Written by: python tests/benchmarks/count_words.py
"""
_LEFT_OUT = re.compile(r"\[\^\d+\]|https?://\S+|www\.\S+|\S+@\S+|\S*/\S*|\*")
_WORD = re.compile(r"(?<![\w-])[A-Za-zÀ-ɏ]+(?:-[A-Za-zÀ-ɏ]+)*(?![\w-])")
_PIECES = frozenset("ing re ed ss aa cl st nd th rd es un ex pro ad el al non erna".split())
_LONG, _SEVERAL, _MANY = 5, 3, 6
_OFTEN = 50
"""Times; a word so frequent is no chance meeting of two others."""

_PIECE_SHARE = 0.3
"""Of the times that it occurs, a piece stands so often beside the rest of its word."""

_SURE, _OPEN_SHARE = 10, 0.05


def main() -> None:
    """Count and write."""
    texts = [_LEFT_OUT.sub("", path.read_text("utf-8")) for path in sorted(RESOLUTIONS.glob("*.md"))]
    if not texts:
        sys.exit(f"{RESOLUTIONS} is not there: nothing to count")
    seen: defaultdict[str, int] = defaultdict(int)
    total: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    broken: Counter[str] = Counter()
    counted = [[word.lower() for word in _WORD.findall(text.translate({0x2010: "-", 0x2011: "-"}))] for text in texts]
    for words in counted:
        total.update(words)
    for words in counted:
        pairs.update(f"{one}-{two}" for one, two in pairwise(words))
        for one, two in pairwise(words):
            if total[one + two] > max(total[one], total[two]) or total[one + two] > _OFTEN:
                broken[min(one, two, key=total.__getitem__)] += 1
        for word in set(words):
            seen[word] += 1
    pieces = {
        word for word, times in broken.items() if times > total[word] * _PIECE_SHARE and total[f"{word}s"] < _SEVERAL
    }
    kept = sorted(word for word, times in seen.items() if _is_kept(word, times) and word not in pieces)
    lines = [f"={word}" if _is_fixed(word, seen, total, pairs) else word for word in kept]
    WORDS.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} words")


def _is_kept(word: str, times: int) -> bool:
    if word in _PIECES or (len(word) == 1 and word not in {"a", "i"}):
        return False
    return times >= (_SEVERAL if len(word) >= _LONG else _MANY)


def _is_fixed(word: str, seen: dict[str, int], total: Counter[str], pairs: Counter[str]) -> bool:
    if word.count("-") != 1 or seen[word] < _SURE:
        return False
    return pairs[word] <= total[word] * _OPEN_SHARE


if __name__ == "__main__":
    main()
