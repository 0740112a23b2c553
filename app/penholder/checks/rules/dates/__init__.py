"""The form in which dates and periods are written."""
