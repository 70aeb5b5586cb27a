"""What a plan is asked for: commitments, times that are free, answers to what a source leaves open."""
