"""Rules about references from one paragraph to another, and to parts of other texts."""
