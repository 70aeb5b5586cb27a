"""Protocols: phases in order, each with its routines, its length, and its doses by session."""
