"""Clinical routines for footex, as documents; there is no code here."""
