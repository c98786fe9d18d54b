"""Material for the comparison of accounts."""
