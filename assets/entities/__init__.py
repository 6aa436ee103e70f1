"""From articles to people, organisations, places, projects, documents and products, and who is who across pages."""
