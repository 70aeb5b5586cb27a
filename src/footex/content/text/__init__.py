"""From bytes to a tree of plain values with positions."""
