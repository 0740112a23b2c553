"""The command line: scripts and other programs rely on its words, its JSON and its exit status.

It imports no Qt. Start with ``main.py``; each command has a file of its own.
"""
