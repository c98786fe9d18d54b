"""What is worked out beforehand for the times of a text."""
