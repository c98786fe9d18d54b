"""Quantities: how many the words of a text count, and whom, for whoever reads or compares them."""
