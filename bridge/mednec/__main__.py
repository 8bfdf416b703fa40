"""``python -m mednec`` is the command line."""

from .cli import main

main()
