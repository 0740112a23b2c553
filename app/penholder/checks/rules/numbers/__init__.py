"""Rules about numbers, sessions and amounts."""
