"""Values as files for people: a value in, text out; nothing is written to disk."""
