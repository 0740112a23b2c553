"""Penholder: a desktop assistant for the people who write United Nations resolutions.

Start reading at ``model`` (what a draft is), then ``commands`` (what can be done to one).
"""

__version__ = "0.1.0"
