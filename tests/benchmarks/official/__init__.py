"""What the checks say of official texts, and what their safe fixes would change there; ``checking.py`` prints it."""
