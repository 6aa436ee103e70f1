"""From a page of text to articles: cleaning, segmentation, sentences, bylines, dates and imprints."""
