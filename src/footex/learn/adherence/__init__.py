"""What was done of what was planned: sessions by week, by routine and by exercise, and whether they get quicker."""
