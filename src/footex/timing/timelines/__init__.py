"""Timelines: a session step by step."""
