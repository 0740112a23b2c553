"""A mission's own template: any Word file gives styles, page and headers, and nothing else of it goes further.

``value.py`` is what is kept of one, ``reading.py`` takes it out of a file, ``applying.py`` puts it into a file that is being
written. What a template holds besides (text, properties, comments, macros, custom XML, names of people) is never read.
"""
