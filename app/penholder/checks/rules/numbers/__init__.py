"""The form in which numbers are written: words or figures, ordinals, fractions, percentages."""
