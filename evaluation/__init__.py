"""Every measured set, its scorers, and the gate: `python -m evaluation`."""
