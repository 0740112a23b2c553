"""Official documents, read in place: their words are all kept, and what is read is what their references say."""

from __future__ import annotations

from pathlib import Path

from penholder.formats.pdf.reader import read_pdf
from penholder.formats.show import structure_json
from tests.benchmarks.pdf_reading import SORTS, measured
from tests.formats.pdf.test_set_drafts import text_layer
from tests.formats.test_text_laws import _signs, signs_kept

EVERY = 6
"""One document in so many; tests/benchmarks/pdf_reading.py takes all of them."""


def _documents(shared: Path) -> list[Path]:
    return [
        *sorted((shared / "drafts").glob("*.pdf"))[::EVERY],
        *sorted((shared / "resolutions").glob("*.pdf"))[::EVERY],
    ]


def test_no_sign_of_the_text_layer_is_lost(shared: Path) -> None:
    for path in _documents(shared):
        data = path.read_bytes()
        assert signs_kept(read_pdf(data)) == _signs(text_layer(data)), path.name


def test_what_is_read_is_what_the_references_say(shared: Path) -> None:
    for path in _documents(shared):
        _, result = measured(path)
        for sort in SORTS:
            score = result.scores[sort]
            assert score.right == score.total, (path.name, sort, score.missed[:1])
        assert not result.other, path.name


def test_the_masthead_is_read(shared: Path) -> None:
    for path in _documents(shared):
        masthead = structure_json(read_pdf(path.read_bytes()), path.name)["masthead"]
        symbol = path.stem.removesuffix("-EN").replace("_", "/")
        assert masthead["symbol"] == symbol, path.name
        assert masthead["distribution"] in {"Limited", "General"}, path.name
        assert masthead["date"], path.name
        if symbol.startswith("A/"):
            assert masthead["session"] in {78, 79, 80}, path.name
