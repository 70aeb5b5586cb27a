"""Grammars of texts as regular expressions, generated from the tables that the parsers use.

Each accepts whatever its parser accepts; a test generates texts and compares the two. Validators use different engines,
so the grammars keep to what ECMA-262, Python, Rust and RE2 have in common: no lookaround, no back references.
"""
