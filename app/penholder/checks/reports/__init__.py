"""Findings and rules as people and programs read them: as text, as a page, as JSON."""
