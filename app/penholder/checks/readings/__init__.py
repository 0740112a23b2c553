"""How the rules of one family look at a draft: its notes in order, its references, its masthead, its sponsors, what it cites.

What every rule stands on (a line, a draft, the profile) lies one folder up; here is what some rules share and others do not need.
"""
