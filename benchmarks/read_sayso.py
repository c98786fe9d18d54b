"""One contender: the sayso of this checkout. Driven by `benchmarks.contest` over pipes."""

from __future__ import annotations

from benchmarks.contender import serve


def main() -> None:
    """Read the texts it is sent with `sayso.read`, as often as asked."""
    import sayso

    def read_all(texts: list[str]) -> int:
        return sum(len(sayso.read(text).statements) for text in texts)

    def read_pages(texts: list[str]) -> int:
        return sum(len(sayso.read(text.encode()).statements) for text in texts)

    serve({"text": read_all, "page": read_pages})


if __name__ == "__main__":
    main()
