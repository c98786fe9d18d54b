"""`python -m sayso`: the command line, where the script `sayso` is not on the path."""

from __future__ import annotations

from sayso.app.cli import main

if __name__ == "__main__":
    main()
