"""What is to be done: commitments and protocols, their weeks and doses, and answers to open questions."""
