"""The rules of drafting over a draft: engine, catalogue, reports, fixes, and one file per rule under ``rules``.

Everything here is pure: the same draft and the same profile give the same findings, without network, clock or disk.
Rules that are lists of words are TOML in ``resources/style``, of which ``terms`` makes rules like the others. Of the
program only ``ground``, ``model`` and ``drafting`` are imported. Start with ``rule.py`` (what a rule is), read one
rule (``rules/numbering/single_operative.py``), then ``engine.py`` (how they are run).
"""
