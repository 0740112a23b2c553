"""Notes: their marks, the place of the marks, and what the notes say."""
