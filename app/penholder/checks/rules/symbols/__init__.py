"""Symbols of documents."""
