"""Floor 4: documents in and out. Only `footex.content.values.conversion` imports cattrs."""
