"""What is kept of a template: cleaned parts as bytes, so that the same template gives the same file on every machine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from penholder.ground.messages import Message

Pages = Literal["first", "default", "even"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a header, by the id that refers to it there."""

    id: str
    data: bytes
    suffix: str
    content_type: str


@dataclass(frozen=True, slots=True)
class Running:
    """What stands above or below every page of a kind: the part, and the pictures in it."""

    place: Literal["header", "footer"]
    pages: Pages
    data: bytes
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A template, read and cleaned.

    ``section`` holds size, margins and borders of its page, nothing where its page is that of the house; ``running`` its
    headers and footers that show anything, and ``has_even`` says whether even pages have their own. ``lists`` are those
    that its styles number by. ``left_out`` says what of its headers cannot be taken over.
    """

    styles: bytes
    fonts: bytes = b""
    theme: bytes = b""
    lists: bytes = b""
    section: bytes = b""
    running: tuple[Running, ...] = ()
    has_even: bool = False
    left_out: tuple[Message, ...] = ()
