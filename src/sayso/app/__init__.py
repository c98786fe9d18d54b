"""The doors: where people and programs come in."""
