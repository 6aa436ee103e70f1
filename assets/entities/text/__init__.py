"""The words of a page, and how names are sought among them: segmentation, search, spans, extents, rules about suffixes."""
