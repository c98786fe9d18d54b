"""The event coder's training: sentences of our own, and what reads them."""
