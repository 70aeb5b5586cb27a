"""The request for a plan: commitments, availability, policy."""
