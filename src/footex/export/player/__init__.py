"""The player of a page: its markup, script and style, and the data of the sessions that it guides through."""
