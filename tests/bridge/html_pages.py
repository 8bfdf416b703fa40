"""Pages as a reader of HTML sees them."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = {"meta", "input"}
_UNSAID = {"style", "script", "title"}


class Page(HTMLParser):
    """The tags, links and text of a page; its tags close in their order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not (self.open and self.open[-1] in _UNSAID):
            self.texts.append(data)

    def named(self, *names: str) -> list[str]:
        """The tags with one of the names, in their order."""
        return [tag for tag, _ in self.tags if tag in names]

    def values(self, attribute: str) -> list[str]:
        """The values of an attribute, in their order."""
        return [given[attribute] or "" for _, given in self.tags if attribute in given]

    @property
    def text(self) -> str:
        """What is said, with single spaces."""
        return " ".join("".join(self.texts).split())
