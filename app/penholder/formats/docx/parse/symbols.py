"""Reads signs that are given by their place in a symbol font: "F0B7" of Symbol is a bullet, "F061" a small alpha."""

from __future__ import annotations

SYMBOL_FONTS = frozenset({"Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "OpenSymbol", "StarSymbol"})
"""Fonts whose characters are signs; what is set in one is not the letter that its code would be elsewhere."""

_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SYMBOL: dict[int, str] = {
    **{0x41 + at: sign for at, sign in enumerate(_GREEK)},
    **{0x61 + at: sign for at, sign in enumerate("αβχδεφγηιϕκλμνοπθρστυϖωξψζ")},
    **{code: chr(code) for code in (*range(0x20, 0x22), 0x23, 0x25, 0x26, *range(0x28, 0x2A), *range(0x2B, 0x2D))},
    **{code: chr(code) for code in (0x2E, 0x2F, *range(0x30, 0x40), 0x5B, 0x5D, 0x5F, 0x7B, 0x7C, 0x7D)},
    **dict(zip((0x22, 0x24, 0x27, 0x2A, 0x2D, 0x40, 0x5C, 0x5E, 0x60, 0x7E), "∀∃∋∗−≅∴⊥‾∼", strict=True)),
    **{
        0xA0 + at: sign
        for at, sign in enumerate("€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪")
    },
    **{0xF1 + at: sign for at, sign in enumerate("〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭")},
}
_WINGDINGS: dict[int, str] = {
    0x20: " ",
    0x21: "✎",
    0x22: "✂",
    0x28: "☎",
    0x2A: "✉",
    0x36: "⌛",
    0x3F: "✍",
    0x41: "✌",
    0x46: "☞",
    0x4A: "☺",
    0x4C: "☹",
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x72: "❒",
    0x73: "⬧",
    0x74: "⧫",
    0x75: "◆",
    0x76: "❖",
    0x77: "⬥",
    0x9E: "·",
    0x9F: "•",
    0xA0: "▪",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "◻",
    0xD8: "➢",
    0xDB: "⮊",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xEF: "⇦",
    0xF0: "⇨",
    0xF1: "⇧",
    0xF2: "⇩",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_FONTS = {"Symbol": _SYMBOL, "Wingdings": _WINGDINGS}
_PRIVATE = 0xF000


def sign_of(font: str, code: str) -> str:
    """Give the sign of a ``w:sym``; one that no table has stays as its private code, so that nothing is lost."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return _sign(font, number)


def signs_of(font: str, text: str) -> str:
    """Exchange the private codes that a text in a symbol font is written with; other characters stay."""
    if font not in SYMBOL_FONTS or not any(_is_private(sign) for sign in text):
        return text
    return "".join(_sign(font, ord(sign)) if _is_private(sign) else sign for sign in text)


def bullet_of(font: str, text: str) -> str:
    """Give the bullet of a list; a sign that cannot be read is shown as an ordinary bullet."""
    signs = "".join(_sign(font, ord(sign)) for sign in text.strip()) if font in SYMBOL_FONTS else text.strip()
    return "•" if any(_is_private(sign) for sign in signs) else signs


def _sign(font: str, number: int) -> str:
    within = number - _PRIVATE if _PRIVATE <= number < _PRIVATE + 0x100 else number
    table = _FONTS.get(font, {})
    if within in table:
        return table[within]
    if font not in SYMBOL_FONTS and within in {0xB7}:
        return "•"
    if font == "" or 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE:
        return chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE else ""
    return ""


def _is_private(sign: str) -> bool:
    return _PRIVATE <= ord(sign) < _PRIVATE + 0x100
