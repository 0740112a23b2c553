"""Holds that a picture loses every word that no eye sees and not one dot of what an eye sees."""

from __future__ import annotations

import base64
import gzip
import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from penholder.formats.pictures.clean import clean_picture
from tests.formats.pictures import talkative
from tests.formats.pictures.talkative import SECRET

FORMS: dict[str, Callable[[], bytes]] = {
    "png": talkative.png,
    "jpeg": talkative.jpeg,
    "gif": talkative.gif,
    "webp": talkative.webp,
    "tiff": talkative.tiff,
    "bmp": talkative.bmp,
    "emf": talkative.emf,
    "wmf": talkative.wmf,
    "svg": talkative.svg,
    "emz": lambda: talkative.packed(talkative.emf()),
    "wmz": lambda: talkative.packed(talkative.wmf()),
}
EACH = pytest.mark.parametrize("form", FORMS)
OF_DOTS = pytest.mark.parametrize("form", ["png", "jpeg", "gif", "webp", "tiff", "bmp"])


def says_secret(data: bytes) -> bool:
    """Look for the word as it is, in two bytes a letter, and in all that is packed or written in 64 signs."""
    if any(word in data for word in (SECRET.encode(), SECRET.encode("utf-16-le"))):
        return True
    if data.startswith(b"\x1f\x8b"):
        return says_secret(gzip.decompress(data))
    for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        try:
            if SECRET.encode() in zlib.decompressobj().decompress(data[found.start() :]):
                return True
        except zlib.error:
            continue
    return any(says_secret(base64.b64decode(one)) for one in re.findall(rb"base64,([A-Za-z0-9+/]{40,}=*)", data))


def dots(data: bytes) -> tuple[int, int, bytes]:
    image = QImage.fromData(data)
    assert not image.isNull()
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return plain.width(), plain.height(), bytes(plain.constBits())


@EACH
def test_every_word_goes(form: str) -> None:
    before = FORMS[form]()
    assert says_secret(before)
    clean = clean_picture(before)
    assert clean is not None
    assert clean.suffix == form
    assert not says_secret(clean.data)


@OF_DOTS
def test_every_dot_stays(form: str) -> None:
    before = FORMS[form]()
    clean = clean_picture(before)
    assert clean is not None
    assert dots(clean.data) == dots(before)


@EACH
def test_a_clean_picture_stays_as_it_is(form: str) -> None:
    once = clean_picture(FORMS[form]())
    assert once is not None
    assert clean_picture(once.data) == once


def test_nothing_is_packed_anew() -> None:
    """What holds the dots is the same, byte for byte."""
    before = talkative.coloured("png")
    clean = clean_picture(talkative.png())
    assert clean is not None
    place = before.index(b"IDAT")
    assert before[place : before.index(b"IEND")] in clean.data


def test_a_photograph_stays_upright_and_keeps_its_colours() -> None:
    clean = clean_picture(talkative.jpeg(way=6))
    assert clean is not None
    assert b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06" in clean.data
    assert b"ICC_PROFILE\0\1\1" in clean.data
    assert b"rXYZ" in clean.data
    upright = clean_picture(talkative.jpeg(way=1))
    assert upright is not None
    assert b"Exif" not in upright.data


def test_orders_that_draw_stay() -> None:
    clean = clean_picture(talkative.emf())
    assert clean is not None
    assert b"EMF+draw" in clean.data


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", b"8BPS\0\1", b"plain words", b"\x89PNG\r\n\x1a\n", b"BM", b"\xff\xd8\xff"]
)
def test_what_cannot_be_cleaned_is_not_given(data: bytes) -> None:
    assert clean_picture(data) is None


@given(st.sampled_from(list(FORMS)), st.integers(0, 2000), st.binary(min_size=1, max_size=8), st.booleans())
def test_a_damaged_picture_is_cleaned_or_not_given(form: str, at: int, put: bytes, cut: bool) -> None:
    data = FORMS[form]()
    at %= len(data)
    clean = clean_picture(data[:at] + put + (b"" if cut else data[at + len(put) :]))
    assert clean is None or clean.data


def test_pictures_of_real_files_are_cleaned(shared: Path) -> None:
    seen = 0
    for file in sorted((shared / "word-un").glob("*.docx")):
        with zipfile.ZipFile(file) as archive:
            for name in archive.namelist():
                if name.startswith("word/media/"):
                    seen += 1
                    assert clean_picture(archive.read(name)) is not None, f"{file.name} {name}"
    assert seen
