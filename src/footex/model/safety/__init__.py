"""Safety: what to mind, when to stop, and the list of both for a routine."""
