"""Fits what `sayso.reading.commitment` has learned."""
