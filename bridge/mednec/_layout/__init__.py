"""An answer laid out: on a terminal, as Markdown, as a page.

An answer has ``lines``, each with its depth, mark, id, node and text.  Every
face lays out the same lines, and none adds to them.
"""
