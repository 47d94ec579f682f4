"""Markdown that a trainee wrote -> a plain tree of a dozen harmless elements; the only file that knows mistune.

Nothing in it can act: HTML in the text stays text, links and pictures are written out as words, and an element that
is not named here does not exist. A screen builds its page from the tree, never from markup.
"""

from __future__ import annotations

from typing import Any

import mistune
from markupsafe import Markup, escape

__all__ = ["MOST_TEXT", "Piece", "prose_html", "tree_of"]

Piece = str | dict[str, Any]
"""Text, or ``{"tag": ..., "children": [...]}``."""
MOST_TEXT = 60_000
"""Characters that are shown; some twelve times the longest answer asked for."""
CONTAINERS = {
    "paragraph": "p",
    "block_text": "p",
    "block_quote": "blockquote",
    "list_item": "li",
    "emphasis": "em",
    "strong": "strong",
    "strikethrough": "del",
    "heading": "h4",
    "table": "table",
    "table_body": "tbody",
    "table_row": "tr",
}
WORDS = {"text", "inline_html", "block_html"}
EMPTY = frozenset({"br", "hr"})
CODE = {"codespan": "code", "block_code": "pre"}

_parse = mistune.create_markdown(renderer="ast", plugins=["strikethrough", "table"])


def tree_of(markdown: str) -> list[Piece]:
    """Return a text as a tree; what lies beyond ``MOST_TEXT`` characters is left out."""
    tokens = _parse(markdown[:MOST_TEXT].replace("\0", ""))
    assert isinstance(tokens, list)
    return _pieces(tokens)


def _pieces(tokens: list[dict[str, Any]]) -> list[Piece]:
    return [piece for token in tokens for piece in _piece(token)]


def _piece(token: dict[str, Any]) -> list[Piece]:
    kind, raw = token["type"], str(token.get("raw", ""))
    inner = _pieces(token.get("children") or [])
    if kind in WORDS:
        return [_element("p", [raw.strip()]) if kind == "block_html" else raw]
    if kind in CODE:
        return [_element(CODE[kind], [raw])]
    if kind in CONTAINERS:
        return [_element(CONTAINERS[kind], inner)]
    match kind:
        case "list":
            return [_element("ol" if token["attrs"].get("ordered") else "ul", inner)]
        case "table_head":
            return [_element("thead", [_element("tr", inner)])]
        case "table_cell":
            return [_element("th" if token["attrs"].get("head") else "td", inner)]
        case "link" | "image":
            return _written_out(inner, str(token["attrs"].get("url", "")))
        case "linebreak":
            return [_element("br", [])]
        case "softbreak":
            return [" "]
        case "thematic_break":
            return [_element("hr", [])]
    return inner


def _written_out(label: list[Piece], address: str) -> list[Piece]:
    """Return a link or a picture as words: its label, and where it leads."""
    return [*label] if label == [address] else [*label, f" ({address})"]


def _element(tag: str, children: list[Piece]) -> dict[str, Any]:
    return {"tag": tag, "children": children}


def prose_html(markdown: str) -> Markup:
    """Return a text as HTML of those few elements, everything else escaped."""
    return Markup("").join(_html(piece) for piece in tree_of(markdown))


def _html(piece: Piece) -> Markup:
    if isinstance(piece, str):
        return escape(piece)
    tag = piece["tag"]
    if tag in EMPTY:
        return Markup(f"<{tag}>")  # noqa: S704 - the tags named above and no others
    inner = Markup("").join(_html(child) for child in piece["children"])
    return Markup(f"<{tag}>{inner}</{tag}>")  # noqa: S704
