"""From articles and mentions to observations: how much, of what, whose, when, and whether so or only planned."""
