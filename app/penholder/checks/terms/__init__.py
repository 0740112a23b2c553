"""Rules that are lists of words and patterns: read from TOML, they are rules like those that are written as code.

``reading.py`` makes ordinary values of ``rule.Rule`` of a file and names what is wrong in it, line by line;
``shipped.py`` gives those that travel with the program (``resources/style``), ``trying.py`` runs their examples.
``words.py`` finds words and phrases through one look-up for each word of a line, ``patterns.py`` regular expressions,
which ``bounds.py`` keeps from running away. Nothing here reads a file but ``shipped.py``; texts of other files are
handed in.
"""
