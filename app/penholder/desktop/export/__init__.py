"""The export panel: what a copy is made for and how, what is still open, its pages, and where it goes.

``exporting.py`` opens it, does what it asks and says what came of it; ``panel.py`` puts its parts together. The parts do
not know each other.
"""
