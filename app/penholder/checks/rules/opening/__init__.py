"""Rules about the words a paragraph opens with: form, "also" and "further", italics, capitals."""
