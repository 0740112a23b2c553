"""Writes back what came with a Word file and cannot be edited here: tables, pictures, charts, equations, drawings.

The reader keeps such a thing whole (``parse/carried.py``), as it came. Here it is brought to the reading at hand
(``decided.py``), made bare of what no page shows (``bare.py``, ``field_results.py``, ``drawings.py``), given our styles, notes
and parts (``styles_along.py``, ``note_marks.py``, ``parts_along.py``) and fitted into our page (``room.py``). Start with
``writer.py``. Why so: ``resources/docs/decisions/what-comes-along.md``.
"""
