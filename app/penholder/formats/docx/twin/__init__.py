"""The twin of a Word file that LibreOffice sets as Word would: for PDF documents and pictures of pages, never handed out.

Start with ``making.py``. LibreOffice neither squeezes the blanks of a justified line nor sets notes quite as Word does;
the twin says the same words in the way that gives the official page there (resources/docs/decisions/twin.md).
"""
