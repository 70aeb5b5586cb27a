"""Going through a session at the terminal, as the player of a page does in a browser."""
