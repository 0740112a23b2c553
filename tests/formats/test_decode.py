"""Text in every encoding that a draft comes in."""

from __future__ import annotations

import codecs

import pytest

from penholder.formats.decode import decode
from penholder.ground.errors import UserError

TEXT = "The General Assembly,\nRecalling – “naïve” Côte d’Ivoire, Türkiye,\n1. Decides."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
)
def test_unicode_with_and_without_its_mark(data: bytes) -> None:
    decoded = decode(data, "draft.txt")
    assert decoded.text == TEXT
    assert decoded.problems == ()


def test_windows_1252_is_read_and_said_to_be_guessed() -> None:
    decoded = decode(TEXT.encode("cp1252"), "draft.txt")
    assert decoded.text == TEXT
    assert [problem.code for problem in decoded.problems] == ["encoding-guessed"]


def test_bytes_that_no_encoding_has_do_not_stop_the_reading() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le") + b"\x00\xd8\x41", "draft.txt")
    assert decoded.text.startswith(TEXT)


def test_another_encoding_of_one_byte() -> None:
    text = "Генеральная Ассамблея, ссылаясь на свою резолюцию 70/1, постановляет продолжить работу. " * 5
    assert "Генеральная" in decode(text.encode("cp1251"), "draft.txt").text


def test_the_sign_for_an_object_is_no_text() -> None:
    assert decode("Decides\ufffc to go".encode(), "draft.txt").text == "Decides to go"


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x00\x01\x02\xff" * 100, b"\x7fELF" + bytes(50)])
def test_other_data_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(UserError, match=r"draft\.txt"):
        decode(data, "draft.txt")
