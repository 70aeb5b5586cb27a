"""What the command shows of each value, as lines of text."""
