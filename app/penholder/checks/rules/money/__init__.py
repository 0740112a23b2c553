"""The form in which amounts of money are written."""
