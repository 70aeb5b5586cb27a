"""Fits of many rows: budgets grouped by the front that answers them."""
