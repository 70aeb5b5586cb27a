"""The next step of a prescription, from what was done."""
