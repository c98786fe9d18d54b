"""How fast sayso reads, and how fast and how well others do: `python -m benchmarks`."""
