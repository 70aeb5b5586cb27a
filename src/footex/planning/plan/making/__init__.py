"""Making a plan: from a request to its sessions, by the search."""
