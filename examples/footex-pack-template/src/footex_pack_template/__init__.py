"""Documents for footex; there is no code here."""
