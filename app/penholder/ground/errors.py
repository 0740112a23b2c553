"""The one kind of trouble that a person is told about and can do something about."""

from __future__ import annotations

from penholder.ground.messages import Message, message


class UserError(Exception):
    """Something expected went wrong: the message says what and where, the advice says what to do.

    Anything else that is raised is a bug and is treated as one.
    """

    def __init__(self, what: Message | str, advice: Message | str = "") -> None:
        self.what = message(what) if isinstance(what, str) else what
        self.advice = message(advice) if isinstance(advice, str) else advice
        super().__init__(str(self))

    def __str__(self) -> str:
        """Give both parts as one line of text."""
        return " ".join(part for part in (str(self.what), str(self.advice)) if part)
