"""Rows: columns of Arrow read into whole numbers, what is wrong with a row, and batches in and out."""
