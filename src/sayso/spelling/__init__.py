"""Spelling: what can be told of words by their letters alone, for whoever compares them."""
