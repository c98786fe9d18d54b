"""Happenings: the table by which words are told to be alike."""
