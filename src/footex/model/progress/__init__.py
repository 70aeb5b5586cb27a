"""How a prescription goes on: what changes, when and up to what, and what was done."""
