"""Floor 4: documents in and out. Only `footex.content.conversion` imports cattrs."""
