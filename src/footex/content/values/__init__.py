"""From a tree of plain values to values of the model, and back."""
