"""What there are pages of: how each is laid out, from what to mind first to the sources."""
