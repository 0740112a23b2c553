"""Files in and out: readers (bytes to a reading) and writers (draft to bytes), and the intake that text and PDF share.

Nothing here knows commands, sessions or windows, and the checks are a sibling. Start with ``registry.py`` (which
suffix belongs to which reader and writer), ``report.py`` (what a reader gives back) and ``intake/pipeline.py`` (from
lines to a draft).
"""
