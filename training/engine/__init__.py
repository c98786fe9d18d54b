"""The recipe of the language engine: corpora to weights."""
