"""Numbers, letters and bullets before paragraphs."""
