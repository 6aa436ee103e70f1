"""Dating: when a piece was published, by the words of its page alone."""
