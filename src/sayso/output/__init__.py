"""Present: records to text, pages and tables. Everything in here is pure."""
