"""What is raised over a picture that is not as its form says; it never leaves this folder."""

from __future__ import annotations


class UnreadablePictureError(Exception):
    """The picture is damaged, or holds what cannot be cleaned."""
