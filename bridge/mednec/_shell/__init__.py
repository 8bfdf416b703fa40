"""The desk: a request at hand, and a prompt to ask about it.

What a line means, what it comes to and all that is said stands in the
knowledge base; here a sitting is kept and lines are read and shown.
"""
