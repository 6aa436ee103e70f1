"""Sources that are more than plain text: web pages with their tags, exports with their records."""
