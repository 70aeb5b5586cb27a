"""Runs: a file of rows through a function, partition by partition, into a folder that says which are whole."""
