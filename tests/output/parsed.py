"""A page as a strict reader of HTML sees it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "img", "input", "link"}


@dataclass
class Element:
    """An element with its children: elements and pieces of text."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All characters inside, as a browser's `textContent` has them."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def all(self, tag: str = "", *, name: str = "") -> list[Element]:
        """The elements inside with this tag and this class, in order."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                if tag in {"", child.tag} and (not name or name in child.classes):
                    found.append(child)
                found += child.all(tag, name=name)
        return found

    def at(self, address: str) -> Element:
        """The one element with this id."""
        (found,) = [each for each in self.all() if each.attributes.get("id") == address]
        return found


class _Strict(HTMLParser):
    """Refuses what a browser would repair in silence."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice in <{tag}>"
        outer = {each.tag for each in self.open}
        assert not (tag in {"p", "h1", "h2", "ul", "ol", "div"} and "p" in outer), f"<{tag}> in <p>"
        assert not (tag == "a" and "a" in outer), "a link in a link"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> where <{self.open[-1].tag}> is open"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def parse(html: str) -> Element:
    """Read HTML that closes what it opens; anything else is an AssertionError."""
    reader = _Strict()
    reader.feed(html)
    reader.close()
    assert [each.tag for each in reader.open] == [""]
    return reader.open[0]
