"""RESOLVE AND COMPARE: many readings to what they say of each other, and where they differ."""
