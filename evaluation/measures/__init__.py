"""One module a measured set: gold and readings in, figures out."""
