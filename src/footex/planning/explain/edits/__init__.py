"""Edits: the single changes of a request that remedies suggest."""
