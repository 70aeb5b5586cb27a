"""Explaining infeasible requests: conflicting rules and remedies."""
