"""What the rules of the checker are about, from the request and the plan alone."""
