"""A message to a person as a value: a template and what fills it, put into words only where people are spoken to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence or two, kept as a template with named places ("{label}") and the texts that fill them."""

    template: str
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """Give the message in English, which is also its form in JSON."""
        text = self.template
        for name, value in self.values:
            text = text.replace("{" + name + "}", value)
        return text


def message(template: str, **values: object) -> Message:
    """Make a message; values become text at once so that messages compare and cache by value."""
    return Message(template, tuple((name, str(value)) for name, value in values.items()))
