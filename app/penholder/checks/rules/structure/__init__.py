"""Rules about the parts of a resolution: title, organ line, preamble, operative part, annexes, and their order."""
