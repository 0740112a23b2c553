"""Takes out of a picture what no eye sees: who made it, where, when and with what. The pixels stay as they are, byte for byte.

Each form of picture has a file with one function from bytes to bytes, which keeps what it knows to be needed for the look
and nothing else. Start with ``clean.py``. Nothing here knows drafts or Word files. Imports none of its siblings.
"""
