"""Compiling: a catalogue as whole numbers, measured by the count of the estimate."""
