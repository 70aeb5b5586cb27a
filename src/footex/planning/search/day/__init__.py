"""One day: whether its sessions fit, and their best places."""
