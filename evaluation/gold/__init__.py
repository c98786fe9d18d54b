"""Gold: readers of the annotated sets, each into plain records."""
