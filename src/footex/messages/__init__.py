"""The texts that people read, in one place: every floor words its own values with them.

A module for each subject holds its entries, `Text` and `Plural`. Calling an entry makes a `Message`: the English text,
which remembers the entry and the values in it, so that a `Language` can say it in other words later.
"""
