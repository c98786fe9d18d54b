"""Scorers: gold and found in, figures out; they know nothing of files or of sayso."""
