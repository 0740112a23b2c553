"""The signs that paragraphs end in, which follow from their place in the text."""
